import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LedgerLocation } from '../../ledger/ledger.ts';
import type { SetAside } from '../context.ts';
import { fileError, systemCode } from './file-error.ts';

/** SQLite keeps a write-ahead log and its index beside the file. */
const parts = ['', '-wal', '-shm'];

/** Renames the files of a ledger that nothing has open; null where the ledger is not a file. */
export async function setLedgerAside(location: LedgerLocation, now: Date): Promise<SetAside | null> {
  if (location.engine !== 'sqlite') return null;
  const name = `ledger-damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}.sqlite`;
  const aside = join(dirname(location.path), name);
  await move(location.path, aside);
  return { path: aside, putBack: () => move(aside, location.path) };
}

async function move(from: string, to: string): Promise<void> {
  for (const part of parts) {
    try {
      await rename(from + part, to + part);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw fileError(error, from + part, 'write');
    }
  }
}
