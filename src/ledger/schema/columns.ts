import type { TableName } from '../ledger.ts';

const recorded = ['recorded_at', 'schema_version'] as const;

/** Every column that leaves the database, in the order exports show it. */
export const columns: Readonly<Record<TableName, readonly string[]>> = {
  content: ['sha', 'bytes', 'byte_count', ...recorded],
  document: [
    ...['id', 'text_sha', 'logical_id', 'previous_id', 'version', 'title', 'url', 'published_at', 'lang'],
    ...['format', 'encoding', 'byte_count', ...recorded],
  ],
  run: [
    ...[
      'id',
      'kind',
      'document_id',
      'code_version',
      'inputs',
      'inputs_hash',
      'text_sha',
      'text_length',
      'title',
    ],
    ...[
      'published_at',
      'lang',
      'format',
      'encoding',
      'claim_count',
      'started',
      'ended',
      'outcome',
      ...recorded,
    ],
  ],
  segment: [
    ...['run_id', 'n', 'document_id', 'start', 'end', 'kind', 'speaker_id', 'title', 'date', 'source'],
    ...recorded,
  ],
  claim: [
    ...[
      'id',
      'run_id',
      'document_id',
      'start',
      'end',
      'part',
      'quote',
      'prefix',
      'suffix',
      'kind',
      'low_text',
    ],
    ...['high_text', 'low', 'high', 'approx', 'unit', 'currency', 'per', 'change', 'subject', 'subject_id'],
    ...[
      'metric_id',
      'period_label',
      'period_start',
      'period_end',
      'modality',
      'speaker',
      'speaker_id',
      'state',
    ],
    ...recorded,
  ],
  claim_slot: ['run_id', 'claim_id', 'n', 'slot', 'start', 'end', 'inferred_reason', ...recorded],
  mention: ['run_id', 'n', 'entity_id', 'name', 'start', 'end', ...recorded],
  entity: ['id', 'revision', 'name', 'kind', 'parent', ...recorded],
  alias: ['entity_id', 'text', 'lang', ...recorded],
  identifier: ['entity_id', 'scheme', 'value', ...recorded],
  metric: ['id', 'revision', 'dimension', 'basis', 'measures', ...recorded],
  asking: [
    ...['n', 'id', 'feed', 'target', 'inputs', 'started', 'ended', 'outcome', 'error_code', 'error_text'],
    ...['requests', 'byte_count', 'refused', 'missing', 'fact_count', 'validators', 'rests', ...recorded],
  ],
  series: [
    ...['n', 'id', 'revision', 'source', 'title', 'entity', 'tag', 'unit', 'scale', 'cadence', 'measure'],
    ...['zone', 'lag_days', 'redistributable', ...recorded],
  ],
  fact: [
    ...['series_n', 'period_start', 'period_end', 'known_at', 'known_at_basis', 'value_text', 'value'],
    ...['source_ref', 'form', 'state', 'reason', 'asking_n', ...recorded],
  ],
  verdict: [
    ...['claim_id', 'n', 'document_id', 'outcome', 'rule', 'reason', 'ratio', 'tolerance', 'evidence'],
    ...['would_settle', 'rests_on', 'code_version', ...recorded],
  ],
  verification: ['n', 'code_version', 'started', 'claim_count', 'changed_count', ...recorded],
  source_table: [
    ...[
      'id',
      'sha',
      'kind',
      'title',
      'entity',
      'as_of',
      'known_at',
      'known_at_instant',
      'zone',
      'source_ref',
    ],
    ...['redistributable', 'row_count', 'columns', 'rows', 'asking_n', ...recorded],
  ],
  alert_transition: [
    ...['thesis', 'rule_id', 'n', 'at', 'from_state', 'to_state', 'as_of', 'thesis_hash', 'inputs_hash'],
    ...['inputs', 'signal_state', 'settled', 'person', 'reason', 'until', ...recorded],
  ],
  review_answer: [
    ...['thesis', 'sheet', 'question', 'n', 'answer', 'author', 'signed_on', 'as_of', 'readings', 'at'],
    ...recorded,
  ],
  override: [
    ...['id', 'anchor_id', 'slot', 'n', 'document_id', 'text_sha', 'start', 'end', 'part', 'quote', 'prefix'],
    ...['suffix', 'value', 'reason', 'author', 'at', ...recorded],
  ],
};

/** Columns that only serve searching. A backup carries them, an export does not. */
export const searchColumns: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  run: ['search'],
  claim: ['search'],
  entity: ['folded'],
  alias: ['folded'],
  series: ['search'],
};

export const booleanColumns: ReadonlySet<string> = new Set(['approx', 'redistributable']);

/** Tables in an order in which every row comes after the rows it refers to. */
const referenceOrder: readonly TableName[] = [
  'content',
  'document',
  'entity',
  'alias',
  'identifier',
  'metric',
  'run',
  'segment',
  'claim',
  'claim_slot',
  'mention',
  'override',
  'asking',
  'series',
  'fact',
  'source_table',
  'verdict',
  'verification',
  'alert_transition',
  'review_answer',
];

/** The tables of a ledger at a schema, in the order of `referenceOrder`: a look may be at the schema before this one. */
export function tablesAt(schema: number): TableName[] {
  return referenceOrder.filter((table) => (bornIn[table] ?? 1) <= schema);
}

/** The migration that made a table, where it was not the first. */
const bornIn: Readonly<Partial<Record<TableName, number>>> = {
  override: 2,
  asking: 3,
  series: 3,
  fact: 3,
  source_table: 3,
  verdict: 4,
  verification: 5,
  alert_transition: 6,
  review_answer: 7,
};
