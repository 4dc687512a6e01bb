import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { DocumentQuery, DocumentRow, Page } from '../ledger.ts';
import { currentReadings, latestReadings } from './latest.ts';
import { pageLimits } from './page-limits.ts';
import { searchWords } from './search-words.ts';

/** One page of documents; the newest first unless a sort is named. */
export async function documents(engine: Engine, query: DocumentQuery): Promise<Page<DocumentRow>> {
  const { limit, offset } = pageLimits(query);
  const words = searchWords(query.search);
  let found = query.allVersions === true ? latestReadings(engine.db) : currentReadings(engine.db);
  for (const word of words) found = found.where(engine.contains('run.search', word));
  const direction = (query.sort === undefined ? true : query.descending === true) ? 'desc' : 'asc';
  const rows = await found
    .select(documentColumns)
    .orderBy(sortColumns[query.sort ?? 'recorded_at'], (order) => order[direction]().nullsLast())
    .orderBy('document.seq', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { total, rows: rows.map(documentRow) };
}

/** The newest version of every document, the newest first. */
export async function currentDocuments(engine: Engine): Promise<DocumentRow[]> {
  const rows = await currentReadings(engine.db)
    .select(documentColumns)
    .orderBy('document.recorded_at', 'desc')
    .orderBy('document.seq', 'desc')
    .execute();
  return rows.map(documentRow);
}

/** The row of one document, by its whole id. */
export async function documentById(engine: Engine, id: string): Promise<DocumentRow> {
  const row = await latestReadings(engine.db)
    .select(documentColumns)
    .where('document.id', '=', id)
    .executeTakeFirstOrThrow();
  return documentRow(row);
}

const sortColumns = {
  recorded_at: 'document.recorded_at',
  published_at: 'run.published_at',
  title: 'run.title',
  claims: 'run.claim_count',
} as const;

const documentColumns = [
  'document.id',
  'run.text_sha',
  'document.logical_id',
  'document.previous_id',
  'document.version',
  'run.title',
  'document.url',
  'run.format',
  'run.encoding',
  'run.lang',
  'run.published_at',
  'document.recorded_at',
  'document.byte_count',
  'run.text_length',
  'run.claim_count',
  'run.id as run_id',
  'run.code_version',
] as const;

interface FoundDocument {
  id: string;
  text_sha: string;
  logical_id: string;
  previous_id: string | null;
  version: number;
  title: string | null;
  url: string | null;
  format: string;
  encoding: string;
  lang: string;
  published_at: string | null;
  recorded_at: string;
  byte_count: number;
  text_length: number;
  claim_count: number;
  run_id: string;
  code_version: string;
}

function documentRow(row: FoundDocument): DocumentRow {
  return {
    id: row.id,
    textSha: row.text_sha,
    logicalId: row.logical_id,
    previousId: row.previous_id,
    version: row.version,
    title: row.title,
    url: row.url,
    format: row.format,
    encoding: row.encoding,
    language: row.lang,
    publishedAt: row.published_at,
    recordedAt: row.recorded_at,
    byteCount: row.byte_count,
    textLength: row.text_length,
    claimCount: row.claim_count,
    runId: row.run_id,
    readerVersion: row.code_version,
  };
}
