import { currencyOf } from '../../base/indicator-value.ts';
import { text, type Locale } from '../../base/locale.ts';
import { numberFormat } from '../../base/number-format.ts';
import type { ClaimOut } from '../shapes/claim.ts';

type Quantity = Pick<ClaimOut, 'low' | 'high' | 'approx' | 'unit' | 'per'>;

/** A claim's quantity as a person reads it: "$57.006B", "≥ 10%", "≈ $0.75–$0.85 / year", "US$570.06亿", "8–12 GW". */
export function quantityWords(claim: Quantity, locale: Locale): string {
  const { factor, prefix } = prefixOf(claim);
  const currency = currencyOf(claim.unit);
  const range = rangeWords(scaled(claim.low, factor), scaled(claim.high, factor), locale, currency);
  const amount = `${claim.approx ? '≈ ' : ''}${range}`;
  const unit = currency === null ? unitAfter(claim.unit, prefix) : claim.unit.slice(3);
  return `${amount}${unit}${claim.per === null ? '' : ` / ${claim.per}`}`;
}

function unitAfter(unit: string, prefix: string): string {
  if (unit === 'count' || unit === '%') return unit === '%' ? unit : '';
  return ` ${prefix}${unit.replace(/^other:/, '')}`;
}

/** Watts and watt-hours are read with SI prefixes (8–12 GW), in every language. */
function prefixOf({ unit, low, high }: Quantity): { factor: number; prefix: string } {
  const size = Math.abs(high ?? low ?? 0);
  const found = unit === 'W' || unit === 'Wh' ? prefixes.find(([factor]) => size >= factor) : undefined;
  return { factor: found?.[0] ?? 1, prefix: found?.[1] ?? '' };
}

const prefixes: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value / factor;
}

function rangeWords(
  low: number | null,
  high: number | null,
  locale: Locale,
  currency: string | null,
): string {
  const said = (value: number): string => compact(value, locale, currency);
  if (low !== null && high !== null) {
    return low === high ? said(low) : `${said(low)}–${said(high)}`;
  }
  if (low !== null) return `≥ ${said(low)}`;
  return high === null ? unknown[locale] : `≤ ${said(high)}`;
}

/** "57.006B", "570.06亿", "570.06億"; of a currency "$57.006B", "US$570.06亿". */
export function compact(value: number, locale: Locale, currency: string | null = null): string {
  const style = currency === null ? {} : { style: 'currency' as const, currency };
  const digits = { notation: 'compact' as const, maximumSignificantDigits: 6 };
  return numberFormat(locale, { ...style, ...digits }).format(value);
}

const unknown = text('unknown', '未知', '未知');
