/** Instants are UTC milliseconds since 1970-01-01, days are whole days since then. Nothing here knows what time it is. */

const millisecondsPerDay = 86_400_000;

/** What was always known (a constant) is told as of the year 1600, where the calendar begins here. */
export function dayOf(instant: number): number {
  return Math.floor(Math.max(instant, beginning) / millisecondsPerDay);
}

/** The first instant of a day. */
export function startOf(day: number): number {
  return day * millisecondsPerDay;
}

/** The last instant of a day: what became known on it is known. */
export function endOf(day: number): number {
  return startOf(day + 1) - 1;
}

/** `2026-03-31`. */
export function isoDay(day: number): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const iso = new Date(startOf(day)).toISOString().slice(0, 10);
  isoDays.set(day, iso);
  return iso;
}

/** No more than there are days. */
const isoDays = new Map<number, string>();

/** `2026-03-31T00:00:00.000Z`. */
export function isoInstant(instant: number): string {
  return new Date(Math.max(instant, beginning)).toISOString();
}

/** Days since 1970-01-01 of an ISO day; NaN where it is none. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00.000Z`) / millisecondsPerDay;
}

const beginning = Date.UTC(1600, 0, 1);
