import type { SegmentKind } from '../../base/vocabulary.ts';
import type { Engine } from '../engine/engine.ts';
import type { FullDocument } from '../ledger.ts';
import { claimRows } from './claim-rows.ts';
import { documentById } from './documents.ts';
import { findDocument } from './find-document.ts';

/** A document with its text and its newest reading, claims in the order of their place. */
export async function fullDocument(engine: Engine, reference: string): Promise<FullDocument> {
  const { db } = engine;
  const row = await documentById(engine, await findDocument(engine, reference));
  const latest = await db
    .selectFrom('document')
    .select('id')
    .where('logical_id', '=', row.logicalId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const text = await db
    .selectFrom('content')
    .select('bytes')
    .where('sha', '=', row.textSha)
    .executeTakeFirstOrThrow();
  const segments = await db
    .selectFrom('segment')
    .selectAll()
    .where('run_id', '=', row.runId)
    .orderBy('n')
    .execute();
  const mentions = await db
    .selectFrom('mention')
    .selectAll()
    .where('run_id', '=', row.runId)
    .orderBy('n')
    .execute();
  const claims = await db
    .selectFrom('claim')
    .select('seq')
    .where('run_id', '=', row.runId)
    .orderBy('seq')
    .execute();
  return {
    ...row,
    latestId: latest.id,
    text: Buffer.from(text.bytes).toString('utf8'),
    segments: segments.map((segment) => ({
      start: segment.start,
      end: segment.end,
      kind: segment.kind as SegmentKind,
      title: segment.title,
      speakerId: segment.speaker_id,
      date: segment.date,
      source: segment.source,
    })),
    mentions: mentions.map(({ entity_id: entityId, name, start, end }) => ({ entityId, name, start, end })),
    claims: await claimRows(
      db,
      claims.map((claim) => claim.seq),
    ),
  };
}
