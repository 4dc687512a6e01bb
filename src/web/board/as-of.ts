import { isDay } from '../../base/days.ts';

/** What an address says of the day asked for. */
export interface AskedDay {
  /** ISO day; empty: as of now. */
  asOf: string;
  /** What stands in the address where it is no day, to be told; else null. */
  refused: string | null;
}

/** How a page calls the day in its address: facts and series were known at a date, the rest is as of one. */
export type DayParameter = 'as_of' | 'known_at';

/** The day asked for; what is none counts as not asked for. */
export function askedDay(search: URLSearchParams, parameter: DayParameter = 'as_of'): AskedDay {
  const written = search.get(parameter)?.trim() ?? '';
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

/** The day or instant in `since`, from which changes are told. */
export function askedSince(search: URLSearchParams): { since: string; refused: string | null } {
  const written = search.get('since')?.trim() ?? '';
  if (written === '') return { since: '', refused: null };
  const day = written.split('T')[0] ?? '';
  return isDay(day) && !Number.isNaN(Date.parse(written))
    ? { since: written, refused: null }
    : { since: '', refused: written };
}
