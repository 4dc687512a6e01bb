import type { Locale } from '../../base/locale.ts';
import type { FactOut } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { shapeNames } from './words.ts';

/** "1 Apr 2025 – 31 Mar 2026", or the one day. */
export function periodDays(
  { period_start, period_end }: { period_start: string | null; period_end: string },
  locale: Locale,
): string {
  const end = formatDate(period_end, locale);
  return period_start === null ? end : `${formatDate(period_start, locale)} – ${end}`;
}

/** "FY2026 Q1 · Quarter"; the calendar's period where the fiscal one is not known. */
export function periodName({ fiscal, calendar, shape }: FactOut, locale: Locale): string {
  return `${fiscal ?? calendar} · ${shapeNames[shape][locale]}`;
}
