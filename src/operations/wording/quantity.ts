import { text, type Locale } from '../../base/locale.ts';
import type { ClaimOut } from '../shapes/claim.ts';

type Quantity = Pick<ClaimOut, 'low' | 'high' | 'approx' | 'unit' | 'per'>;

/** A claim's quantity as a person reads it: "57.006B USD", "≥ 10 %", "≈ 0.75–0.85 USD / year", "570.06亿 USD". */
export function quantityWords(claim: Quantity, locale: Locale): string {
  const amount = `${claim.approx ? '≈ ' : ''}${rangeWords(claim.low, claim.high, locale)}`;
  const unit = claim.unit === 'count' ? '' : ` ${claim.unit.replace(/^other:/, '')}`;
  return `${amount}${unit}${claim.per === null ? '' : ` / ${claim.per}`}`;
}

function rangeWords(low: number | null, high: number | null, locale: Locale): string {
  if (low !== null && high !== null) {
    return low === high ? compact(low, locale) : `${compact(low, locale)}–${compact(high, locale)}`;
  }
  if (low !== null) return `≥ ${compact(low, locale)}`;
  return high === null ? unknown[locale] : `≤ ${compact(high, locale)}`;
}

function compact(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 6 }).format(value);
}

const unknown = text('unknown', '未知', '未知');
