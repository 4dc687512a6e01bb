import { tables, type CellValue, type Ledger } from '../../../src/ledger/ledger.ts';

/** Every row of every table in insertion order, bytes as base64 so that a difference can be read. */
export async function everyRow(ledger: Ledger): Promise<Record<string, Record<string, CellValue>[]>> {
  const all: Record<string, Record<string, CellValue>[]> = {};
  for (const table of tables) {
    const rows: Record<string, CellValue>[] = [];
    for await (const batch of ledger.rows(table)) rows.push(...batch.map(readable));
    all[table] = rows;
  }
  return all;
}

function readable(row: Record<string, CellValue>): Record<string, CellValue> {
  const cells = Object.entries(row).map(([column, value]) => {
    return [column, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value] as const;
  });
  return Object.fromEntries(cells);
}
