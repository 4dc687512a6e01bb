import path from 'node:path';
import { TightropeError } from '../base/error.ts';
import { backupName } from './backup/format.ts';
import { writeBackup } from './backup/write-backup.ts';
import type { Engine } from './engine/engine.ts';
import type { Ledger, OpenOptions } from './ledger.ts';
import { migrate, newestNumber, schemaNumber } from './migrations/migrate.ts';
import { migrations as everyMigration } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { databasePlace } from './open/database-place.ts';
import { fileIdentity } from './open/file-identity.ts';
import type { Opened } from './open/opened.ts';
import { sqlLedger } from './sql-ledger.ts';

/** What tests put in the place of the real thing. */
export interface Internals {
  migrations?: readonly Migration[];
  /** Statements for every SQLite connection: `pragma max_page_count` makes a disk look full. */
  sqliteSetup?: readonly string[];
}

export async function openSqlLedger(options: OpenOptions, internals: Internals = {}): Promise<Ledger> {
  const { location, now, lookOnly = false } = options;
  const waitMs = options.lockTimeoutMs ?? 10_000;
  const steps = internals.migrations ?? everyMigration;
  const opened =
    location.engine === 'sqlite'
      ? await openFile(location, options, waitMs, internals)
      : await openDatabase(location, waitMs);
  const settings = {
    kind: location.engine,
    location: opened.location,
    backups: location.backups,
    now,
    lookOnly,
  };
  const migrateOptions = {
    migrations: steps,
    location: opened.location,
    now,
    backup: (db: Parameters<typeof writeBackup>[0], schema: number) =>
      writeBackup(db, {
        path: path.join(location.backups, backupName(now(), `schema-${schema}`)),
        schema,
        createdAt: now().toISOString(),
      }),
  };
  try {
    const found =
      opened.engine === null ? 0 : await schemaNumber(opened.engine, opened.engine.db, migrateOptions);
    if (opened.engine === null || (lookOnly && found === 0)) {
      await opened.engine?.close();
      const memory = await emptyMemory(location.backups, waitMs);
      await migrate(memory, { ...migrateOptions, location: ':memory:' });
      const isInPlace = opened.engine === null ? inPlace(location, null) : () => Promise.resolve(false);
      const schema = newestNumber(steps);
      return sqlLedger({ ...settings, engine: memory, standIn: true, schema, isInPlace });
    }
    const { engine } = opened;
    // A look accepts the schema before its own; everything older is taken forward first.
    const schema = lookOnly && found >= newestNumber(steps) - 1 ? found : newestNumber(steps);
    if (schema !== found) await migrate(engine, migrateOptions);
    const file = location.engine === 'sqlite' ? await fileIdentity(location.path) : null;
    return sqlLedger({ ...settings, engine, standIn: false, schema, isInPlace: inPlace(location, file) });
  } catch (error) {
    await opened.engine?.close().catch(() => undefined); // The first error is the one to tell.
    throw error;
  }
}

/** A file is known by its identity when it was opened; a database server looks after its own. */
function inPlace(location: OpenOptions['location'], opened: string | null): () => Promise<boolean> {
  if (location.engine === 'postgresql') return () => Promise.resolve(true);
  return async () => (await fileIdentity(location.path)) === opened;
}

async function openFile(
  location: Extract<OpenOptions['location'], { engine: 'sqlite' }>,
  { lookOnly = false }: OpenOptions,
  waitMs: number,
  { sqliteSetup = [] }: Internals,
): Promise<Opened> {
  const { openSqliteFile } = await import('./open/sqlite-file.ts');
  return openSqliteFile(location, { lookOnly, waitMs, setup: sqliteSetup });
}

async function openDatabase(
  location: Extract<OpenOptions['location'], { engine: 'postgresql' }>,
  waitMs: number,
): Promise<Opened> {
  const place = databasePlace(location.url, location.backups);
  if (place === null) {
    const cause = 'it is not a postgres:// address';
    throw new TightropeError('ledger_unreachable', { at: 'DATABASE_URL', cause });
  }
  const { postgresqlEngine } = await import('./engine/postgresql-engine.ts');
  return { engine: postgresqlEngine({ url: location.url, place, waitMs }), location: place.location };
}

async function emptyMemory(backups: string, waitMs: number): Promise<Engine> {
  const { sqliteEngine } = await import('./engine/sqlite-engine.ts');
  const place = { location: ':memory:', backups };
  return sqliteEngine({ target: ':memory:', place, waitMs, readOnly: false });
}
