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
    ...(code === 'ledger_corrupt' ? { expected: newestBackup(place.backups) } : {}),
    cause: withoutSecrets(messageOf(error), place.secrets ?? []),
  });
}

/** Whether another process holds what we want, so that waiting may help. */
export function isBusy(error: unknown): boolean {
  return textOf(error, 'code').startsWith('SQLITE_BUSY') || textOf(error, 'code') === 'SQLITE_PROTOCOL';
}

/** Path of the newest backup in a folder; empty where there is none. Names begin with their time. */
export function newestBackup(folder: string): string {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(backupExtension));
    const newest = names.sort().at(-1);
    return newest === undefined ? '' : path.join(folder, newest);
  } catch {
    return ''; // No folder, no backup.
  }
}

function codeOf(error: unknown): ErrorCode | null {
  const code = textOf(error, 'code');
  if (code.startsWith('SQLITE_')) return sqliteCode(code);
  if (/^ConnectionFailed\(.*: \d+"\)$/s.test(messageOf(error))) return 'home_unwritable';
  for (const [pattern, ours] of systemAndPostgresql) if (pattern.test(code)) return ours;
  // pg says these without a code.
  return /Connection terminated|timeout exceeded when trying to connect|SASL|Invalid URL/.test(
    messageOf(error),
  )
    ? 'ledger_unreachable'
    : null;
}

function sqliteCode(code: string): ErrorCode | null {
  for (const [pattern, ours] of sqlite) if (pattern.test(code)) return ours;
  return null;
}

const sqlite: readonly (readonly [RegExp, ErrorCode])[] = [
  // The shared-memory file cannot grow, or a page cannot be written: what a full disk looks like from below.
  [/^SQLITE_(FULL|IOERR_SHMSIZE|IOERR_WRITE|IOERR_FSYNC)$/, 'disk_full'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'ledger_locked'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR)/, 'ledger_corrupt'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, 'home_unwritable'],
];

const systemAndPostgresql: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(ENOSPC|EDQUOT)$/, 'disk_full'],
  [/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/, 'home_unwritable'],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT)$/,
    'ledger_unreachable',
  ],
  // Classes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
  [/^(53100)$/, 'disk_full'],
  [/^(55P03|40P01|40001|55006)$/, 'ledger_locked'],
  [/^(XX001|XX002)$/, 'ledger_corrupt'],
  [/^(25006|42501)$/, 'home_unwritable'],
  [/^(08...|28...|3D000|53300|57P0[123]|57014)$/, 'ledger_unreachable'],
];

function textOf(error: unknown, key: 'code'): string {
  if (typeof error !== 'object' || error === null || !(key in error)) return '';
  const value: unknown = (error as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
}

function withoutSecrets(message: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), message);
}
