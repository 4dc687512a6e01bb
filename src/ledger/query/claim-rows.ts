import { sql, type Kysely, type Selectable } from 'kysely';
import type { Claim, Slot } from '../../reader/reading.ts';
import type { ClaimRow } from '../ledger.ts';
import type { Schema } from '../schema/schema.ts';

/** Whole claims with their slots, in the order of the given numbers. */
export async function claimRows(db: Kysely<Schema>, numbers: readonly number[]): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (let from = 0; from < numbers.length; from += batchSize) {
    rows.push(...(await batchOfRows(db, numbers.slice(from, from + batchSize))));
  }
  return rows;
}

async function batchOfRows(db: Kysely<Schema>, numbers: readonly number[]): Promise<ClaimRow[]> {
  const found = await db
    .selectFrom('claim')
    .innerJoin('run', 'run.id', 'claim.run_id')
    .innerJoin('document', 'document.id', 'run.document_id')
    .selectAll('claim')
    .select(['run.title as document_title', 'run.published_at as document_published_at', 'run.code_version'])
    .select(['run.text_sha', 'document.logical_id'])
    .where('claim.seq', 'in', numbers)
    .execute();
  const slots = await db
    .selectFrom('claim')
    .innerJoin('claim_slot', (join) =>
      join.onRef('claim_slot.run_id', '=', 'claim.run_id').onRef('claim_slot.claim_id', '=', 'claim.id'),
    )
    .select(['claim.seq as claim_seq', 'slot', 'claim_slot.start', 'claim_slot.end', 'inferred_reason'])
    .where('claim.seq', 'in', numbers)
    .orderBy(sql.ref('claim_slot.n'))
    .execute();
  const slotsOf = new Map<number, Slot[]>();
  for (const { claim_seq, slot, start, end, inferred_reason } of slots) {
    const list = slotsOf.get(claim_seq) ?? [];
    list.push({ slot, start, end, inferredReason: inferred_reason } as Slot);
    slotsOf.set(claim_seq, list);
  }
  const bySeq = new Map(found.map((row) => [row.seq, row]));
  // A row that is gone was taken away by a restore between two queries.
  return numbers.flatMap((seq) => {
    const row = bySeq.get(seq);
    return row === undefined ? [] : [claimRow(row, slotsOf.get(seq) ?? [])];
  });
}

type FoundClaim = Selectable<Schema['claim']> & {
  document_title: string | null;
  document_published_at: string | null;
  code_version: string;
  text_sha: string;
  logical_id: string;
};

/** The closed vocabularies come back as they went in: the reader's types guarded them on the way. */
function claimRow(row: FoundClaim, slots: Slot[]): ClaimRow {
  return {
    id: row.id,
    documentId: row.document_id,
    logicalId: row.logical_id,
    textSha: row.text_sha,
    documentTitle: row.document_title,
    documentPublishedAt: row.document_published_at,
    runId: row.run_id,
    readerVersion: row.code_version,
    recordedAt: row.recorded_at,
    start: row.start,
    end: row.end,
    part: row.part,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    kind: row.kind as Claim['kind'],
    lowText: row.low_text,
    highText: row.high_text,
    low: row.low,
    high: row.high,
    approx: row.approx === 1,
    unit: row.unit,
    currency: row.currency,
    per: row.per,
    subject: row.subject,
    subjectId: row.subject_id,
    metric: row.metric_id,
    period: row.period_label,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    change: row.change as Claim['change'],
    modality: row.modality as Claim['modality'],
    speaker: row.speaker,
    speakerId: row.speaker_id,
    state: row.state as Claim['state'],
    slots,
  };
}

const batchSize = 1000;
