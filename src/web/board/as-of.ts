import { isDay } from '../../base/days.ts';

/** What an address says of the day asked for. */
export interface AskedDay {
  /** ISO day; empty: as of now. */
  asOf: string;
  /** What stands in the address where it is no day, to be told; else null. */
  refused: string | null;
}

/** The day in `as_of`; what is none counts as not asked for. */
export function askedDay(search: URLSearchParams): AskedDay {
  const written = search.get('as_of')?.trim() ?? '';
  if (written === '') return { asOf: '', refused: null };
  return isDay(written) ? { asOf: written, refused: null } : { asOf: '', refused: written };
}

/** An address with the day set, or without one for the empty day; the rest of it stays. */
export function withDay(href: string, asOf: string): string {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(href) ?? [];
  const search = new URLSearchParams(query);
  if (asOf === '') search.delete('as_of');
  else search.set('as_of', asOf);
  return `${path}${search.size === 0 ? '' : `?${search.toString()}`}${hash}`;
}

/** The last day of the quarter before or after a day: of 2026-05-20 they are 2026-03-31 and 2026-06-30. */
export function quarterEnd(day: string, step: -1 | 1): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  const endOf = (one: number): string => new Date(Date.UTC(year, one * 3 + 3, 0)).toISOString().slice(0, 10);
  if (step === -1) return endOf(quarter - 1);
  return endOf(quarter) > day ? endOf(quarter) : endOf(quarter + 1);
}
