import type { Locale } from '../../base/locale.ts';

/** A calendar date (ISO 8601) in the reader's language; anything else is shown as it stands. */
export function formatDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}
