import type { Transaction } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import type { Engine } from '../engine/engine.ts';
import { textFault } from '../engine/parameters.ts';
import type { NewOverride, OverrideRow, SaidOf } from '../ledger.ts';
import { overrideRow } from '../query/overrides.ts';
import { insertRows } from '../schema/insert-rows.ts';
import type { Schema } from '../schema/schema.ts';
import { anchorId, overrideId } from './hashes.ts';
import type { Stamp } from './rows-of-entry.ts';
import { storablePrefix, storableSuffix } from './surroundings.ts';

/**
 * Keeps each word of a person as a row of its own, all of them or none. Whoever speaks of the same slot at the same
 * time comes one after the other, so that both are kept and one is the last.
 */
export async function keepOverrides<Slot extends SaidOf>(
  engine: Engine,
  entries: readonly NewOverride<Slot>[],
  stamp: Stamp,
): Promise<OverrideRow<Slot>[]> {
  return engine.write(async (transaction) => {
    const rows: OverrideRow<Slot>[] = [];
    for (const entry of entries) rows.push(await keepOverride(transaction, entry, stamp));
    return rows;
  });
}

async function keepOverride<Slot extends SaidOf>(
  transaction: Transaction<Schema>,
  entry: NewOverride<Slot>,
  stamp: Stamp,
): Promise<OverrideRow<Slot>> {
  const { logicalId, text } = await placeOf(transaction, entry);
  const anchor = anchorId(entry);
  const last = await transaction
    .selectFrom('override')
    .select((e) => e.fn.max('n').as('n'))
    .where('anchor_id', '=', anchor)
    .where('slot', '=', entry.slot)
    .executeTakeFirst();
  const n = (last?.n ?? 0) + 1;
  const { start, end } = entry;
  const row = {
    id: overrideId(anchor, entry.slot, n),
    anchor_id: anchor,
    slot: entry.slot,
    n,
    document_id: entry.documentId,
    text_sha: entry.textSha,
    start,
    end,
    part: entry.part,
    quote: text.slice(start, end),
    prefix: storablePrefix(text.slice(Math.max(0, start - surroundings), start)),
    suffix: storableSuffix(text.slice(end, end + surroundings)),
    value: entry.value,
    reason: entry.reason,
    author: entry.author,
    at: stamp.recorded_at,
    ...stamp,
  };
  await insertRows(transaction, 'override', [row]);
  return overrideRow({ ...row, logical_id: logicalId });
}

/** The text the span counts in, which must be a reading of the document. */
async function placeOf(
  transaction: Transaction<Schema>,
  { documentId, textSha, start, end }: NewOverride<SaidOf>,
): Promise<{ logicalId: string; text: string }> {
  const found = await transaction
    .selectFrom('run')
    .innerJoin('document', 'document.id', 'run.document_id')
    .innerJoin('content', 'content.sha', 'run.text_sha')
    .select(['document.logical_id', 'content.bytes'])
    .where('run.document_id', '=', documentId)
    .where('run.text_sha', '=', textSha)
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) throw new TightropeError('document_not_found', { at: documentId });
  const text = Buffer.from(found.bytes).toString('utf8');
  const inside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end;
  if (!inside || end > text.length || textFault(text.slice(start, end)) !== null) {
    throw new TightropeError('span_outside_text', {
      at: documentId.slice(0, 8),
      expected: `0–${text.length}`,
      received: `${start}–${end}`,
    });
  }
  return { logicalId: found.logical_id, text };
}

/** Code units either side of the quote, as the reader keeps with a claim. */
const surroundings = 32;
