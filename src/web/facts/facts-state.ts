import type { FactOut } from '../api/fact-queries.ts';
import { askedDay } from '../board/as-of.ts';

export const shapeChoices = ['quarter', 'year', 'ttm'] as const;
export type ShapeChoice = (typeof shapeChoices)[number];

/** What decides what a page of facts shows; all of it stands in the address. */
export interface FactsState {
  /** ISO day; empty: today. */
  knownAt: string;
  /** Null: as usual for the concept. */
  shape: ShapeChoice | null;
  /** Id of the fact that is open; empty: none. */
  fact: string;
}

/** The state an address stands for; what is not understood is left out. */
export function parseFactsState(search: URLSearchParams): FactsState {
  const shape = shapeChoices.find((one) => one === search.get('shape')) ?? null;
  return { knownAt: askedDay(search, 'known_at').asOf, shape, fact: search.get('fact') ?? '' };
}

/** The address of a state; a language that was asked for stays. */
export function writeFactsState(
  { knownAt, shape, fact }: FactsState,
  before: URLSearchParams,
): URLSearchParams {
  const written = new URLSearchParams();
  if (knownAt !== '') written.set('known_at', knownAt);
  if (shape !== null) written.set('shape', shape);
  if (fact !== '') written.set('fact', fact);
  const lang = before.get('lang');
  if (lang !== null) written.set('lang', lang);
  return written;
}

/** Whether a fact has a number to show. */
export function isShown({ state }: Pick<FactOut, 'state'>): boolean {
  return state === 'ok' || state === 'derived' || state === 'stale';
}

/** The fact of the same length a year before: its period ends within twelve days of the same date. */
export function yearBefore(fact: FactOut, all: readonly FactOut[]): FactOut | null {
  const wanted = Date.parse(fact.period_end) - 365.25 * 86_400_000;
  return (
    all.find(
      (one) =>
        one.concept === fact.concept &&
        one.shape === fact.shape &&
        one.unit === fact.unit &&
        isShown(one) &&
        Math.abs(Date.parse(one.period_end) - wanted) <= 12 * 86_400_000,
    ) ?? null
  );
}
