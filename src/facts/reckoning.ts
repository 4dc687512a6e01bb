import { add, negate, parseDecimal, shift, toNumber, type Decimal } from '../base/decimal.ts';
import type { FactState } from '../base/observation.ts';
import { stepOf } from './same-value.ts';
import type { Statement } from './series-book.ts';
import type { Vintage } from './vintages.ts';

/** Why a number is not shown, or not believed. Their wording is in docs/facts.md. */
export type Reason =
  | 'no_statement'
  | 'no_year'
  | 'no_nine_months'
  | 'no_year_to_date'
  | 'no_prior_year_to_date'
  | 'no_part'
  | 'not_additive'
  | 'vintages_differ'
  | 'contradicts_year_to_date'
  | 'equals_year'
  | 'contradicts_parts'
  | 'filing_disagrees'
  | 'negative'
  | 'out_of_scale'
  | 'not_a_number'
  | 'sides_apart'
  | 'units_differ'
  | 'denominator_not_positive'
  | 'part_conflicting'
  | 'part_quarantined';

/** One statement that goes into a number, with its sign there. */
export interface Term {
  statement: Statement;
  vintage: Vintage;
  sign: 1 | -1;
}

/** A number with where it comes from; before it gets its labels. */
export interface Reckoning {
  state: FactState;
  reason: Reason | null;
  /** Days since 1970-01-01; `firstDay` null for an instant. */
  firstDay: number | null;
  lastDay: number;
  terms: readonly Term[];
  /** UTC instant from which it could be reckoned; empty where it cannot. */
  knownAt: string;
  /** What else is said of the same period, where it is not believed. */
  rivals: readonly (readonly Term[])[];
}

/** What a statement says as it stands. */
export function stated(statement: Statement): Reckoning {
  const vintage = statement.vintages.at(-1);
  const place = {
    firstDay: statement.start === null ? null : statement.firstDay,
    lastDay: statement.lastDay,
    rivals: [],
  };
  if (!vintage) return { ...place, state: 'quarantined', reason: 'out_of_scale', terms: [], knownAt: '' };
  const terms: readonly Term[] = [{ statement, vintage, sign: 1 }];
  if (vintage.disputedBy.length > 0)
    return { ...place, state: 'conflicting', reason: 'filing_disagrees', terms, knownAt: vintage.since };
  return { ...place, state: 'ok', reason: null, terms, knownAt: vintage.since };
}

export function notDerivable(reason: Reason, firstDay: number | null, lastDay: number): Reckoning {
  return { state: 'not_derivable', reason, firstDay, lastDay, terms: [], knownAt: '', rivals: [] };
}

export function held(statement: Statement | undefined): Vintage | undefined {
  return statement?.vintages.at(-1);
}

/** What can only be a fault is not believed: a revenue or a payment below zero. */
export function refuseNegative(
  reckoned: Reckoning,
  concept: { sign: 1 | -1; neverNegative: boolean },
): Reckoning {
  return concept.neverNegative && isUsable(reckoned) && concept.sign * roughTotal(reckoned.terms) < 0
    ? { ...reckoned, state: 'conflicting', reason: 'negative' }
    : reckoned;
}

/** Whether a reckoning may go into another. */
export function isUsable({ state }: Reckoning): boolean {
  return state === 'ok' || state === 'derived';
}

/** The sum as a double, for comparing. */
export function roughTotal(terms: readonly Term[]): number {
  let total = 0;
  for (const { vintage, sign } of terms) total += sign * vintage.held.value;
  return total;
}

/** The sum, exact. */
export function totalOf(terms: readonly Term[]): Decimal {
  let total: Decimal = { digits: 0n, exponent: 0 };
  for (const { statement, vintage, sign } of terms) {
    const value = shift(parseDecimal(vintage.held.valueText) ?? total, statement.series.scale);
    total = add(total, sign === 1 ? value : negate(value));
  }
  return total;
}

export function totalAsNumber(terms: readonly Term[]): number {
  const [only] = terms;
  return only && terms.length === 1 ? only.sign * only.vintage.held.value : toNumber(totalOf(terms));
}

/** Whether two sums of rounded numbers may be the same: within two of the coarser unit in which they are stated. */
export function agree(first: readonly Term[], second: readonly Term[]): boolean {
  const gap = Math.abs(roughTotal(first) - roughTotal(second));
  if (gap === 0) return true;
  const step = Math.max(...[...first, ...second].map(({ vintage }) => stepOf(vintage.held.value)));
  return gap <= 2 * (step < 1000 ? 1 : Math.min(step, 1_000_000));
}

/** The later of instants. */
export function latestOf(instants: readonly string[]): string {
  return instants.reduce((latest, one) => (one > latest ? one : latest), '');
}
