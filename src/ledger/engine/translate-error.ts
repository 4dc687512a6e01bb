import { readdirSync } from 'node:fs';
import path from 'node:path';
import { TightropeError, messageOf } from '../../base/error.ts';
import type { ErrorCode } from '../../base/error-codes.ts';
import { backupExtension } from '../backup/format.ts';

export interface ErrorPlace {
  /** A file path, or a database URL without its password. */
  location: string;
  backups: string;
  /** Never shown. */
  secrets?: readonly string[];
}

/** An engine's or the file system's error as one of ours; what a person cannot act on comes back as it was. */
export function translateError(error: unknown, place: ErrorPlace): unknown {
  if (error instanceof TightropeError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  return new TightropeError(code, {
    at: place.location,
    ...(code === 'ledger_corrupt' ? { expected: newestBackup(place.backups) || 'BACKUP' } : {}),
    cause: withoutSecrets(messageOf(error), place.secrets ?? []),
  });
}

/** Whether another process holds what we want, so that waiting may help. */
export function isBusy(error: unknown): boolean {
  const primary = sqliteResult(error) & 0xff;
  return primary === 5 || primary === 15;
}

/** Path of the newest backup in a folder; empty where there is none. Names begin with their time. */
function newestBackup(folder: string): string {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(backupExtension));
    const newest = names.sort().at(-1);
    return newest === undefined ? '' : path.join(folder, newest);
  } catch {
    return ''; // No folder, no backup.
  }
}

function codeOf(error: unknown): ErrorCode | null {
  const result = sqliteResult(error);
  if (result !== 0) return sqlite[result] ?? sqlite[result & 0xff] ?? null;
  if (/^ConnectionFailed\(.*: \d+"\)$/s.test(messageOf(error))) return 'home_unwritable';
  const code = systemCode(error);
  for (const [pattern, ours] of systemAndPostgresql) if (pattern.test(code)) return ours;
  // pg says these without a code.
  return /Connection terminated|timeout exceeded when trying to connect|SASL|Invalid URL/.test(
    messageOf(error),
  )
    ? 'ledger_unreachable'
    : null;
}

/** By SQLite's result codes, primary or extended: https://www.sqlite.org/rescode.html */
const sqlite: Readonly<Record<number, ErrorCode>> = {
  3: 'home_unwritable', // PERM
  5: 'ledger_locked', // BUSY
  6: 'ledger_locked', // LOCKED
  8: 'home_unwritable', // READONLY
  10: 'ledger_corrupt', // IOERR
  11: 'ledger_corrupt', // CORRUPT
  13: 'disk_full', // FULL
  14: 'home_unwritable', // CANTOPEN
  15: 'ledger_locked', // PROTOCOL
  23: 'home_unwritable', // AUTH
  26: 'ledger_corrupt', // NOTADB
  // What a full disk looks like from below: a page cannot be written, the shared memory cannot grow.
  778: 'disk_full', // IOERR_WRITE
  1034: 'disk_full', // IOERR_FSYNC
  4618: 'home_unwritable', // IOERR_SHMOPEN
  4874: 'disk_full', // IOERR_SHMSIZE
  5386: 'disk_full', // IOERR_SHMMAP
};

const systemAndPostgresql: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^E[A-Z_]+$/, 'ledger_unreachable'], // ECONNREFUSED and the like: the way to the server
  // Classes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
  [/^53100$/, 'disk_full'],
  [/^(55P03|40P01|40001|55006)$/, 'ledger_locked'],
  [/^(XX001|XX002)$/, 'ledger_corrupt'],
  [/^(25006|42501)$/, 'home_unwritable'],
  [/^(08...|28...|3D000|53300|57P0[1234]|57014)$/, 'ledger_unreachable'],
];

/** libsql's names for result codes cover only the common ones; the number is always there. 0: not SQLite's error. */
function sqliteResult(error: unknown): number {
  return error instanceof Error && 'rawCode' in error && typeof error.rawCode === 'number'
    ? error.rawCode
    : 0;
}

/** `ENOSPC` and the like, or PostgreSQL's SQLSTATE. */
function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function withoutSecrets(message: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), message);
}
