/**
 * What a feed hands over and the ledger keeps: series, the numbers a source states for them, and tables that are
 * no series (a holdings report, an option chain). Dates are ISO 8601; a day is the day where the source is.
 */

export const cadences = ['daily', 'weekly', 'monthly', 'quarterly', 'annual', 'irregular'] as const;
export type Cadence = (typeof cadences)[number];

/** `flow`: over a period; `stock`: at an instant; the others say how the value may be combined. */
export const measures = ['flow', 'stock', 'rate', 'price', 'index', 'count'] as const;
export type Measure = (typeof measures)[number];

/**
 * How `knownAt` was found: stated by the source; period end plus the series' usual lag; the moment we asked.
 * What is dated by lag is a first release by assumption: a later revision of it is not.
 */
export const knownAtBases = ['exact', 'assumed_lag', 'retrieved'] as const;
export type KnownAtBasis = (typeof knownAtBases)[number];

/** A missing number is a state, not a number (docs/facts.md). */
export const factStates = [
  'ok',
  'stale',
  'derived',
  'not_derivable',
  'unlocated',
  'conflicting',
  'quarantined',
] as const;
export type FactState = (typeof factStates)[number];

export interface SeriesInfo {
  /** `<source>:<key>`: `sec:0001045810/us-gaap/Revenues/USD`, `fred:SOFR`. */
  id: string;
  /** In English, as the source names it. */
  title: string;
  /** Whom it is about, as `<scheme>:<value>` the entities of the thesis know: `cik:0001045810`, `ticker:NVDA`. */
  entity: string | null;
  /** `us-gaap:Revenues` where the source states a concept, else null. */
  tag: string | null;
  /** ISO 4217 code, `%`, `shares`, `USD/shares`, `pure`, `MWh`, `USD/Mtok`, `index`… of one, never of thousands. */
  unit: string;
  /** Power of ten between the stated text and `unit`: 6 where the source writes millions. */
  scale: number;
  cadence: Cadence;
  measure: Measure;
  /** IANA zone in which the source's days end. */
  zone: string;
  /** Days from the end of a period to its first release; null: only the source or the moment of asking can say. */
  lagDays: number | null;
  /** Whether the snapshot that comes with the program may hold it. */
  redistributable: boolean;
}

export interface Observation {
  /** Id of a series. */
  series: string;
  /** First day; null for an instant. */
  periodStart: string | null;
  /** Last day, or the instant's day. */
  periodEnd: string;
  /** Plain decimal text as the source states it, before `scale`. */
  valueText: string;
  /** A day (its end, in the series' zone) or a UTC instant; null where the source does not say. */
  knownAt: string | null;
  /** What finds it again at the source: accession number, vintage, row. */
  sourceRef: string;
  /** `10-Q`, `10-K/A`, `DEF 14A`…; null outside filings. */
  form: string | null;
}

/** A table as one source stated it once: rows under named columns, kept whole. */
export interface SourceTable {
  /** `<source>:<key>`: `sec-13f:0001649339/2025-09-30`. Newer ones with the same id are newer versions. */
  id: string;
  kind: 'holdings' | 'option_chain' | 'directory' | 'filings';
  title: string;
  entity: string | null;
  /** The day the table is about. */
  asOf: string;
  knownAt: string | null;
  zone: string;
  sourceRef: string;
  columns: readonly { name: string; unit: string | null }[];
  rows: readonly (readonly (string | null)[])[];
  redistributable: boolean;
}

/** A fact as the ledger keeps it: dated, scaled, judged. */
export interface Fact {
  series: string;
  periodStart: string | null;
  periodEnd: string;
  /** UTC instant, `toISOString` form; a day stands for its last millisecond in the series' zone. */
  knownAt: string;
  knownAtBasis: KnownAtBasis;
  valueText: string;
  /** Nearest double of the value in the series' unit (scale applied). */
  value: number;
  sourceRef: string;
  form: string | null;
  /** `ok` or `quarantined`; what follows from other facts is judged when asked, as known then. */
  state: 'ok' | 'quarantined';
  /** Code of the reason where quarantined. */
  reason: string | null;
}
