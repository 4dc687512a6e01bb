import type { Locale } from '../../base/locale.ts';

/** A number with its unit as a person reads it: "57.006B USD", "570.06亿 USD", "1.017", "4.31 %". */
export function amountWords(value: number, unit: string, locale: Locale): string {
  const large = Math.abs(value) >= 100_000;
  const number = new Intl.NumberFormat(
    locale,
    large ? { notation: 'compact', maximumSignificantDigits: 6 } : { maximumSignificantDigits: 4 },
  ).format(value);
  return unit === 'pure' || unit === 'ratio' ? number : `${number} ${unit}`;
}
