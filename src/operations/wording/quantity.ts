import { text, type Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../shapes/claim.ts';

type Quantity = Pick<ClaimOut, 'low' | 'high' | 'approx' | 'unit' | 'per'>;

/** A claim's quantity as a person reads it: "57.006B USD", "≥ 10 %", "≈ 0.75–0.85 USD / year", "570.06亿 USD", "8–12 GW". */
export function quantityWords(claim: Quantity, locale: Locale): string {
  const { factor, prefix } = prefixOf(claim);
  const amount = `${claim.approx ? '≈ ' : ''}${rangeWords(scaled(claim.low, factor), scaled(claim.high, factor), locale)}`;
  const unit = claim.unit === 'count' ? '' : ` ${prefix}${claim.unit.replace(/^other:/, '')}`;
  return `${amount}${unit}${claim.per === null ? '' : ` / ${claim.per}`}`;
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

function rangeWords(low: number | null, high: number | null, locale: Locale): string {
  if (low !== null && high !== null) {
    return low === high ? compact(low, locale) : `${compact(low, locale)}–${compact(high, locale)}`;
  }
  if (low !== null) return `≥ ${compact(low, locale)}`;
  return high === null ? unknown[locale] : `≤ ${compact(high, locale)}`;
}

/** "57.006B", "570.06亿", "570.06億". */
export function compact(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 6 }).format(value);
}

const unknown = text('unknown', '未知', '未知');
