import { TightropeError } from '../../base/error.ts';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { holdsRows } from '../backup/restore.ts';
import type { Schema } from '../schema/schema.ts';
import type { Migration } from './migration.ts';

export interface MigrateOptions {
  migrations: readonly Migration[];
  location: string;
  now: () => Date;
  /** Keeps a backup of a ledger that holds something, before a step changes it. */
  backup(transaction: Transaction<Schema>, schema: number): Promise<unknown>;
}

/** Number of the newest step a ledger has been through; 0 for an empty database. Rejects with ledger_newer. */
export async function schemaNumber(
  engine: Engine,
  db: Kysely<Schema>,
  { migrations, location }: Pick<MigrateOptions, 'migrations' | 'location'>,
): Promise<number> {
  if (!(await engine.hasTable(db, 'schema_migration'))) return 0;
  const row = await db
    .selectFrom('schema_migration')
    .select((e) => e.fn.max('number').as('newest'))
    .executeTakeFirst();
  const found = row?.newest ?? 0;
  const known = newestNumber(migrations);
  if (found > known) {
    throw new TightropeError('ledger_newer', { at: location, received: `${found}`, expected: `${known}` });
  }
  return found;
}

/** Takes a ledger forward to the newest step. Processes that start together wait for one of them to do it. */
export async function migrate(engine: Engine, options: MigrateOptions): Promise<void> {
  while ((await schemaNumber(engine, engine.db, options)) < newestNumber(options.migrations)) {
    await engine.write((transaction) => takeNextStep(engine, transaction, options));
  }
}

export function newestNumber(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

/** Looks again under the lock: another process may have taken the step meanwhile. */
async function takeNextStep(
  engine: Engine,
  transaction: Transaction<Schema>,
  options: MigrateOptions,
): Promise<void> {
  const reached = await schemaNumber(engine, transaction, options);
  const next = options.migrations.find((migration) => migration.number > reached);
  if (next === undefined) return;
  if (reached === 0) await createRegister(transaction, engine);
  else if (await holdsRows(transaction, reached)) await options.backup(transaction, reached);
  await next.up(transaction, engine.kind);
  const recorded_at = options.now().toISOString();
  await transaction
    .insertInto('schema_migration')
    .values({ number: next.number, name: next.name, recorded_at })
    .execute();
}

async function createRegister(transaction: Transaction<Schema>, engine: Engine): Promise<void> {
  await transaction.schema
    .createTable('schema_migration')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .$call((table) => (engine.kind === 'sqlite' ? table.modifyEnd(sql`strict`) : table))
    .execute();
}
