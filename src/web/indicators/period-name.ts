import type { Locale } from '../../base/locale.ts';
import { formatDate } from '../format/dates.ts';

/** A period of an indicator as it is read: `2026Q2` is "2026 Q2", `2026-03` "March 2026", a day the day. */
export function periodName(period: string, locale: Locale): string {
  if (isDayName(period)) return formatDate(period, locale);
  const [, year = '', quarter] = /^(\d{4})Q([1-4])$/.exec(period) ?? [];
  if (quarter !== undefined) return `${year} Q${quarter}`;
  if (!/^\d{4}-\d{2}$/.test(period)) return period;
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${period}-01T00:00:00Z`),
  );
}

export function isDayName(period: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(period);
}

/** The last day of a period by its name; null where it is none. */
export function periodEnd(period: string): string | null {
  if (isDayName(period)) return period;
  const [, year = '', quarter, month] = /^(\d{4})(?:Q([1-4])|-(\d{2}))?$/.exec(period) ?? [];
  if (year === '') return null;
  const months = quarter === undefined ? Number(month ?? 12) : Number(quarter) * 3;
  return new Date(Date.UTC(Number(year), months, 0)).toISOString().slice(0, 10);
}
