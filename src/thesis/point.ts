/**
 * One value of a formula for one period. `low..high` is a range where a source states one or a claim is rounded; equal to `value`
 * where the number is exact. Rates and percentages are fractions: 0.045 for 4.5 %.
 */
export interface Point {
  /** Where it stands on the calendar of its node's cadence (place.ts). */
  place: number;
  /** Days since 1970-01-01 of the first day; null for an instant. */
  firstDay: number | null;
  lastDay: number;
  value: number;
  low: number;
  high: number;
  /** Some members of the group have not reported for this place, or an input is provisional. */
  provisional: boolean;
  /** Share of its inputs, 0..1, that nobody has verified: claims without a verdict, figures only stated in public. */
  unverified: number;
  /** For a range: how probable it is that the value lies above zero, each input even over its range; null where exact. */
  positive: number | null;
  /** Of an aggregate over a group: what each member gave. What compares two such points keeps to the members both have. */
  members: Members | null;
  origin: Origin;
}

export interface Members {
  how: 'sum' | 'mean' | 'median';
  by: ReadonlyMap<string, Point>;
  /** So many must be there, of so many. */
  least: number;
  of: number;
}

type Origin =
  /** What a source states. `id` finds it again: a fact (`acme.revenue.ttm.2026-03-31`), an observation (`fred:SOFR@2026-08-20`), a cited figure, a claim. */
  | { kind: 'fact' | 'observation' | 'cited' | 'claim'; id: string; label: string; standing: Standing }
  /** Computed. `window`: of a rolling operator, how many points of its only input went in. */
  | { kind: 'computed'; operator: string; inputs: readonly Point[]; window: number | null };

/** How good a leaf is: a filing or official series; a figure stated in public; a claim by its verdict. */
export const standings = ['filed', 'observed', 'stated', 'confirmed', 'unverified'] as const;
export type Standing = (typeof standings)[number];

/** Why there is no value. `of` names what is missing: a series, a concept of a company, members of a group. */
export interface Missing {
  place: number;
  reason: MissingReason;
  of: readonly string[];
}

/**
 * `no_data`: nobody has pulled or entered it; `not_believed`: conflicting, quarantined or not derivable; `name_lost`: the files of
 * the thesis are at fault where they say what it is.
 */
export type MissingReason =
  | 'no_data'
  | 'not_believed'
  | 'no_earlier_value'
  | 'too_few_members'
  | 'too_few_points'
  | 'not_same_period'
  | 'units_differ'
  | 'denominator_not_positive'
  | 'no_claim_good_enough'
  | 'name_lost';

export type Entry = Point | Missing;

export function isPoint(entry: Entry | undefined | null): entry is Point {
  return entry !== undefined && entry !== null && 'value' in entry;
}

/** At an instant (UTC, milliseconds since 1970), the value of a place became known, changed, or ceased to be believed. */
export interface Change {
  knownAt: number;
  entry: Entry;
}

/** Everything that was ever known of a formula or a leaf, oldest change first. */
export interface History {
  cadence: Cadence;
  unit: Unit;
  changes: readonly Change[];
  /** Why there is nothing, where there is nothing. */
  missing: Missing | null;
}

/** How far apart the places of a series lie (place.ts). */
export const cadences = ['day', 'week', 'month', 'quarter', 'year', 'irregular'] as const;
export type Cadence = (typeof cadences)[number];

/** ISO 4217 code; `fraction` for rates, shares and growth; `times`, `index`, `count`, `days`, `MW`, `USD/Mtok`… */
export type Unit = string;
