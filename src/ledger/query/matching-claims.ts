import { fold } from '../../base/fold.ts';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { ClaimQuery } from '../ledger.ts';
import { findDocument } from './find-document.ts';
import { currentReadings, latestReadings } from './latest.ts';
import { searchWords } from './search-words.ts';

/** The claims a query asks for, before sorting and paging. Rejects with document_not_found, invalid_input. */
export async function matchingClaims(engine: Engine, query: ClaimQuery) {
  const { db } = engine;
  const documentId = query.document === undefined ? null : await findDocument(engine, query.document);
  const readings =
    documentId === null ? currentReadings(db) : latestReadings(db).where('document.id', '=', documentId);
  let claims = db.selectFrom('claim').where('claim.run_id', 'in', readings.select('run.id'));
  for (const [name, column] of exactColumns) {
    const wanted = query[name];
    if (wanted !== undefined) claims = claims.where(column, '=', wanted);
  }
  const { subject, speaker, period } = query;
  if (subject !== undefined) {
    const ids = await entitiesCalled(engine, subject);
    claims = claims.where((e) =>
      e.or([
        e('claim.subject', '=', subject),
        ...(ids.length === 0 ? [] : [e('claim.subject_id', 'in', ids)]),
      ]),
    );
  }
  if (speaker !== undefined) {
    claims = claims.where((e) =>
      e.or([e('claim.speaker', '=', speaker), e('claim.speaker_id', '=', speaker)]),
    );
  }
  if (period !== undefined) {
    claims = claims.where(
      sql<boolean>`substr(claim.period_label, 1, ${sql.lit([...period].length)}) = ${period}`,
    );
  }
  const words = searchWords(query.search);
  const narrowed = engine.narrowClaims(words);
  if (narrowed !== null) claims = claims.where(sql<boolean>`${narrowed}`);
  for (const word of words) claims = claims.where(sql<boolean>`${engine.contains('claim.search', word)}`);
  return claims;
}

const exactColumns = [
  ['kind', 'claim.kind'],
  ['unit', 'claim.unit'],
  ['metric', 'claim.metric_id'],
  ['modality', 'claim.modality'],
  ['change', 'claim.change'],
] as const;

/** Ids of entities with this id, name or alias, in whatever script and case it was typed. */
async function entitiesCalled({ db }: Engine, name: string): Promise<string[]> {
  const folded = fold(name);
  const found = await db
    .selectFrom('entity')
    .select('id')
    .where((e) => e.or([e('id', '=', name), e('folded', '=', folded)]))
    .union(db.selectFrom('alias').select('entity_id as id').where('folded', '=', folded))
    .execute();
  return found.map((row) => row.id);
}
