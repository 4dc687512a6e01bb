import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TightropeError } from '../../base/error.ts';
import type { CellValue, Ledger, TableName } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { csvChunks } from '../formats/csv.ts';
import { jsonLines } from '../formats/json-lines.ts';
import { parquetChunks } from '../formats/parquet.ts';
import { cells, typedColumns } from './column-types.ts';

export const exportFormats = ['parquet', 'csv', 'json'] as const;
type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  folder: string;
  format: ExportFormat;
  tables: readonly TableName[];
  bom: boolean;
  force: boolean;
}

export interface ExportedFile {
  table: TableName;
  path: string;
  rows: number;
  byte_count: number;
}

/** Writes one file a table, each whole or not at all; no more than a batch of rows is held at once. */
export async function exportTables(context: Context, options: ExportOptions): Promise<ExportedFile[]> {
  const targets = [...new Set(options.tables)].map((table) => ({
    table,
    path: join(options.folder, `${table}.${endings[options.format]}`),
  }));
  const taken = targets.find(({ path }) => existsSync(path));
  if (taken !== undefined && !options.force)
    throw new TightropeError('confirmation_needed', { at: taken.path });
  const ledger = await context.ledger('look');
  const files: ExportedFile[] = [];
  for (const [done, { table, path }] of targets.entries()) {
    context.progress({ stage: 'export', at: table, done, total: targets.length });
    files.push({ table, path, ...(await exportTable(context, ledger, table, path, options)) });
  }
  return files;
}

const endings: Readonly<Record<ExportFormat, string>> = { parquet: 'parquet', csv: 'csv', json: 'jsonl' };

async function exportTable(
  context: Context,
  ledger: Ledger,
  table: TableName,
  path: string,
  { format, bom }: ExportOptions,
): Promise<{ rows: number; byte_count: number }> {
  const columns = typedColumns(table);
  let rows = 0;
  const counted = async function* (): AsyncIterable<Record<string, CellValue>[]> {
    for await (const batch of ledger.rows(table)) {
      if (context.signal.aborted) throw new TightropeError('interrupted', { at: path });
      rows += batch.length;
      yield batch;
    }
  };
  const inOrder = async function* (): AsyncIterable<CellValue[][]> {
    for await (const batch of counted()) yield batch.map((row) => cells(row, columns));
  };
  const chunks =
    format === 'json'
      ? jsonLines(counted())
      : format === 'csv'
        ? csvChunks(
            columns.map(({ name }) => name),
            inOrder(),
            { bom },
          )
        : parquetChunks(columns, inOrder());
  const byteCount = await context.files.write(path, chunks);
  return { rows, byte_count: byteCount };
}
