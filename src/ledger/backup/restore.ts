import { sql, type Transaction } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import { sha256 } from '../append/hashes.ts';
import type { Engine } from '../engine/engine.ts';
import { columns, searchColumns, tablesAt } from '../schema/columns.ts';
import { insertRows } from '../schema/insert-rows.ts';
import type { NewRow } from '../schema/new-row.ts';
import type { Schema } from '../schema/schema.ts';
import type { Counts } from './format.ts';
import { malformed, readBackup, type BackupRow } from './read-backup.ts';

export interface RestoreOptions {
  path: string;
  /** Number of the newest migration this ledger has. */
  schema: number;
  /** Shown when the ledger is not empty. */
  location: string;
  /** Keeps a backup of what is there before it is taken away; absent: a ledger that is not empty is refused. */
  keepPresent?: (transaction: Transaction<Schema>) => Promise<unknown>;
}

/**
 * Fills a ledger from a backup, whole or not at all: one transaction, undone if the file turns out to be broken.
 * Rejects with ledger_not_empty, backup_malformed, ledger_newer. The only place where rows are ever taken away.
 */
export async function restore(engine: Engine, options: RestoreOptions): Promise<Counts> {
  return engine.write(async (transaction) => {
    if (await holdsRows(transaction, options.schema)) {
      if (options.keepPresent === undefined)
        throw new TightropeError('ledger_not_empty', { at: options.location });
      await options.keepPresent(transaction);
      await takeAway(engine, transaction, options.schema);
    }
    return fill(transaction, options);
  });
}

async function fill(transaction: Transaction<Schema>, { path, schema }: RestoreOptions): Promise<Counts> {
  const counts: Counts = Object.fromEntries(tablesAt(schema).map((table) => [table, 0]));
  let batch: BackupRow[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    await insertBatch(transaction, path, batch);
    batch = [];
    bytes = 0;
  };
  const backup = readBackup(path, (header) => {
    if (header.schema > schema) {
      throw new TightropeError('ledger_newer', {
        at: path,
        received: `${header.schema}`,
        expected: `${schema}`,
      });
    }
  });
  for await (const row of backup) {
    checkRow(path, row);
    if (
      batch.length === batchRows ||
      bytes > batchBytes ||
      (batch[0] !== undefined && batch[0].table !== row.table)
    ) {
      await flush();
    }
    batch.push(row);
    if (row.cells['bytes'] instanceof Uint8Array) bytes += row.cells['bytes'].length;
    counts[row.table] = (counts[row.table] ?? 0) + 1;
  }
  await flush();
  return counts;
}

async function insertBatch(
  transaction: Transaction<Schema>,
  path: string,
  batch: readonly BackupRow[],
): Promise<void> {
  const table = batch[0]?.table;
  if (table === undefined) return;
  try {
    await insertRows(
      transaction,
      table,
      batch.map((row) => row.cells as unknown as NewRow<typeof table>),
    );
  } catch (error) {
    // A full disk or a lost connection is not the file's fault.
    if (error instanceof TightropeError && error.data.code !== 'invalid_input') throw error;
    throw malformed(
      path,
      `rows of ${table} that do not fit: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function checkRow(path: string, { table, cells }: BackupRow): void {
  const known = [...columns[table], ...(searchColumns[table] ?? [])];
  const stranger = Object.keys(cells).find((column) => !known.includes(column));
  if (stranger !== undefined) throw malformed(path, `an unknown column: ${table}.${stranger}`);
  if (table !== 'content') return;
  const { sha, bytes } = cells;
  if (!(bytes instanceof Uint8Array) || sha256(bytes) !== sha) {
    throw malformed(path, `content ${String(sha)} that is not what its hash says`);
  }
}

async function takeAway(engine: Engine, transaction: Transaction<Schema>, schema: number): Promise<void> {
  await engine.clearSearch(transaction);
  for (const table of tablesAt(schema).reverse())
    await sql`delete from ${sql.table(table)}`.execute(transaction);
}

export async function holdsRows(transaction: Transaction<Schema>, schema: number): Promise<boolean> {
  const there = new Set(tablesAt(schema));
  for (const table of (['document', 'content', 'asking'] as const).filter((one) => there.has(one))) {
    const row = await transaction.selectFrom(table).select('seq').limit(1).executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}

const batchRows = 200;
const batchBytes = 8_000_000;
