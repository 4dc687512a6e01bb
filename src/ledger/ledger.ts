import type { Claim, EntityMention, Reading, Segment } from '../reader/reading.ts';
import type { OverrideSlot } from '../base/vocabulary.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import type { FactRecord } from './fact-record.ts';
import type { ThesisRecord } from './thesis-record.ts';
import type { VerdictRecord } from './verdict-record.ts';

/**
 * The record. Append-only: a row is never changed, the latest wins in views. Every method rejects with a
 * TightropeError (ledger_locked, ledger_corrupt, disk_full, home_unwritable, ledger_unreachable…) and a failed
 * call leaves nothing half-written.
 */
export interface Ledger extends FactRecord, VerdictRecord, ThesisRecord {
  readonly engine: 'sqlite' | 'postgresql';
  /** A file path, or a database URL without its password. */
  readonly location: string;
  /** Whether it is an empty one in memory in the place of one that is not there: only facts may be put into it. */
  readonly isStandIn: boolean;

  /** Keeps a document with one reading of it, whole or not at all. Keeping the same again adds nothing. */
  append(entry: NewEntry): Promise<Appended>;

  documents(query?: DocumentQuery): Promise<Page<DocumentRow>>;
  /** By id, a unique prefix of an id (8 characters or more) or the logical id (its newest version). */
  document(reference: string): Promise<FullDocument>;
  /** The newest version of every document, the newest first: in a few queries, where one by one takes several each. */
  everyDocument(): Promise<FullDocument[]>;
  /** Claims of the latest reading of each document's newest version, unless the query names a document. */
  claims(query?: ClaimQuery): Promise<Page<ClaimRow>>;
  /** How many claims have each value, within a query, most frequent first. */
  facets(query: ClaimQuery, fields: readonly FacetField[]): Promise<Facets>;
  /** By id or a unique prefix of it; rejects with claim_not_found or claim_ambiguous. */
  claim(reference: string): Promise<ClaimRow>;
  /**
   * Keeps what a person says of places in a text, all of it or nothing; what was said before stays as it is. Rejects
   * with document_not_found, span_outside_text.
   */
  override(entries: readonly NewOverride[]): Promise<OverrideRow[]>;
  /** Everything persons said, in the order it was said: the last word on one slot of one anchor is the valid one. */
  overrides(query?: OverrideQuery): Promise<OverrideRow[]>;
  /** Keeps what a person decided of a claim; null takes the decision back. */
  decide(entry: NewOverride<'verdict'>): Promise<OverrideRow<'verdict'>>;
  decisions(query?: OverrideQuery): Promise<OverrideRow<'verdict'>[]>;
  counts(): Promise<Record<string, number>>;

  /** Recomputes every hash and span and asks the engine to check itself. */
  verify(progress?: (done: number, total: number) => void): Promise<VerifyReport>;
  /** Writes the whole record, engine-neutral, to `path` (temporary file, then rename). */
  backup(path: string): Promise<BackupReport>;
  /** Fills this ledger from a backup of either engine; `replace` first keeps a backup of what is there. */
  restore(path: string, options?: { replace?: boolean }): Promise<BackupReport>;
  /** The rows of one table (see `tables`) in insertion order, in batches. */
  rows(table: TableName): AsyncIterable<Record<string, CellValue>[]>;

  /**
   * Whether what was opened is still what is kept there. A file may have been deleted or replaced since: what is then
   * appended would be lost with it.
   */
  isInPlace(): Promise<boolean>;
  close(): Promise<void>;
}

export type CellValue = string | number | boolean | Uint8Array | null;

export const tables = [
  'document',
  'content',
  'run',
  'segment',
  'claim',
  'claim_slot',
  'mention',
  'entity',
  'alias',
  'identifier',
  'metric',
  'override',
  'asking',
  'series',
  'fact',
  'source_table',
  'verdict',
  'verification',
  'alert_transition',
  'review_answer',
] as const;
export type TableName = (typeof tables)[number];

export interface NewEntry {
  /** The document as it came, byte for byte; its SHA-256 is its id. */
  bytes: Uint8Array;
  /** The same thing at different times: `file:///…`, a URL, `paste:…`, `sample:…`. */
  logicalId: string;
  url: string | null;
  format: string;
  encoding: string;
  reading: Reading;
  /** The entities and metrics the reading refers to are kept with it. */
  lexicon: Lexicon;
  /** Whatever besides the bytes could change the reading (reader version, lexicon version, options), as one string. */
  inputs: string;
}

export interface Appended {
  documentId: string;
  runId: string;
  previousId: string | null;
  /** 1 for the first document under this logical id. */
  version: number;
  /** `document`: new bytes; `reading`: known bytes, read anew; `nothing`: both were already there. */
  added: 'document' | 'reading' | 'nothing';
}

export interface Page<Row> {
  total: number;
  rows: Row[];
}

