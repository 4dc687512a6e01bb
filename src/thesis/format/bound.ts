import type { Bound } from '../signal.ts';
import { scalar, type Kind } from './kind.ts';
import { readQuantity, type QuantityKind } from './quantity.ts';

/** `above 20%`, `below 0`. */
export const bound: Kind<Bound> = scalar(
  'above 20% | below 0',
  { type: 'string', pattern: '^(above|below) \\S.*$' },
  (value) => readBound(value)?.bound ?? null,
);

/** The same with how its number is written. */
export function readBound(written: unknown): { bound: Bound; kind: QuantityKind } | null {
  const [, side, number = ''] =
    typeof written === 'string' ? (/^\s*(above|below)\s+(\S.*)$/.exec(written) ?? []) : [];
  const read = readQuantity(number.trim());
  return read === null || (side !== 'above' && side !== 'below')
    ? null
    : { bound: { side, at: read.value }, kind: read.kind };
}
