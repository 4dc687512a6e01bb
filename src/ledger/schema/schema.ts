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
  /** One asking of a source for one target, with how it went. */
  asking: Recorded & {
    n: number;
    id: string;
    feed: string;
    target: string;
    inputs: string;
    started: string;
    ended: string;
    outcome: string;
    error_code: string | null;
    error_text: string | null;
    requests: number;
    byte_count: number;
    refused: number;
    missing: number;
    fact_count: number;
    /** JSON: validators of conditional requests by address. */
    validators: string;
    /** JSON: by host, until when it wants to be left alone. */
    rests: string;
  };
  /** A changed description is a new revision of the same id and number. */
  series: Recorded & {
    n: number;
    id: string;
    revision: number;
    source: string;
    title: string;
    entity: string | null;
    tag: string | null;
    unit: string;
    scale: number;
    cadence: string;
    measure: string;
    zone: string;
    lag_days: number | null;
    redistributable: number;
    search: string;
  };
  fact: Recorded & {
    series_n: number;
    period_start: string | null;
    period_end: string;
    known_at: string;
    known_at_basis: string;
    value_text: string;
    value: number;
    source_ref: string;
    form: string | null;
    state: string;
    reason: string | null;
    asking_n: number;
  };
  /** `columns` and `rows` are JSON; `sha` is the hash of both. */
  source_table: Recorded & {
    id: string;
    sha: string;
    kind: string;
    title: string;
    entity: string | null;
    as_of: string;
    known_at: string | null;
    known_at_instant: string;
    zone: string;
    source_ref: string;
    redistributable: number;
    row_count: number;
    columns: string;
    rows: string;
    asking_n: number;
  };
  /** `evidence` and `rests_on` are JSON. */
  verdict: Recorded & {
    claim_id: string;
    n: number;
    document_id: string;
    outcome: string;
    rule: string;
    reason: string | null;
    ratio: number | null;
    tolerance: number | null;
    evidence: string;
    would_settle: string | null;
    rests_on: string;
    code_version: string;
  };
  /** `started`: when what was looked at was read. */
  verification: Recorded & {
    n: number;
    code_version: string;
    started: string;
    claim_count: number;
    changed_count: number;
  };
  alert_transition: Recorded & {
    thesis: string;
    rule_id: string;
    n: number;
    at: string;
    from_state: string;
    to_state: string;
    as_of: string;
    thesis_hash: string;
    inputs_hash: string;
    /** JSON. */
    inputs: string;
    signal_state: string;
    settled: string;
    person: string | null;
    reason: string | null;
    until: string | null;
  };
  review_answer: Recorded & {
    thesis: string;
    sheet: string;
    question: string;
    n: number;
    answer: string;
    author: string;
    signed_on: string;
    as_of: string;
    /** JSON. */
    readings: string;
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
