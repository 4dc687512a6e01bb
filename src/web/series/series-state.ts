import { askedDay } from '../board/as-of.ts';
import { periodLengths, type PeriodLength } from './series-periods.ts';

export interface SeriesState {
  /** ISO day; empty: today. */
  knownAt: string;
  /** Null: the most frequent one. */
  length: PeriodLength | null;
}

/** The state an address stands for; what is not understood is left out. */
export function parseSeriesState(search: URLSearchParams): SeriesState {
  return {
    knownAt: askedDay(search, 'known_at').asOf,
    length: periodLengths.find((one) => one === search.get('length')) ?? null,
  };
}

/** The address of a state; a language that was asked for stays. */
export function writeSeriesState({ knownAt, length }: SeriesState, before: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams();
  if (knownAt !== '') written.set('known_at', knownAt);
  if (length !== null) written.set('length', length);
  const lang = before.get('lang');
  if (lang !== null) written.set('lang', lang);
  return written;
}
