import type { Locale } from '../base/locale.ts';
import { numberFormat } from '../base/number-format.ts';
import type { Unit } from './point.ts';

/** A number of a thesis as a person reads it in its unit: `45 %`, `4.5 pp`, `1.02×`, `20B USD`; `45%`, `4.5 个百分点`, `1.02 倍`. */
export function valueInWords(value: number, unit: Unit, locale: Locale): string {
  if (unit === 'percent' || unit === 'fraction')
    return `${rounded(value * 100, locale)}${locale === 'en' ? ' %' : '%'}`;
  if (unit === 'points') return `${rounded(value * 100, locale)} ${points[locale]}`;
  if (unit === 'times')
    return locale === 'en' ? `${rounded(value, locale)}×` : `${rounded(value, locale)} 倍`;
  if (unit === 'days')
    return `${rounded(value, locale)} ${value === 1 && locale === 'en' ? 'day' : days[locale]}`;
  const isBare = unit === '' || unit === 'count' || unit === 'index';
  return isBare ? rounded(value, locale) : `${rounded(value, locale)} ${unit}`;
}

const points: Readonly<Record<Locale, string>> = { en: 'pp', 'zh-Hans': '个百分点', 'zh-Hant': '個百分點' };
const days: Readonly<Record<Locale, string>> = { en: 'days', 'zh-Hans': '天', 'zh-Hant': '天' };

function rounded(value: number, locale: Locale): string {
  const large = Math.abs(value) >= 100_000;
  return numberFormat(
    locale,
    large ? { notation: 'compact', maximumSignificantDigits: 4 } : { maximumSignificantDigits: 4 },
  ).format(value);
}
