import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { NewRow } from './new-row.ts';

/**
 * Inserts rows in batches. Rows that are already there stay as they are where `ignoreKnown`; otherwise they are an
 * error. Every row must have the same columns.
 */
export async function insertRows<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly NewRow<Table>[],
  ignoreKnown = false,
): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    const insert = db.insertInto(table as 'claim').values(batch as unknown as NewRow<'claim'>[]);
    await (ignoreKnown ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
  }
}

// 200 rows of the widest table stay far below SQLite's 32,766 parameters.
const batchSize = 200;
