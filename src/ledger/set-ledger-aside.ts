import { rename } from 'node:fs/promises';
import path from 'node:path';
import { TightropeError } from '../base/error.ts';
import type { LedgerLocation } from './ledger.ts';

/** Where a ledger was put out of the way, and how to have it back. */
export interface SetAside {
  path: string;
  putBack(): Promise<void>;
}

/** SQLite keeps a write-ahead log and its index beside the file. */
const parts = ['', '-wal', '-shm'];

/**
 * Renames the files of a ledger that nothing has open, so that a new one can be begun in its place; null where the
 * ledger is not a file. Nothing is thrown away. Rejects with home_unwritable.
 */
export async function setLedgerAside(location: LedgerLocation, now: Date): Promise<SetAside | null> {
  if (location.engine !== 'sqlite') return null;
  const name = `ledger-damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}.sqlite`;
  const aside = path.join(path.dirname(location.path), name);
  await move(location.path, aside);
  return { path: aside, putBack: () => move(aside, location.path) };
}

async function move(from: string, to: string): Promise<void> {
  for (const part of parts) {
    try {
      await rename(from + part, to + part);
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing) throw new TightropeError('home_unwritable', { at: from + part, cause: error });
    }
  }
}
