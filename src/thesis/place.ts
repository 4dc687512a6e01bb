import type { Cadence } from './point.ts';

/**
 * The calendar a series stands on. A place is a whole number, so that a gap is seen and a lag is a subtraction:
 *
 *   year      the year
 *   quarter   year * 4 + quarter - 1, calendar quarters (docs/facts.md says how a fiscal one becomes one)
 *   month     year * 12 + month - 1
 *   day, week, irregular   days since 1970-01-01 of the period's end; a lag counts observations there
 */
export function placeOf(cadence: Cadence, lastDay: number): number {
  if (cadence === 'day' || cadence === 'week' || cadence === 'irregular') return lastDay;
  const date = new Date(lastDay * millisecondsPerDay);
  const year = date.getUTCFullYear();
  if (cadence === 'year') return year;
  return cadence === 'month' ? year * 12 + date.getUTCMonth() : year * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** The last day of a place, days since 1970-01-01. */
export function lastDayOf(cadence: Cadence, place: number): number {
  if (isByObservation(cadence)) return place;
  const months = cadence === 'year' ? (place + 1) * 12 : cadence === 'quarter' ? (place + 1) * 3 : place + 1;
  return Date.UTC(Math.floor(months / 12), months % 12, 1) / millisecondsPerDay - 1;
}

/** `2025Q4`, `2026-03`, `2026`, else the day. */
export function placeName(cadence: Cadence, place: number): string {
  if (cadence === 'year') return String(place);
  if (cadence === 'quarter') return `${Math.floor(place / 4)}Q${(place % 4) + 1}`;
  const day = new Date(lastDayOf(cadence, place) * millisecondsPerDay).toISOString().slice(0, 10);
  return cadence === 'month' ? day.slice(0, 7) : day;
}

/** Places in a year where places are counted; null where only observations can be. */
export function placesPerYear(cadence: Cadence): number | null {
  return cadence === 'year' ? 1 : cadence === 'quarter' ? 4 : cadence === 'month' ? 12 : null;
}

/** Whether a place is the day of an observation, so that neighbours are found and not computed. */
export function isByObservation(cadence: Cadence): boolean {
  return placesPerYear(cadence) === null;
}

const millisecondsPerDay = 86_400_000;
