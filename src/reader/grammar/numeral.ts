import { shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';

/** A number as it stands in the text, before its unit: 1,234.5万 / 七千五百亿 / 几十 / 2.5 trillion. */
export interface Numeral {
  start: number;
  end: number;
  low: Decimal;
  high: Decimal;
  /** 几, 多, 余, 两三: the wording itself is inexact. */
  approx: boolean;
  /** Power of ten of the scale word at its end (亿 = 8), 0 without: a bare end of a range inherits it. */
  scale: number;
  /** Written with ASCII digits; else in words. */
  digits: boolean;
  /** Just 几 or 数 with no digit of its own, such as 几十. */
  vague: boolean;
  /** A scale without a number before it, such as 万亿 or "billions". */
  bareScale: boolean;
  /** Of several parts, the first of a hundred million or more: 3亿5千万. Its `scale` is that of the last part. */
  composed: boolean;
  /** The scale is a single letter (65B): without a currency that is no sum of money. */
  letterScale: boolean;
  /** Looks like a calendar year: four digits from 1900 to 2100, or two with a leading zero. */
  yearLike: boolean;
}

/**
 * A plain number of such value, with nothing vague or approximate in how it is written. What else is to be said of one is set on
 * it: copies would be of other forms, which are slow to be asked.
 */
export function plainNumeral(start: number, end: number, low: Decimal, high: Decimal = low): Numeral {
  return {
    start,
    end,
    low,
    high,
    approx: false,
    scale: 0,
    digits: false,
    vague: false,
    bareScale: false,
    composed: false,
    letterScale: false,
    yearLike: false,
  };
}

/** Raises a number by some powers of ten. */
export function raise(numeral: Numeral, power: number): void {
  numeral.low = shift(numeral.low, power);
  numeral.high = shift(numeral.high, power);
}
