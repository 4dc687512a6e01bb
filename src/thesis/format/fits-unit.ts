import type { Unit } from '../point.ts';
import type { QuantityKind } from './quantity.ts';

/** Units whose numbers are fractions inside. */
const fractions: readonly Unit[] = ['percent', 'points', 'times', 'fraction'];

/** What would fit a unit, where a number as it is written does not; null where it does. */
export function fitsUnit(written: { value: number; kind: QuantityKind }, unit: Unit): string | null {
  const isFraction = fractions.includes(unit);
  const { kind, value } = written;
  if (kind === 'share') return isFraction ? null : unit;
  if (kind === 'times') return unit === 'times' || unit === 'fraction' ? null : unit;
  if (kind === 'amount') return isFraction ? usualOf(unit) : null;
  // 60 for 60 % would be 6000 %
  const isLarge = (unit === 'percent' || unit === 'points') && Math.abs(value) >= 10;
  return isLarge ? `${value}%` : null;
}

function usualOf(unit: Unit): string {
  return unit === 'times' ? '1.5x' : '60%';
}
