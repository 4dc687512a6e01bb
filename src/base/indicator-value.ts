import { numberFormat } from './number-format.ts';
import { text, type Locale, type Text } from './locale.ts';

/** A number in the unit of an indicator as a person reads it: `45.0 %`, `4.5 pp`, `1.02×`, `571B USD`, `5,703`. */
export function indicatorValue(value: number, unit: string, locale: Locale, signed = false): string {
  const [factor, suffix, digits] = wordings[unit] ?? [1, null, null];
  const scaled = value * factor;
  // Rates of a few percent differ in their hundredths.
  const finer = factor === 100 && Math.abs(scaled) < 10 ? 1 : 0;
  const large = digits === null && Math.abs(scaled) >= 100_000;
  const number = numberFormat(locale, {
    signDisplay: signed ? ('exceptZero' as const) : ('negative' as const),
    ...(large
      ? { notation: 'compact' as const, maximumSignificantDigits: 4 }
      : digits === null
        ? { maximumSignificantDigits: Math.abs(scaled) >= 1000 ? 6 : 4 }
        : { minimumFractionDigits: digits, maximumFractionDigits: digits + finer }),
  }).format(Math.abs(scaled) < 1e-9 ? 0 : scaled);
  if (suffix !== null) return `${number}${suffix[locale]}`;
  return plain.has(unit) ? number : `${number} ${unitNames[unit]?.[locale] ?? unit}`;
}

/** The unit in which growth of an indicator is told, and its acceleration. */
export function growthUnit(
  unit: string,
  growth: 'relative' | 'difference' | 'none',
): { growth: string; acceleration: string } {
  if (growth === 'relative') return { growth: 'percent', acceleration: 'points' };
  const same = unit === 'percent' ? 'points' : unit;
  return { growth: same, acceleration: same };
}

const percent = text(' %', ' %', ' %');
const wordings: Readonly<Record<string, readonly [factor: number, suffix: Text, digits: number]>> = {
  percent: [100, percent, 1],
  fraction: [100, percent, 1],
  points: [100, text(' pp', ' 个百分点', ' 個百分點'), 1],
  times: [1, text('×', ' 倍', ' 倍'), 2],
};

const plain: ReadonlySet<string> = new Set(['count', 'index', '']);

const unitNames: Readonly<Record<string, Text>> = {
  years: text('years', '年', '年'),
  months: text('months', '个月', '個月'),
  days: text('days', '天', '天'),
  hour: text('hours', '小时', '小時'),
  'hours/week': text('hours a week', '小时/周', '小時/週'),
  'USD/hour': text('USD an hour', 'USD/小时', 'USD/小時'),
  'USD/Mtok': text('USD/Mtok', 'USD/百万 token', 'USD/百萬 token'),
  'USD/MW-day': text('USD a MW and day', 'USD/兆瓦日', 'USD/MW·日'),
};
