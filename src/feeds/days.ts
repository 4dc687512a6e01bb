/** Days as ISO text. Nothing here knows what day it is. */

export interface Period {
  periodStart: string | null;
  periodEnd: string;
}

/** Last day of the `months` months that begin with the month of a day. */
export function lastDayOf(day: string, months = 1): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
}
