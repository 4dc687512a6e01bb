import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, cp, link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerLocation } from '../../ledger/ledger.ts';
import { makeFolder } from '../../ledger/make-folder.ts';
import { isThere } from './is-there.ts';

/**
 * Makes a new workspace a copy of the one that was built with the program (`dist/workspace`), so that its first page need not
 * wait until all that comes with the program is kept and worked out. Tells whether it did: not where there is a ledger already,
 * where it is kept in a database, or where none was built. What goes wrong here goes wrong again, and is told, when the ledger is
 * opened.
 */
export async function beginWorkspace(root: string, home: string, ledger: LedgerLocation): Promise<boolean> {
  const built = join(root, 'dist', 'workspace');
  if (ledger.engine !== 'sqlite' || (await isThere(ledger.path))) return false;
  const beside = `${ledger.path}.${randomUUID()}`;
  try {
    await access(join(built, 'ledger.sqlite'));
    await makeFolder(home);
    await cp(join(built, 'cache'), join(home, 'cache'), { recursive: true });
    await copyFile(join(built, 'ledger.sqlite'), beside, constants.COPYFILE_FICLONE);
    // Another process may have begun one meanwhile: a link never takes the place of what is there.
    await link(beside, ledger.path);
    return true;
  } catch {
    return false;
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}
