import type { Locale } from '../../base/locale.ts';

/** A calendar date (ISO 8601) in the reader's language; anything else is shown as it stands. */
export function formatDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return dayFormat(locale).format(day);
}

/** A UTC instant as the reader's clock and language show it. */
export function formatInstant(instant: string, locale: Locale): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** How long ago, in the largest unit that fits: "3 days ago", "5 小时前". */
export function formatAgo(hours: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (hours >= 48) return format.format(-Math.round(hours / 24), 'day');
  return hours >= 1
    ? format.format(-Math.round(hours), 'hour')
    : format.format(-Math.round(hours * 60), 'minute');
}

/** Making a format costs a thousand times what using it does, and tables hold many days. */
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

function dayFormat(locale: Locale): Intl.DateTimeFormat {
  const kept = dayFormats.get(locale);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  dayFormats.set(locale, made);
  return made;
}
