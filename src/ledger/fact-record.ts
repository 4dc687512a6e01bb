import type { Fact, SeriesInfo, SourceTable } from '../base/observation.ts';

/** The part of the ledger that keeps series, facts and what was asked of the sources. Append-only like the rest. */
export interface FactRecord {
  /**
   * Keeps the outcome of one line of a pull, whole or not at all: series (a changed description is a new revision),
   * facts, tables and the log of asking. A fact equal in series, period, known_at, source and text is kept once.
   */
  appendFacts(batch: FactBatch): Promise<FactsAppended>;
  series(query?: SeriesQuery): Promise<{ total: number; rows: SeriesRow[] }>;
  /**
   * Every row of some series as known at an instant and as recorded by one (both inclusive), by series, period end,
   * period start, known_at, then the order of recording. Nothing is collapsed: vintages and repeats are all there.
   */
  facts(query: FactQuery): Promise<FactRow[]>;
  /** Newest version of a table known and recorded by then; null where there is none. */
  sourceTable(id: string, at?: AsOf): Promise<SourceTableRow | null>;
  sourceTables(
    query?: { kind?: SourceTable['kind']; entity?: string } & AsOf,
  ): Promise<Omit<SourceTableRow, 'rows'>[]>;
  /** The last asking of each line of the pull, and the last that succeeded. */
  askings(feed?: string): Promise<AskingRow[]>;
}

export interface AsOf {
  /** UTC instant. */
  knownAt?: string;
  /** UTC instant. */
  recordedBy?: string;
}

export interface FactQuery extends AsOf {
  series: readonly string[];
  /** Period ends on or after, on or before: ISO days. */
  from?: string;
  to?: string;
}

export interface FactRow extends Fact {
  recordedAt: string;
  runId: string;
}

export interface SeriesQuery {
  /** Ids. */
  ids?: readonly string[];
  source?: string;
  entity?: string;
  /** `us-gaap:Revenues`. */
  tags?: readonly string[];
  /** Words in id, title, tag. */
  search?: string;
  limit?: number;
  offset?: number;
  /** Every row from `offset` on, whatever `limit` says. */
  all?: boolean;
}

export interface SeriesRow extends SeriesInfo {
  facts: number;
  /** Period ends of the first and the newest fact, ISO days; null where none. */
  first: string | null;
  last: string | null;
  recordedAt: string;
}

export interface SourceTableRow extends SourceTable {
  recordedAt: string;
  runId: string;
  /** `knownAt` resolved to a UTC instant. */
  knownAtInstant: string;
}

export interface FactBatch {
  feed: string;
  /** Key of the target. */
  target: string;
  /** Code and inputs that could change what was read, as one string. */
  inputs: string;
  series: readonly SeriesInfo[];
  facts: readonly Fact[];
  tables: readonly (SourceTable & { knownAtInstant: string })[];
  asking: Asking;
}

export interface Asking {
  /** UTC instants. */
  started: string;
  ended: string;
  outcome: 'ok' | 'unchanged' | 'refused' | 'failed';
  /** Code of the error where refused or failed, with what was received; never a key. */
  errorCode: string | null;
  errorText: string | null;
  requests: number;
  bytes: number;
  /** For conditional requests, by URL without secrets. */
  validators: Readonly<Record<string, { etag?: string; lastModified?: string }>>;
  /** Hosts that want to be left alone, with the UTC instant until which. */
  rests: Readonly<Record<string, string>>;
  /** Rows refused and rows missing at the source. */
  refused: number;
  missing: number;
}

interface KeptAsking extends Asking {
  runId: string;
  recordedAt: string;
  /** What could change how a payload is read, as when it was asked for. */
  inputs: string;
  /** Facts that were new. */
  facts: number;
}

export interface AskingRow {
  feed: string;
  target: string;
  last: KeptAsking;
  lastSuccess: KeptAsking | null;
}

export interface FactsAppended {
  runId: string;
  /** Rows that were new. */
  facts: number;
  series: number;
  tables: number;
}
