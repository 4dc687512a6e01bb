import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema/schema.ts';

/** Readings joined to their documents, reduced to the newest reading of each document. */
export function latestReadings(db: Kysely<Schema>) {
  return db
    .selectFrom('run')
    .innerJoin('document', 'document.id', 'run.document_id')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('run as later')
            .select(sql`1`.as('one'))
            .whereRef('later.document_id', '=', 'run.document_id')
            .whereRef('later.seq', '>', 'run.seq'),
        ),
      ),
    );
}

/** The same, without documents that a newer version under their logical id has replaced. */
export function currentReadings(db: Kysely<Schema>) {
  return latestReadings(db).where((e) =>
    e.not(
      e.exists(
        e
          .selectFrom('document as newer')
          .select(sql`1`.as('one'))
          .whereRef('newer.logical_id', '=', 'document.logical_id')
          .whereRef('newer.version', '>', 'document.version'),
      ),
    ),
  );
}
