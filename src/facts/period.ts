/** Days and periods as filings state them. A day is an ISO day; arithmetic is on whole days since 1970-01-01. */

export const durations = ['quarter', 'half', 'nine_months', 'year'] as const;
export type Duration = (typeof durations)[number];

/** Days from first to last, both included. 13 or 14 weeks, 26 or 27, 39 or 40, 52 or 53, or calendar months. */
const lengths: Readonly<Record<Duration, readonly [number, number]>> = {
  quarter: [80, 100],
  half: [170, 195],
  nine_months: [260, 285],
  year: [350, 380],
};

export interface Period {
  /** First day; null for an instant. */
  start: string | null;
  /** Last day. */
  end: string;
}

// A ledger has some ten thousand different days and asks for each of them a thousand times.
const numbers = new Map<string, number>();
const days = new Map<number, string>();
const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01; NaN where the text is no day of the calendar (2025-02-30). */
export function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const time = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : Number.NaN;
  const number = isoDay(time / millisecondsPerDay) === day ? time / millisecondsPerDay : Number.NaN;
  numbers.set(day, number);
  return number;
}

export function isoDay(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = Number.isFinite(number) ? new Date(number * millisecondsPerDay).toISOString().slice(0, 10) : '';
  days.set(number, day);
  return day;
}

/** Days in a period, both ends counted. */
export function daysIn(start: string, end: string): number {
  return dayNumber(end) - dayNumber(start) + 1;
}

/** Null for a length no statement has: a month, ten weeks, two years. */
export function durationOf(days: number): Duration | null {
  for (const name of durations) {
    const [least, most] = lengths[name];
    if (days >= least && days <= most) return name;
  }
  return null;
}

/**
 * The calendar quarter a period belongs to, `2025Q4`: the one that holds its middle day. Of an instant, and of a
 * period longer than a quarter, the 91 days that end there count. One rule for every fiscal calendar: Nvidia's quarter to
 * 2026-01-25 is 2025Q4, Oracle's to 2026-05-31 is 2026Q2.
 */
export function calendarQuarter(period: Period): string {
  const end = dayNumber(period.end);
  const start = period.start === null ? end - 90 : Math.max(dayNumber(period.start), end - 99);
  const middle = isoDay(start + Math.floor((end - start) / 2));
  return `${middle.slice(0, 4)}Q${Math.floor((Number(middle.slice(5, 7)) - 1) / 3) + 1}`;
}

/** The calendar year that holds the middle day of a year, `2025`. */
export function calendarYear(start: string, end: string): string {
  const first = dayNumber(start);
  return isoDay(first + Math.floor((dayNumber(end) - first) / 2)).slice(0, 4);
}
