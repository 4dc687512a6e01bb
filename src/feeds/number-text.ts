import { parseDecimal, shift, toText } from '../base/decimal.ts';

/**
 * A number as a source writes it, as plain decimal text: "5.40" stays "5.40"; "1.5e3", as JSON may hold it, is
 * "1500". Null where it is no number.
 */
export function plainNumber(text: string): string | null {
  if (parseDecimal(text) !== null) return text.replace(/^\+/, '');
  const [, digits, power] = /^([+-]?[\d.]+)[eE]([+-]?\d{1,3})$/.exec(text) ?? [];
  const value = parseDecimal(digits ?? '');
  return value === null ? null : toText(shift(value, Number(power)));
}

/** Whether a source says that it has no value: FRED's ".", a blank, "NaN", FiscalData's "null". */
export function isMissing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && /^(?:\.?|nan|null|n\/?a|#n\/a)$/i.test(value.trim()))
  );
}
