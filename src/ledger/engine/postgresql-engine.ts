import pg from 'pg';
import {
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { Engine } from './engine.ts';
import { GuardedDriver } from './guarded-driver.ts';
import { translateError, type ErrorPlace } from './translate-error.ts';

export interface PostgresqlOptions {
  url: string;
  place: ErrorPlace;
  waitMs: number;
}

export function postgresqlEngine(options: PostgresqlOptions): Engine {
  const translate = (error: unknown): unknown => translateError(error, options.place);
  const inner = new PostgresDriver({ pool: async () => openPool(options) });
  const driver = new GuardedDriver(inner, {
    translate,
    waitMs: 0,
    setup: [],
    begin: (connection, settings) => inner.beginTransaction(connection, settings),
    commit: (connection) => inner.commitTransaction(connection),
    rollback: async (connection) => {
      try {
        await inner.rollbackTransaction(connection);
      } catch {
        // The connection is gone, and with it the transaction; the error that led here is the one to show.
      }
    },
  });
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (handle) => new PostgresIntrospector(handle),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return {
    kind: 'postgresql',
    db,
    write: (work) =>
      db.transaction().execute(async (transaction) => {
        // One lock for all writers: versions form a chain, insertion order is commit order, and two appends that
        // bring the same entities in another order cannot block each other for ever.
        await sql`select pg_advisory_xact_lock(${writeLock})`.execute(transaction);
        return work(transaction);
      }),
    snapshot: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    async hasTable(handle, table) {
      // Not to_regclass: it may answer from what this connection remembered before it waited for the write lock.
      const found = await sql`
        select 1 from pg_catalog.pg_tables where tablename = ${table} and schemaname = any (current_schemas(false))
      `.execute(handle);
      return found.rows.length > 0;
    },
    contains: (column, word) => sql`${sql.ref(column)} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    // The trigram index, where there is one, serves the same LIKE.
    narrowClaims: () => null,
    // PostgreSQL has no check of its own that every installation offers; reading every row is what we can do.
    check: async () => [],
    unsearchable: async () => [],
    clearSearch: async () => undefined,
    close: () => db.destroy(),
  };
}

function openPool(options: PostgresqlOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: 4,
    connectionTimeoutMillis: Math.max(options.waitMs, 1000),
    application_name: 'tightrope',
    lock_timeout: options.waitMs,
    types: { getTypeParser },
  });
  // A connection may die at any time: the query that runs on it, or else the next one, reports it. Without a listener
  // the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Counts and positions come as bigint text; they stay far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');

const writeLock = 0x7469_6768;
