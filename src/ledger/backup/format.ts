import type { TableName } from '../ledger.ts';

/**
 * A backup is gzip'd JSON Lines, the same from either engine: a header, one line a row, a footer.
 *
 *     {"tightrope_backup":{"format":1,"schema":1,"created_at":"…","counts":{"document":3,…}}}
 *     ["document",{"id":"…",…}]
 *     {"end":{"counts":{…},"sha256":"…"}}
 *
 * The footer's SHA-256 is of every byte before it. Bytes of a column are {"base64":"…"}.
 */
export const backupFormat = 1;
export const backupExtension = '.tightrope-backup.gz';

export interface BackupHeader {
  format: number;
  /** Number of the newest migration of the ledger it was made from. */
  schema: number;
  created_at: string;
  counts: Counts;
}

export interface BackupFooter {
  counts: Counts;
  sha256: string;
}

export type Counts = Partial<Record<TableName, number>>;

/** Name of a backup file: its time first, so that names sort by age. */
export function backupName(now: Date, reason: string): string {
  return `${now.toISOString().replaceAll(/[-:.]/g, '')}-${reason}${backupExtension}`;
}
