import { CompiledQuery, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Inserts many narrow rows: the statement is written once for a whole batch, where the query builder would build a
 * tree of every value. Rows already there (by any unique index) stay as they are. Resolves to how many were new.
 */
export async function insertMany(
  transaction: Transaction<Schema>,
  engine: 'sqlite' | 'postgresql',
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<number> {
  const batchRows = Math.floor(mostParameters / columns.length);
  let inserted = 0;
  let whole: string | null = null;
  for (let from = 0; from < rows.length; from += batchRows) {
    const batch = rows.slice(from, from + batchRows);
    const statement =
      batch.length === batchRows
        ? (whole ??= statementOf(engine, table, columns, batchRows))
        : statementOf(engine, table, columns, batch.length);
    const answer = await transaction.executeQuery(CompiledQuery.raw(statement, batch.flat()));
    inserted += Number(answer.numAffectedRows ?? 0n);
  }
  return inserted;
}

function statementOf(
  engine: 'sqlite' | 'postgresql',
  table: string,
  columns: readonly string[],
  rows: number,
): string {
  const width = columns.length;
  const tuples = Array.from({ length: rows }, (_, row) => {
    const places = columns.map((_, column) => (engine === 'sqlite' ? '?' : `$${row * width + column + 1}`));
    return `(${places.join(',')})`;
  });
  const names = columns.map((column) => `"${column}"`).join(',');
  return `insert into ${table} (${names}) values ${tuples.join(',')} on conflict do nothing`;
}

// Below SQLite's 32,766 parameters; larger statements gain nothing.
const mostParameters = 4000;
