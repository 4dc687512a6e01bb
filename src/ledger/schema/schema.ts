import type { Generated } from 'kysely';

/** The tables as the query layer sees them (migrations/ makes them); a boolean is 0 or 1, text is never empty for null. */
export interface Schema {
  content: Recorded & {
    /** SHA-256 of the bytes: a document as it came, or its stored text in UTF-8. */
    sha: string;
    bytes: Uint8Array;
    byte_count: number;
  };
  document: Recorded & {
    id: string;
    /** Text, title, date and language as first read; what a later reading found stands in its run. */
    text_sha: string;
    logical_id: string;
    previous_id: string | null;
    version: number;
    title: string | null;
    url: string | null;
    published_at: string | null;
    lang: string;
    format: string;
    encoding: string;
    byte_count: number;
  };
  run: Recorded & {
    id: string;
    kind: 'reading';
    document_id: string;
    code_version: string;
    inputs: string;
    inputs_hash: string;
    text_sha: string;
    text_length: number;
    title: string | null;
    published_at: string | null;
    lang: string;
    format: string;
    encoding: string;
    claim_count: number;
    started: string | null;
    ended: string;
    outcome: 'ok';
    search: string;
  };
  segment: Recorded & {
    run_id: string;
    n: number;
    document_id: string;
    start: number;
    end: number;
    kind: string;
    speaker_id: string | null;
    title: string | null;
    date: string | null;
    source: string | null;
  };
  claim: Recorded & {
    id: string;
    run_id: string;
    document_id: string;
    start: number;
    end: number;
    part: number;
    quote: string;
    prefix: string;
    suffix: string;
    kind: string;
    low_text: string | null;
    high_text: string | null;
    low: number | null;
    high: number | null;
    approx: number;
    unit: string;
    currency: string | null;
    per: string | null;
    change: string | null;
    subject: string | null;
    subject_id: string | null;
    metric_id: string | null;
    period_label: string | null;
    period_start: string | null;
    period_end: string | null;
    modality: string | null;
    speaker: string | null;
    speaker_id: string | null;
    state: string;
    search: string;
  };
  claim_slot: Recorded & {
    run_id: string;
    claim_id: string;
    n: number;
    slot: string;
    start: number | null;
    end: number | null;
    inferred_reason: string | null;
  };
  mention: Recorded & {
    run_id: string;
    n: number;
    entity_id: string;
    name: string;
    start: number;
    end: number;
  };
  /** A changed entity or metric is a new revision of its id. */
  entity: Recorded & {
    id: string;
    revision: number;
    name: string;
    kind: string;
    parent: string | null;
    folded: string;
  };
  alias: Recorded & { entity_id: string; text: string; lang: string; folded: string };
  identifier: Recorded & { entity_id: string; scheme: string; value: string };
  metric: Recorded & {
    id: string;
    revision: number;
    dimension: string | null;
    basis: string | null;
    measures: string | null;
  };
  /** Said by a person of a place in a text; a null value takes back what was said before. */
  override: Recorded & {
    id: string;
    anchor_id: string;
    slot: string;
    n: number;
    document_id: string;
    text_sha: string;
    start: number;
    end: number;
    part: number;
    quote: string;
    prefix: string;
    suffix: string;
    value: string | null;
    reason: string;
    author: string | null;
    at: string;
  };
  schema_migration: { number: number; name: string; recorded_at: string };
}

interface Recorded {
  /** Insertion order; never leaves the database. */
  seq: Generated<number>;
  /** UTC, ISO 8601. */
  recorded_at: string;
  /** Number of the newest migration when the row was written. */
  schema_version: number;
}
