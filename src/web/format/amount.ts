import type { Locale } from '../../base/locale.ts';
import type { Messages } from '../messages/messages.ts';
import { formatQuantity } from './quantity.ts';

/**
 * A number of a filing or a series as a reader of the language writes it: "$151.003B", "US$1510.03亿", "1.017".
 * `digits` is the most that are significant; a ratio never has more than four.
 */
export function formatAmount(
  value: number,
  unit: string,
  { locale, words, digits = 6 }: { locale: Locale; words: Messages; digits?: number },
): string {
  const isRatio = unit === 'pure' || unit === 'ratio';
  const exact = rounded(value, isRatio ? Math.min(4, digits) : digits);
  const amount = { low: Number(exact), high: Number(exact), low_text: exact, high_text: exact };
  const plain = {
    ...amount,
    approx: false,
    per: null,
    unit: isRatio ? '' : unit.replace(/\/shares$/, '/share'),
  };
  return formatQuantity(plain, locale, words) ?? '';
}

/** Plain decimal text with so many significant digits; whole digits are never rounded away below a thousand. */
function rounded(value: number, digits: number): string {
  const number = Number(value.toPrecision(digits));
  return number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}
