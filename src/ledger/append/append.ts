import type { Transaction } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import type { Engine } from '../engine/engine.ts';
import type { Appended, NewEntry } from '../ledger.ts';
import { insertRows } from '../schema/insert-rows.ts';
import type { NewRow } from '../schema/new-row.ts';
import type { Schema } from '../schema/schema.ts';
import { keepLexicon } from './keep-lexicon.ts';
import { rowsOfEntry, type EntryRows, type Stamp } from './rows-of-entry.ts';

/**
 * Keeps one document with one reading of it, in one transaction. The same bytes are one document, whatever they were
 * called: under a second logical id nothing is added.
 */
export async function append(engine: Engine, entry: NewEntry, stamp: Stamp): Promise<Appended> {
  const rows = rowsOfEntry(entry, stamp);
  return engine.write(async (transaction) => {
    await insertRows(transaction, 'content', rows.contents, true);
    const { document, isNew } = await keepDocument(transaction, entry, rows, stamp);
    const known = await transaction
      .selectFrom('run')
      .select('id')
      .where('id', '=', rows.run.id)
      .executeTakeFirst();
    if (known === undefined) await keepReading(transaction, entry, rows, stamp);
    return {
      documentId: rows.documentId,
      runId: rows.run.id,
      previousId: document.previous_id,
      version: document.version,
      added: isNew ? 'document' : known === undefined ? 'reading' : 'nothing',
    };
  });
}

type Version = Pick<NewRow<'document'>, 'version'> & { previous_id: string | null };

async function keepDocument(
  transaction: Transaction<Schema>,
  entry: NewEntry,
  rows: EntryRows,
  stamp: Stamp,
): Promise<{ document: Version; isNew: boolean }> {
  const documents = transaction.selectFrom('document').select(['id', 'previous_id', 'version']);
  const known = await documents.where('id', '=', rows.documentId).executeTakeFirst();
  if (known !== undefined) return { document: known, isNew: false };
  const newest = await documents
    .where('logical_id', '=', entry.logicalId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const document = {
    id: rows.documentId,
    text_sha: rows.run.text_sha,
    logical_id: entry.logicalId,
    previous_id: newest?.id ?? null,
    version: (newest?.version ?? 0) + 1,
    title: entry.reading.title,
    url: entry.url,
    published_at: entry.reading.publishedAt,
    lang: entry.reading.language,
    format: entry.format,
    encoding: entry.encoding,
    byte_count: entry.bytes.length,
    ...stamp,
  };
  await insertRows(transaction, 'document', [document]);
  return { document, isNew: true };
}

async function keepReading(
  transaction: Transaction<Schema>,
  entry: NewEntry,
  rows: EntryRows,
  stamp: Stamp,
): Promise<void> {
  await keepLexicon(transaction, wantedOf(entry), entry.lexicon, stamp);
  await insertRows(transaction, 'run', [rows.run]);
  await insertRows(transaction, 'segment', rows.segments);
  await insertRows(transaction, 'claim', rows.claims);
  await insertRows(transaction, 'claim_slot', rows.slots);
  await insertRows(transaction, 'mention', rows.mentions);
}

/** What the reading refers to. Subjects and mentions must be in the lexicon; a metric may be the reader's own word. */
function wantedOf(entry: NewEntry): { entities: Set<string>; metrics: Set<string> } {
  const { claims, entities, segments } = entry.reading;
  const named = [...claims.map((claim) => claim.subjectId), ...entities.map((mention) => mention.entityId)];
  const known = new Set(entry.lexicon.entities.map((entity) => entity.id));
  const wanted = new Set(named.filter((id) => id !== null));
  for (const id of wanted) {
    if (!known.has(id))
      throw new TightropeError('internal', { at: id, cause: `entity ${id} is not in the lexicon` });
  }
  const speakers = [...claims, ...segments]
    .map((one) => one.speakerId)
    .filter((id) => id !== null && known.has(id));
  return {
    entities: new Set([...wanted, ...speakers.filter((id) => id !== null)]),
    metrics: new Set(claims.map((claim) => claim.metric).filter((id) => id !== null)),
  };
}
