import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql, type Kysely } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import type { BackupReport, CellValue, TableName } from '../ledger.ts';
import { makeFolder } from '../make-folder.ts';
import { batchEnd } from '../query/rows.ts';
import { tablesAt } from '../schema/columns.ts';
import type { Schema } from '../schema/schema.ts';
import { backupFormat, type BackupFooter, type BackupHeader, type Counts } from './format.ts';

export interface BackupOptions {
  path: string;
  schema: number;
  createdAt: string;
}

/**
 * Writes every row to `path`, by way of a temporary file beside it, in bounded memory. `db` should be a transaction
 * that sees one state of the record. Rejects with file_unwritable or disk_full, naming the path.
 */
export async function writeBackup(db: Kysely<Schema>, options: BackupOptions): Promise<BackupReport> {
  const temporary = `${options.path}.${process.pid}.tmp`;
  const counts: Counts = {};
  for (const table of tablesAt(options.schema)) counts[table] = await countRows(db, table);
  try {
    await makeFolder(path.dirname(options.path));
    const lines = Readable.from(backupLines(db, options, counts));
    // Flushed to the disk before the new name is given: a name never stands for half a backup.
    await pipeline(lines, createGzip(), createWriteStream(temporary, { mode: 0o600, flush: true }));
    await rename(temporary, options.path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // The first error is the one to tell.
    throw writingError(options.path, error);
  }
  return { path: options.path, byteCount: (await stat(options.path)).size, counts };
}

/** What went wrong in the ledger stays as it is; what went wrong with the file names the file. */
function writingError(path: string, error: unknown): unknown {
  if (error instanceof TightropeError || !(error instanceof Error) || !('syscall' in error)) return error;
  const full = 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return new TightropeError(full ? 'disk_full' : 'file_unwritable', { at: path, cause: error });
}

async function* backupLines(
  db: Kysely<Schema>,
  options: BackupOptions,
  counts: Counts,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (lines: readonly unknown[]): Buffer => {
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8');
    hash.update(bytes);
    return bytes;
  };
  const header: BackupHeader = {
    format: backupFormat,
    schema: options.schema,
    created_at: options.createdAt,
    counts,
  };
  yield hashed([{ tightrope_backup: header }]);
  for (const table of tablesAt(options.schema)) {
    let last = 0;
    for (;;) {
      const until = await batchEnd({ db }, table, last);
      if (until === null) break;
      const found = await sql<Record<string, CellValue>>`
        select * from ${sql.table(table)} where seq > ${last} and seq <= ${until} order by seq`.execute(db);
      last = until;
      yield hashed(found.rows.map((row) => [table, backupRow(row)]));
    }
  }
  const footer: BackupFooter = { counts, sha256: hash.digest('hex') };
  yield Buffer.from(`${JSON.stringify({ end: footer })}\n`, 'utf8');
}

/** Insertion order is the order of the lines; the number itself belongs to the engine. */
function backupRow(row: Record<string, CellValue>): Record<string, unknown> {
  const { seq: _seq, ...cells } = row;
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ]),
  );
}

async function countRows(db: Kysely<Schema>, table: TableName): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}
