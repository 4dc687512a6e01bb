import { decimal } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import type { Change, ClaimKind } from '../../base/vocabulary.ts';

/** Numbers in words that carry their own unit: 翻倍, 腰斩, 一半, 三分之二, 百分之三十, doubled. */
export interface Proportion {
  end: number;
  low: Decimal;
  high: Decimal | null;
  unit: '%' | 'x';
  kind: ClaimKind;
  change: Change | null;
  approx: boolean;
}

/** So many times, exact to hundredths. */
export function ratio(value: number, change: Change | null): Omit<Proportion, 'end'> {
  const exact = decimal(BigInt(Math.round(value * 100)), -2);
  return { low: exact, high: exact, unit: 'x', kind: 'ratio', change, approx: false };
}

/** So many per cent. */
export function share(value: number, approx = false): Omit<Proportion, 'end'> {
  return { low: decimal(value), high: decimal(value), unit: '%', kind: 'percent', change: null, approx };
}
