/** Days as ISO text. Nothing here knows what day it is. */

export interface Period {
  periodStart: string | null;
  periodEnd: string;
}

export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000);
}

/** Last day of the `months` months that begin with the month of a day. */
export function lastDayOf(day: string, months = 1): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return dayOf(Date.UTC(year, month - 1 + months, 0));
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
