import type { Ledger, OpenOptions } from './ledger.ts';

/**
 * Opens the record, creating it where it is missing and taking it forward to the newest schema (a backup is made
 * first). Rejects with home_unwritable, ledger_locked, ledger_corrupt, ledger_newer, ledger_unreachable, disk_full.
 */
export async function openLedger(options: OpenOptions): Promise<Ledger> {
  // The SQL engines take longer to load than the rest of the program; whoever opens no ledger does not pay for them.
  const { openSqlLedger } = await import('./open-sql-ledger.ts');
  return openSqlLedger(options);
}
