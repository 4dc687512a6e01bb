import type { Locale } from '../../base/locale.ts';

/** A written number and what stands round it: currency sign and minus before, compact word and unit after. */
export interface NumberParts {
  before: string;
  number: string;
  after: string;
}

/** More digits than this do not fit beside a quote; the exact value is shown in the claim's panel. */
const mostDigits = 6;

/**
 * Writes a number with as many significant digits as its exact text carries, at most six.
 * `exact` is a decimal in base units ("57006000000"); null lets the number speak for itself.
 */
export function numberParts(
  value: number,
  exact: string | null,
  style: Intl.NumberFormatOptions,
  locale: Locale,
): NumberParts {
  const digits = Math.min(mostDigits, Math.max(1, significantDigits(exact ?? String(value))));
  const whole = Math.floor(Math.abs(value)).toString().length;
  const format = new Intl.NumberFormat(locale, {
    ...style,
    // Without a compact word the integer digits are all written, so rounding there would invent zeros.
    maximumSignificantDigits: style.notation === 'compact' ? digits : Math.max(digits, Math.min(whole, 21)),
  });
  const parts = format.formatToParts(value);
  const isNumber = (type: string) => ['integer', 'group', 'decimal', 'fraction'].includes(type);
  const first = parts.findIndex((part) => isNumber(part.type));
  const last = parts.findLastIndex((part) => isNumber(part.type));
  const join = (some: typeof parts) =>
    some.map((part) => (part.type === 'minusSign' ? '−' : part.value)).join('');
  return {
    before: join(parts.slice(0, first)),
    number: join(parts.slice(first, last + 1)),
    after: join(parts.slice(last + 1)),
  };
}

/** Of a decimal: "57006000000" has 5, "0.350" has 2, "100" has 1; trailing zeros carry nothing. */
function significantDigits(decimal: string): number {
  const digits = decimal.replace(/e.*$/i, '').replace(/[^\d]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length;
}
