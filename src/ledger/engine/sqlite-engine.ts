import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { DatabaseConnection, Transaction } from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { Engine } from './engine.ts';
import { GuardedDriver } from './guarded-driver.ts';
import { openLibsql, type LibsqlDatabase } from './libsql-database.ts';
import { translateError, type ErrorPlace } from './translate-error.ts';

export interface SqliteOptions {
  /** What libsql opens: a path, `:memory:`, or a `file:` URL. */
  target: string;
  place: ErrorPlace;
  waitMs: number;
  /** Nothing may be written: no journal mode is set. */
  readOnly: boolean;
  /** More statements for each new connection; tests use it to make the disk seem full. */
  setup?: readonly string[];
}

export function sqliteEngine(options: SqliteOptions): Engine {
  const inMemory = options.target === ':memory:';
  const db = kyselyOver(options);
  return {
    kind: 'sqlite',
    db,
    write: (work) => db.transaction().execute(work),
    async snapshot(work) {
      if (inMemory) return readTransaction(db, work);
      const other = kyselyOver(options);
      try {
        return await readTransaction(other, work);
      } finally {
        await other.destroy();
      }
    },
    async hasTable(handle, table) {
      const found = await sql`select 1 from sqlite_master where type = 'table' and name = ${table}`.execute(
        handle,
      );
      return found.rows.length > 0;
    },
    contains: (column, word) => sql`instr(${sql.ref(column)}, ${word}) > 0`,
    narrowClaims(words) {
      // A trigram index knows nothing of words shorter than three characters.
      const long = words.filter((word) => [...word].length >= 3);
      if (long.length === 0) return null;
      const phrases = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
      return sql`claim.seq in (select rowid from claim_search where claim_search match ${phrases})`;
    },
    async check(handle) {
      const answer = await sql<{ integrity_check: string }>`pragma integrity_check(100)`.execute(handle);
      return answer.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    },
    async unsearchable(handle) {
      const missing = await sql<{ id: string }>`
        select id from claim where seq not in (select id from claim_search_docsize)`.execute(handle);
      return missing.rows.map((row) => row.id);
    },
    async clearSearch(handle) {
      await sql`insert into claim_search (claim_search) values ('delete-all')`.execute(handle);
    },
    async close() {
      if (!options.readOnly && !inMemory) await emptyJournal(db);
      await db.destroy();
    },
  };
}

function readTransaction<Result>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setAccessMode('read only').execute(work);
}

function kyselyOver(options: SqliteOptions): Kysely<Schema> {
  let database: LibsqlDatabase | undefined;
  let reading = false;
  const inner = new SqliteDriver({
    database: async () => {
      database = openLibsql(options.target);
      return database;
    },
  });
  const driver = new GuardedDriver(inner, {
    translate: (error) => translateError(error, options.place),
    waitMs: options.waitMs,
    setup: setupOf(options),
    begin: async (connection, settings) => {
      // Taking the write lock at once: a reader that turns into a writer half-way would fail instead of waiting.
      reading = settings.accessMode === 'read only';
      await run(connection, reading ? 'begin' : 'begin immediate');
    },
    // Nothing was written, and on a damaged file a commit may fail where a rollback does not.
    commit: (connection) => run(connection, reading ? 'rollback' : 'commit'),
    rollback: async (connection) => {
      // SQLite has already rolled back by itself after some errors, such as a full disk.
      if (database?.inTransaction === true) await run(connection, 'rollback');
    },
  });
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (handle) => new SqliteIntrospector(handle),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

function setupOf(options: SqliteOptions): string[] {
  return [
    ...(options.readOnly
      ? ['pragma query_only = on']
      : ['pragma journal_mode = wal', 'pragma synchronous = full']),
    'pragma foreign_keys = on',
    ...(options.setup ?? []),
  ];
}

/** So that the one file is the whole ledger and can be copied or opened where nothing may be written. */
async function emptyJournal(db: Kysely<Schema>): Promise<void> {
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } catch {
    // Another process is using it, or the disk is full; the journal is read again at the next start.
  }
}

async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statement));
}
