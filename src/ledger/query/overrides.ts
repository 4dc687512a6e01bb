import type { Selectable } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { OverrideQuery, OverrideRow, SaidOf } from '../ledger.ts';
import type { Schema } from '../schema/schema.ts';
import { findDocument } from './find-document.ts';

/** Everything persons said of slots in the documents asked for, in whatever version, in the order it was said. */
export function overrides(engine: Engine, query: OverrideQuery): Promise<OverrideRow[]> {
  return said(engine, query, false);
}

/** The same of what became of claims. */
export function decisions(engine: Engine, query: OverrideQuery): Promise<OverrideRow<'verdict'>[]> {
  return said(engine, query, true);
}

async function said<Slot extends SaidOf>(
  engine: Engine,
  query: OverrideQuery,
  ofVerdicts: boolean,
): Promise<OverrideRow<Slot>[]> {
  const { db } = engine;
  let found = db
    .selectFrom('override')
    .innerJoin('document', 'document.id', 'override.document_id')
    .selectAll('override')
    .select('document.logical_id')
    .where('override.slot', ofVerdicts ? '=' : '<>', 'verdict')
    .orderBy('override.seq');
  if (query.document !== undefined) {
    const id = await findDocument(engine, query.document);
    const named = db.selectFrom('document').select('logical_id').where('id', '=', id);
    found = found.where('document.logical_id', 'in', named);
  }
  const { logicalIds } = query;
  if (logicalIds === undefined) return (await found.execute()).map((row) => overrideRow(row));
  const rows: (Selectable<Schema['override']> & { logical_id: string })[] = [];
  for (let from = 0; from < logicalIds.length; from += batchSize) {
    const batch = logicalIds.slice(from, from + batchSize);
    rows.push(...(await found.where('document.logical_id', 'in', batch).execute()));
  }
  return rows.map((row) => overrideRow(row));
}

/** The closed vocabulary comes back as it went in. */
export function overrideRow<Slot extends SaidOf>(
  row: Omit<Selectable<Schema['override']>, 'seq'> & { logical_id: string },
): OverrideRow<Slot> {
  return {
    id: row.id,
    anchorId: row.anchor_id,
    slot: row.slot as Slot,
    n: row.n,
    documentId: row.document_id,
    logicalId: row.logical_id,
    textSha: row.text_sha,
    start: row.start,
    end: row.end,
    part: row.part,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    value: row.value,
    reason: row.reason,
    author: row.author,
    at: row.at,
  };
}

const batchSize = 1000;
