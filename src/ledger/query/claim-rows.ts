import { grouped } from '../../base/grouped.ts';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Claim, Slot } from '../../reader/reading.ts';
import type { ClaimRow, DocumentRow } from '../ledger.ts';
import type { Schema } from '../schema/schema.ts';

/** Whole claims with their slots, in the order of the given numbers. */
export async function claimRows(db: Kysely<Schema>, numbers: readonly number[]): Promise<ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (let from = 0; from < numbers.length; from += batchSize) {
    rows.push(...(await batchOfRows(db, numbers.slice(from, from + batchSize))));
  }
  return rows;
}

/** Every claim of the newest readings of some documents, by document, in the order of their place. */
export async function claimRowsOf(
  db: Kysely<Schema>,
  documents: readonly DocumentRow[],
): Promise<Map<string, ClaimRow[]>> {
  const runIds = documents.map(({ runId }) => runId);
  const byRun = grouped(
    await db.selectFrom('claim').select(ownColumns).where('run_id', 'in', runIds).orderBy('seq').execute(),
    ({ run_id }) => run_id,
  );
  const slots = grouped(
    await db
      .selectFrom('claim_slot')
      .select(['run_id', 'claim_id', 'slot', 'start', 'end', 'inferred_reason'])
      .where('run_id', 'in', runIds)
      .orderBy('seq')
      .execute(),
    ({ run_id, claim_id }) => `${run_id} ${claim_id}`,
  );
  return new Map(
    documents.map(({ id, runId, title, publishedAt, readerVersion, textSha, logicalId }) => {
      const told = {
        ...{ document_title: title, document_published_at: publishedAt },
        ...{ code_version: readerVersion, text_sha: textSha, logical_id: logicalId },
      };
      const claims = (byRun.get(runId) ?? []).map((row) =>
        claimRow(row, told, slots.get(`${runId} ${row.id}`) ?? []),
      );
      return [id, claims];
    }),
  );
}

async function batchOfRows(db: Kysely<Schema>, numbers: readonly number[]): Promise<ClaimRow[]> {
  const found = await db
    .selectFrom('claim')
    .innerJoin('run', 'run.id', 'claim.run_id')
    .innerJoin('document', 'document.id', 'run.document_id')
    .select(ownColumns.map((column) => `claim.${column}` as const))
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
  const slotsOf = grouped(slots, (slot) => slot.claim_seq);
  const bySeq = new Map(found.map((row) => [row.seq, row]));
  // A row that is gone was taken away by a restore between two queries.
  return numbers.flatMap((seq) => {
    const row = bySeq.get(seq);
    return row === undefined ? [] : [claimRow(row, row, slotsOf.get(seq) ?? [])];
  });
}

type FoundSlot = Pick<Selectable<Schema['claim_slot']>, 'slot' | 'start' | 'end' | 'inferred_reason'>;

function slotOf({ slot, start, end, inferred_reason: inferredReason }: FoundSlot): Slot {
  return { slot, start, end, inferredReason } as Slot;
}

/** All but what only serves searching. */
const ownColumns = [
  ...(['seq', 'id', 'run_id', 'document_id', 'start', 'end', 'part', 'quote', 'prefix', 'suffix'] as const),
  ...(['kind', 'low_text', 'high_text', 'low', 'high', 'approx', 'unit', 'currency', 'per'] as const),
  ...(['change', 'subject', 'subject_id', 'metric_id', 'period_label', 'period_start'] as const),
  ...(['period_end', 'modality', 'speaker', 'speaker_id', 'state', 'recorded_at'] as const),
] as const;

type FoundClaim = Pick<Selectable<Schema['claim']>, (typeof ownColumns)[number]>;

/** What its reading and document tell of a claim. */
interface Told {
  document_title: string | null;
  document_published_at: string | null;
  code_version: string;
  text_sha: string;
  logical_id: string;
}

/** The closed vocabularies come back as they went in: the reader's types guarded them on the way. */
function claimRow(row: FoundClaim, told: Told, slots: readonly FoundSlot[]): ClaimRow {
  return {
    id: row.id,
    documentId: row.document_id,
    logicalId: told.logical_id,
    textSha: told.text_sha,
    documentTitle: told.document_title,
    documentPublishedAt: told.document_published_at,
    runId: row.run_id,
    readerVersion: told.code_version,
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
    slots: slots.map(slotOf),
  };
}

const batchSize = 1000;
