import { numberFormat } from './number-format.ts';
import { text, type Locale, type Text } from './locale.ts';

/** A number in the unit of an indicator as a person reads it: `45.0%`, `4.5 pp`, `1.02×`, `$571B`, `US$5710亿`, `5,703`. */
export function indicatorValue(value: number, unit: string, locale: Locale, signed = false): string {
  const [factor = 1, , digits] = wordings[unit] ?? [];
  // Rates of a few percent differ in their hundredths.
  const finer = factor === 100 && Math.abs(value * factor) < 10 ? 1 : 0;
  const places: Intl.NumberFormatOptions =
    digits === undefined
      ? { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 4 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits + finer };
  return inUnit(value, unit, locale, { places, signed });
}

/** A line of a rule the same way, as short as it is written: `45%`, `4.5 pp`, `1.1×`, `$20B`. */
export function boundValue(value: number, unit: string, locale: Locale): string {
  return inUnit(value, unit, locale, { places: { maximumSignificantDigits: 4 }, signed: false });
}

/** A number of a filing or a series with up to six digits: `$57.006B`, `US$570.06亿`, `1.017`, `4.31%`. */
export function amountValue(value: number, unit: string, locale: Locale): string {
  if (unit === '%') return `${inUnit(value, '', locale, { places: fourDigits, signed: false })}%`;
  const known = unit === 'pure' || unit === 'ratio' ? '' : unit;
  const isLarge = Math.abs(value) >= (currencyOf(known) === null ? 100_000 : 10_000);
  const places = isLarge ? { maximumSignificantDigits: 6 } : fourDigits;
  return inUnit(value, known, locale, { places, signed: false, compactDigits: 6 });
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

/** `USD` of `USD` and `USD/hour`, null of other units: ISO 4217 codes are the only ones of three capitals. */
export function currencyOf(unit: string): string | null {
  return /^([A-Z]{3})(?:\/|$)/.exec(unit)?.[1] ?? null;
}

interface Writing {
  places: Intl.NumberFormatOptions;
  signed: boolean;
  compactDigits?: number;
}

function inUnit(value: number, unit: string, locale: Locale, writing: Writing): string {
  const [factor = 1, suffix] = wordings[unit] ?? [];
  const product = value * factor;
  const scaled = Math.abs(product) < 1e-9 ? 0 : product;
  const currency = currencyOf(unit);
  const isLarge = suffix === undefined && Math.abs(scaled) >= (currency === null ? 100_000 : 10_000);
  const number = numberFormat(locale, {
    signDisplay: writing.signed ? ('exceptZero' as const) : ('negative' as const),
    ...(currency === null ? {} : { style: 'currency' as const, currency }),
    ...(isLarge
      ? { notation: 'compact' as const, maximumSignificantDigits: writing.compactDigits ?? 4 }
      : writing.places),
  })
    .format(scaled)
    .replace('-', '−');
  if (suffix !== undefined) return `${number}${suffix[locale]}`;
  if (currency !== null) return `${number}${perOf(unit, locale)}`;
  if (plain.has(unit)) return number;
  if (locale === 'en' && scaled === 1 && unit in single) return `${number} ${single[unit]}`;
  return `${number} ${unitNames[unit]?.[locale] ?? unit}`;
}

function perOf(unit: string, locale: Locale): string {
  const per = unit.slice(4);
  return per === '' ? '' : `${locale === 'en' ? ' / ' : '/'}${pers[per]?.[locale] ?? per}`;
}

const fourDigits: Intl.NumberFormatOptions = { maximumSignificantDigits: 4 };
const percent = text('%', '%', '%');
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
  tokens: text('tokens', '词元', '詞元'),
};

const single: Readonly<Record<string, string>> = {
  years: 'year',
  months: 'month',
  days: 'day',
  hour: 'hour',
};

const pers: Readonly<Record<string, Text>> = {
  hour: text('hour', '小时', '小時'),
  Mtok: text('Mtok', '百万词元', '百萬詞元'),
  'MW-day': text('MW-day', '兆瓦·日', 'MW·日'),
  share: text('share', '股', '股'),
  shares: text('share', '股', '股'),
};
