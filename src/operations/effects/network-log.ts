import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TightropeError } from '../../base/error.ts';
import { makeFolder } from '../../ledger/make-folder.ts';

export interface Contact {
  /** UTC, ISO 8601. */
  at: string;
  method: 'GET' | 'POST';
  host: string;
  port: number;
  addresses: string[];
}

/**
 * Appends one JSON line to `<home>/network.log` before a host is contacted. Where it cannot be written nothing is
 * contacted: the log is a promise that every host is in it.
 */
export async function logContact(homePath: string, contact: Contact): Promise<void> {
  try {
    await makeFolder(homePath);
    await appendFile(join(homePath, 'network.log'), `${JSON.stringify(contact)}\n`);
  } catch (error) {
    throw new TightropeError('home_unwritable', { at: homePath, cause: error });
  }
}
