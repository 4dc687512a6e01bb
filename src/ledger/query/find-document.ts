import { TightropeError } from '../../base/error.ts';
import type { Engine } from '../engine/engine.ts';
import { sql } from 'kysely';

/** The id a reference means: an id, the beginning of one (8 characters or more), or a logical id (its newest version). */
export async function findDocument(engine: Engine, reference: string): Promise<string> {
  const byLogicalId = await engine.db
    .selectFrom('document')
    .select('id')
    .where('logical_id', '=', reference)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (byLogicalId !== undefined) return byLogicalId.id;
  const prefix = reference.toLowerCase();
  const found = /^[0-9a-f]{8,64}$/.test(prefix)
    ? await engine.db.selectFrom('document').select('id').where(beginsWith('id', prefix)).limit(2).execute()
    : [];
  const [first, second] = found;
  if (first === undefined) throw new TightropeError('document_not_found', { at: reference });
  if (second !== undefined) throw new TightropeError('document_ambiguous', { at: reference });
  return first.id;
}

/** Ids that begin with some hexadecimal digits, as a range an index can serve: "g" follows every digit. */
export function beginsWith(column: string, prefix: string) {
  return sql<boolean>`${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix}g`}`;
}
