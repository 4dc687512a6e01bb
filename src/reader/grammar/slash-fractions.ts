import { add, decimal, divide } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';
import { isDigit } from './letters.ts';
import { isUnitAt } from './units.ts';

const ready: readonly (readonly [sign: string, above: number, below: number])[] = [
  ['½', 1, 2],
  ['¼', 1, 4],
  ['¾', 3, 4],
  ['⅓', 1, 3],
  ['⅔', 2, 3],
  ['⅕', 1, 5],
  ['⅙', 1, 6],
  ['⅛', 1, 8],
  ['⅜', 3, 8],
  ['⅝', 5, 8],
  ['⅞', 7, 8],
];
const signs = new Map(
  ready.map(([sign, above, below]) => [sign.charCodeAt(0), divide(decimal(above), decimal(below))]),
);
const denominators: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 16, 32]);

/** A number with a fraction behind it or as one: 10 1/2 miles, 1/4 mile, 4½ per cent. Without a unit behind, 3/4 may be a date. */
export function withFraction(text: string, numeral: Numeral): Numeral {
  if (!numeral.digits || numeral.scale > 0) return numeral;
  const { end } = numeral;
  const next = text.charCodeAt(end);
  if (next === slash) {
    const part = fractionAt(text, numeral.start);
    return part === null || part.end <= end ? numeral : valued(numeral, part.value, part.end);
  }
  const sign = signs.get(next);
  if (sign !== undefined) return valued(numeral, add(numeral.low, sign), end + 1);
  const part = next === 0x20 && isDigit(text.charCodeAt(end + 1)) ? fractionAt(text, end + 1) : null;
  return part === null ? numeral : valued(numeral, add(numeral.low, part.value), part.end);
}

/** Whether the code unit is a fraction by itself. */
export function isFractionSign(unit: number): boolean {
  return signs.has(unit);
}

/** ½ with no number before it. */
export function fractionSignAt(text: string, at: number): Numeral | null {
  const value = signs.get(text.charCodeAt(at));
  if (value === undefined) return null;
  const numeral = plainNumeral(at, at + 1, value);
  numeral.digits = true;
  return numeral;
}

const slash = 0x2f;

/** One or two digits, a stroke, one or two digits, and a unit: a proper fraction. */
function fractionAt(text: string, at: number): { end: number; value: Decimal } | null {
  const above = smallNumber(text, at);
  if (above === null || text.charCodeAt(above.end) !== slash) return null;
  const below = smallNumber(text, above.end + 1);
  if (below === null || !denominators.has(below.value) || above.value === 0 || above.value >= below.value)
    return null;
  const from = text.charCodeAt(below.end) === 0x20 ? below.end + 1 : below.end;
  if (!isUnitAt(text, from)) return null;
  return { end: below.end, value: divide(decimal(above.value), decimal(below.value)) };
}

function smallNumber(text: string, at: number): { end: number; value: number } | null {
  let end = at;
  while (end - at < 3 && isDigit(text.charCodeAt(end))) end += 1;
  return end === at || end - at > 2 ? null : { end, value: Number(text.slice(at, end)) };
}

function valued(numeral: Numeral, value: Decimal, end: number): Numeral {
  numeral.low = value;
  numeral.high = value;
  numeral.end = end;
  numeral.yearLike = false;
  return numeral;
}
