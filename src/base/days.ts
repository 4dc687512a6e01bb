/** Days as ISO text, `YYYY-MM-DD`. Nothing here knows what day it is. */

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, between the years 1600 and 2200. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1600 && year <= 2200 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** The day some days later; earlier where negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The same day some months later, earlier where negative; the last of a month that has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = NaN, month = NaN, ofMonth = NaN] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(ofMonth, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** How many days a day lies after another; negative before it. NaN where either is no day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

const millisecondsPerDay = 86_400_000;

/** NaN where a character is no digit. A company's facts hold a hundred thousand days: no regular expression. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
