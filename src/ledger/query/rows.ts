import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { CellValue, TableName } from '../ledger.ts';
import { booleanColumns, columns } from '../schema/columns.ts';

/**
 * The rows of a table in insertion order. Each batch is a query of its own, so that a slow consumer holds nothing up;
 * rows added meanwhile come at the end. Batches of contents stay near 8 MB, others at 500 rows. Null is a table that the
 * ledger's schema does not have yet.
 */
export async function* rows(
  engine: Engine,
  table: TableName | null,
): AsyncGenerator<Record<string, CellValue>[]> {
  if (table === null) return;
  const names = sql.join(columns[table].map((column) => sql.ref(column)));
  let last = 0;
  for (;;) {
    const until = await batchEnd(engine, table, last);
    if (until === null) return;
    const found = await sql<Record<string, CellValue>>`
      select ${names} from ${sql.table(table)} where seq > ${last} and seq <= ${until} order by seq`.execute(
      engine.db,
    );
    last = until;
    yield found.rows.map(withBooleans);
  }
}

/** The number of the last row of the batch after `last`; null where there is none. */
export async function batchEnd(
  engine: Pick<Engine, 'db'>,
  table: TableName,
  last: number,
): Promise<number | null> {
  const size = table === 'content' ? sql.ref('byte_count') : sql.lit(0);
  const found = await sql<{ seq: number; size: number }>`
    select seq, ${size} as size from ${sql.table(table)} where seq > ${last} order by seq limit ${sql.lit(batchRows)}
  `.execute(engine.db);
  let until: number | null = null;
  let bytes = 0;
  for (const row of found.rows) {
    bytes += row.size;
    if (until !== null && bytes > batchBytes) break;
    until = row.seq;
  }
  return until;
}

function withBooleans(row: Record<string, CellValue>): Record<string, CellValue> {
  for (const column of booleanColumns) if (column in row) row[column] = row[column] === 1;
  return row;
}

const batchRows = 500;
const batchBytes = 8_000_000;
