import { constants, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TightropeError } from '../../base/error.ts';
import type { Engine } from '../engine/engine.ts';
import { sqliteEngine, type SqliteOptions } from '../engine/sqlite-engine.ts';
import { makeFolder } from '../make-folder.ts';
import type { Opened } from './opened.ts';

export interface FileOptions {
  lookOnly: boolean;
  waitMs: number;
  setup: readonly string[];
}

/**
 * Opens a ledger file. To look only, one that is not there is not created, and one that may not be written is opened
 * as it is. Rejects with home_unwritable.
 */
export async function openSqliteFile(
  location: { path: string; backups: string },
  { lookOnly, waitMs, setup }: FileOptions,
): Promise<Opened> {
  const file = path.resolve(location.path);
  const place = { location: file, backups: location.backups };
  const readWrite: SqliteOptions = { target: file, place, waitMs, readOnly: false, setup };
  if (lookOnly && (await sizeOf(file)) === 0) return { engine: null, location: file };
  if (!lookOnly) await makeHome(path.dirname(file), file);
  const fault = await writingFault(file);
  if (fault !== null) {
    if (!lookOnly) throw new TightropeError('home_unwritable', { at: file, cause: fault });
    return { engine: await openUnwritable({ ...readWrite, readOnly: true }, file, fault), location: file };
  }
  return { engine: sqliteEngine(readWrite), location: file };
}

/** Where nothing may be written SQLite may still read: through its journal, or, where that is empty, without one. */
async function openUnwritable(options: SqliteOptions, file: string, fault: unknown): Promise<Engine> {
  const url = `file:${pathToFileURL(file).pathname}`;
  const journalled = sqliteEngine({ ...options, target: `${url}?mode=ro` });
  try {
    await journalled.hasTable(journalled.db, 'schema_migration');
    return journalled;
  } catch (error) {
    await journalled.close();
    if (!(error instanceof TightropeError) || error.data.code !== 'home_unwritable') throw error;
  }
  if ((await sizeOf(`${file}-wal`)) === 0) return sqliteEngine({ ...options, target: `${url}?immutable=1` });
  throw new TightropeError('home_unwritable', { at: file, cause: fault });
}

async function makeHome(folder: string, file: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new TightropeError(full ? 'disk_full' : 'home_unwritable', { at: file, cause: error });
  }
}

/** Why a file or its folder cannot be written; null where they can. */
async function writingFault(file: string): Promise<unknown> {
  try {
    await access(path.dirname(file), constants.R_OK | constants.W_OK | constants.X_OK);
    if ((await statOf(file)) !== null) await access(file, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return error;
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await statOf(file))?.size ?? 0;
}

async function statOf(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw new TightropeError('home_unwritable', { at: file, cause: error });
  }
}
