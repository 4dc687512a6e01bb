export type QuantityKind = 'share' | 'times' | 'amount' | 'plain';

/**
 * A number as a thesis writes it: `60%` and `350bp` are fractions, `1.5x` times, `20bn` an amount, or plain; text or number.
 * Null where it is none.
 */
export function readQuantity(written: unknown): { value: number; kind: QuantityKind } | null {
  if (typeof written === 'number') return Number.isFinite(written) ? { value: written, kind: 'plain' } : null;
  if (typeof written !== 'string') return null;
  const match = quantityPattern.exec(written.trim());
  if (match === null) return null;
  const [, digits = '', suffix = ''] = match;
  const { scale, kind } = suffixes[suffix] ?? { scale: '', kind: 'plain' };
  // the exponent as text, so that 60% is 0.6 and not a neighbour of it
  return { value: Number(`${digits.replaceAll(/[_,\s]/g, '')}${scale}`), kind };
}

/** `140 days`, `10y`, `26 weeks`, `18 months`, or a plain number of days. Null where it is none. */
export function readDays(written: unknown): number | null {
  if (typeof written === 'number') return Number.isInteger(written) && written >= 0 ? written : null;
  if (typeof written !== 'string') return null;
  const [, digits = '', unit = ''] = daysPattern.exec(written.trim()) ?? [];
  const perUnit = { d: 1, w: 7, m: 365.25 / 12, q: 365.25 / 4, y: 365.25 }[unit.slice(0, 1)] ?? 1;
  return digits === '' ? null : Math.round(Number(digits) * perUnit);
}

const suffixes: Readonly<Record<string, { scale: string; kind: QuantityKind }>> = {
  '%': { scale: 'e-2', kind: 'share' },
  bp: { scale: 'e-4', kind: 'share' },
  x: { scale: '', kind: 'times' },
  k: { scale: 'e3', kind: 'amount' },
  m: { scale: 'e6', kind: 'amount' },
  bn: { scale: 'e9', kind: 'amount' },
  tn: { scale: 'e12', kind: 'amount' },
};

/** As the schema for editors says it too. */
export const quantitySource = '^([+-]?\\d+(?:[_, ]?\\d{3})*(?:\\.\\d+)?)\\s*(%|bp|x|k|m|bn|tn)?$';
export const daysSource = '^(\\d+(?:\\.\\d+)?)\\s*(d|days?|w|weeks?|m|months?|q|quarters?|y|years?)?$';

const quantityPattern = new RegExp(quantitySource);
const daysPattern = new RegExp(daysSource);