export interface DocumentQuery {
  /** Words in title, logical id or URL. */
  search?: string;
  /** Also show versions that a newer one under the same logical id has replaced. */
  allVersions?: boolean;
  sort?: 'recorded_at' | 'published_at' | 'title' | 'claims';
  descending?: boolean;
  limit?: number;
  /** Every row from `offset` on, whatever `limit` says. */
  all?: boolean;
  offset?: number;
}

export interface DocumentRow {
  id: string;
  textSha: string;
  logicalId: string;
  previousId: string | null;
  version: number;
  title: string | null;
  url: string | null;
  format: string;
  encoding: string;
  language: string;
  publishedAt: string | null;
  /** UTC, ISO 8601. */
  recordedAt: string;
  byteCount: number;
  /** Length of the stored text in UTF-16 code units. */
  textLength: number;
  claimCount: number;
  runId: string;
  readerVersion: string;
}

export interface FullDocument extends DocumentRow {
  /** Id of the newest version under the same logical id; this document's own where it is the newest. */
  latestId: string;
  text: string;
  segments: Segment[];
  mentions: EntityMention[];
  claims: ClaimRow[];
}

export interface ClaimRow extends Claim {
  id: string;
  documentId: string;
  logicalId: string;
  /** SHA-256 of the text the offsets count in. */
  textSha: string;
  documentTitle: string | null;
  documentPublishedAt: string | null;
  runId: string;
  readerVersion: string;
  recordedAt: string;
}

export const claimSortKeys = [
  'position',
  'subject',
  'metric',
  'value',
  'kind',
  'unit',
  'period',
  'modality',
  'speaker',
  'document',
  'recorded_at',
] as const;
export type ClaimSortKey = (typeof claimSortKeys)[number];

export const facetFields = [
  'document',
  'kind',
  'unit',
  'subject',
  'metric',
  'modality',
  'change',
  'speaker',
] as const;
export type FacetField = (typeof facetFields)[number];
export type Facets = Partial<Record<FacetField, { value: string; label: string; count: number }[]>>;

export interface ClaimQuery {
  /** Id, prefix or logical id. */
  document?: string;
  kind?: string;
  unit?: string;
  subject?: string;
  metric?: string;
  modality?: string;
  change?: string;
  speaker?: string;
  /** Period label, or the start of one: "2025" finds "2025-Q3". */
  period?: string;
  /** Words in quote, its surroundings, subject, metric or title; simplified finds traditional and the reverse. */
  search?: string;
  sort?: ClaimSortKey;
  descending?: boolean;
  /** 1 to 10,000; 50 unless told. */
  limit?: number;
  /** Every row from `offset` on, whatever `limit` says. */
  all?: boolean;
  offset?: number;
}

/** What a person may speak of at a place: a slot of the claim, or what became of it. */
export type SaidOf = OverrideSlot | 'verdict';

export interface NewOverride<Slot extends SaidOf = OverrideSlot> {
  /** Whole id of a document. */
  documentId: string;
  /** SHA-256 of the text the offsets count in: one of the document's readings. */
  textSha: string;
  start: number;
  end: number;
  /** Of several claims on one span; 0 for the first or only one. */
  part: number;
  slot: Slot;
  /** Null takes back what was said before. */
  value: string | null;
  reason: string;
  author: string | null;
}

/** One word of a person on one slot at one place. `text.slice(start, end) === quote` in the text of `textSha`. */
export interface OverrideRow<Slot extends SaidOf = OverrideSlot> extends NewOverride<Slot> {
  id: string;
  /** The same for everything said of one place: made of text, span and part, and of no reader version. */
  anchorId: string;
  /** Counts what was said of this slot at this anchor, from 1. */
  n: number;
  /** The same for every version of the document. */
  logicalId: string;
  quote: string;
  /** Up to 32 code units either side, to find the quote again in a changed text. */
  prefix: string;
  suffix: string;
  /** UTC, ISO 8601. */
  at: string;
}

export interface OverrideQuery {
  /** Ids, prefix or logical id; every version of the document counts. */
  document?: string;
  logicalIds?: readonly string[];
}

export interface VerifyReport {
  ok: boolean;
  checked: Record<string, number>;
  /** One row a fault: the table, the row's id, what is wrong. */
  faults: { table: string; id: string; fault: string }[];
}

export interface BackupReport {
  path: string;
  byteCount: number;
  /** Rows by table. */
  counts: Record<string, number>;
}

/** Where a ledger is kept. */
export type LedgerLocation =
  | { engine: 'sqlite'; path: string; backups: string }
  | { engine: 'postgresql'; url: string; backups: string };

export interface OpenOptions {
  location: LedgerLocation;
  /** UTC now; the ledger has no clock of its own. */
  now: () => Date;
  /** How long to wait for another process's lock. 10,000 unless told. */
  lockTimeoutMs?: number;
  /** Refuse to create: a ledger that is not there is an empty one in memory. For commands that only look. */
  lookOnly?: boolean;
}
