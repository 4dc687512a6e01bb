import { isRecord } from '../../base/is-record.ts';
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { TightropeError, messageOf } from '../../base/error.ts';
import { tables, type TableName } from '../ledger.ts';
import { backupFormat, type BackupFooter, type BackupHeader, type Counts } from './format.ts';

export interface BackupRow {
  table: TableName;
  cells: Record<string, string | number | null | Uint8Array>;
}

/** Told what the header says before the first row comes; may throw to refuse. */
export type OnHeader = (header: BackupHeader) => void;

/**
 * The rows of a backup, in bounded memory. Ends only if the file is whole and nothing in it was changed; otherwise
 * throws backup_malformed, so whoever takes the rows must be able to undo. Also throws file_not_found, file_unreadable.
 */
export async function* readBackup(path: string, onHeader: OnHeader): AsyncGenerator<BackupRow> {
  const hash = createHash('sha256');
  const counts: Counts = {};
  let header: BackupHeader | null = null;
  let footer: BackupFooter | null = null;
  for await (const line of linesOf(path)) {
    if (footer !== null) throw malformed(path, 'something follows its end');
    const value = parsed(path, line);
    if (header === null) {
      header = headerOf(path, value);
      onHeader(header);
      addLine(hash, line);
    } else if (Array.isArray(value)) {
      const row = rowOf(path, value);
      counts[row.table] = (counts[row.table] ?? 0) + 1;
      addLine(hash, line);
      yield row;
    } else {
      footer = footerOf(path, value);
    }
  }
  if (header === null) throw malformed(path, 'it is empty');
  if (footer === null) throw malformed(path, 'it ends early');
  if (footer.sha256 !== hash.digest('hex')) throw malformed(path, 'it was changed after it was written');
  for (const table of tables) {
    const found = counts[table] ?? 0;
    if (found !== (header.counts[table] ?? 0) || found !== (footer.counts[table] ?? 0)) {
      throw malformed(path, `it holds ${found} rows of ${table}, not ${header.counts[table] ?? 0}`);
    }
  }
}

export function malformed(path: string, received: string): TightropeError {
  return new TightropeError('backup_malformed', { at: path, received });
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  file.pipe(gunzip);
  const pending: Buffer[] = [];
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...pending.splice(0), chunk.subarray(from, at)]);
        from = at + 1;
      }
      if (from < chunk.length) pending.push(chunk.subarray(from));
    }
  } catch (error) {
    throw readingError(path, error);
  } finally {
    file.destroy();
  }
  if (pending.length > 0) throw malformed(path, 'it ends early');
}

function readingError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (error.code === 'ENOENT') return new TightropeError('file_not_found', { at: path });
  if (error.code === 'Z_BUF_ERROR') return malformed(path, 'it ends early');
  if (error.code.startsWith('Z_')) return malformed(path, messageOf(error));
  return new TightropeError('file_unreadable', { at: path, cause: error });
}

function addLine(hash: Hash, line: Buffer): void {
  hash.update(line);
  hash.update('\n');
}

function parsed(path: string, line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw malformed(path, `a line that is not JSON: ${line.subarray(0, 40).toString('utf8')}`);
  }
}

function headerOf(path: string, value: unknown): BackupHeader {
  const header = isRecord(value) ? value['tightrope_backup'] : undefined;
  if (!isRecord(header) || !isCounts(header['counts']))
    throw malformed(path, 'its first line is not a header');
  const { format, schema, created_at } = header;
  if (typeof format !== 'number' || typeof schema !== 'number' || typeof created_at !== 'string') {
    throw malformed(path, 'its first line is not a header');
  }
  if (format > backupFormat) {
    throw new TightropeError('ledger_newer', {
      at: path,
      received: `format ${format}`,
      expected: `${backupFormat}`,
    });
  }
  return { format, schema, created_at, counts: header['counts'] };
}

function footerOf(path: string, value: unknown): BackupFooter {
  const end = isRecord(value) ? value['end'] : undefined;
  if (!isRecord(end) || typeof end['sha256'] !== 'string' || !isCounts(end['counts'])) {
    throw malformed(path, 'a line that is neither row nor end');
  }
  return { sha256: end['sha256'], counts: end['counts'] };
}

function rowOf(path: string, value: readonly unknown[]): BackupRow {
  const [table, cells] = value;
  const known = tables.find((name) => name === table);
  if (known === undefined) throw malformed(path, `rows of an unknown table: ${String(table)}`);
  if (!isRecord(cells)) throw malformed(path, `a row of ${known} that is not one`);
  const entries = Object.entries(cells).map(([column, cell]) => [column, cellOf(path, known, cell)] as const);
  return { table: known, cells: Object.fromEntries(entries) };
}

function cellOf(path: string, table: TableName, cell: unknown): string | number | null | Uint8Array {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if (isRecord(cell) && typeof cell['base64'] === 'string') return Buffer.from(cell['base64'], 'base64');
  throw malformed(path, `a cell of ${table} that is not one`);
}

function isCounts(value: unknown): value is Counts {
  return isRecord(value) && Object.values(value).every((count) => Number.isSafeInteger(count));
}

const newline = 0x0a;
