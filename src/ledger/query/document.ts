import { TightropeError } from '../../base/error.ts';
import { grouped } from '../../base/grouped.ts';
import type { SegmentKind } from '../../base/vocabulary.ts';
import type { Engine } from '../engine/engine.ts';
import type { DocumentRow, FullDocument } from '../ledger.ts';
import { claimRowsOf } from './claim-rows.ts';
import { currentDocuments, documentById } from './documents.ts';
import { findDocument } from './find-document.ts';

/** A document with its text and its newest reading, claims in the order of their place. */
export async function fullDocument(engine: Engine, reference: string): Promise<FullDocument> {
  const row = await documentById(engine, await findDocument(engine, reference));
  const latest = await engine.db
    .selectFrom('document')
    .select('id')
    .where('logical_id', '=', row.logicalId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const [full] = await withParts(engine, [row]);
  if (full === undefined) throw new TightropeError('document_not_found', { at: reference });
  return { ...full, latestId: latest.id };
}

/** The newest version of every document with all that belongs to it, in a few queries however many there are. */
export async function fullDocuments(engine: Engine): Promise<FullDocument[]> {
  return withParts(engine, await currentDocuments(engine));
}

async function withParts({ db }: Engine, rows: readonly DocumentRow[]): Promise<FullDocument[]> {
  const full: FullDocument[] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    const runIds = batch.map(({ runId }) => runId);
    const shas = [...new Set(batch.map(({ textSha }) => textSha))];
    const texts = await db.selectFrom('content').select(['sha', 'bytes']).where('sha', 'in', shas).execute();
    const textOf = new Map(texts.map(({ sha, bytes }) => [sha, Buffer.from(bytes).toString('utf8')]));
    const segments = grouped(
      await db.selectFrom('segment').selectAll().where('run_id', 'in', runIds).orderBy('n').execute(),
      ({ run_id }) => run_id,
    );
    const mentions = grouped(
      await db.selectFrom('mention').selectAll().where('run_id', 'in', runIds).orderBy('n').execute(),
      ({ run_id }) => run_id,
    );
    const claims = await claimRowsOf(db, batch);
    for (const row of batch) {
      const text = textOf.get(row.textSha);
      // A text that is gone was taken away by a restore between two queries.
      if (text === undefined) continue;
      full.push({
        ...row,
        latestId: row.id,
        text,
        segments: (segments.get(row.runId) ?? []).map((segment) => ({
          start: segment.start,
          end: segment.end,
          kind: segment.kind as SegmentKind,
          title: segment.title,
          speakerId: segment.speaker_id,
          date: segment.date,
          source: segment.source,
        })),
        mentions: (mentions.get(row.runId) ?? []).map(({ entity_id: entityId, name, start, end }) => ({
          ...{ entityId, name, start, end },
        })),
        claims: claims.get(row.id) ?? [],
      });
    }
  }
  return full;
}

const batchSize = 200;
