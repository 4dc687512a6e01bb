import Database from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** One libsql connection in the shape Kysely's SQLite driver wants. */
export interface LibsqlDatabase extends SqliteDatabase {
  readonly inTransaction: boolean;
}

/**
 * Opens a file (or `:memory:`, or a `file:` URL with SQLite's own parameters).
 * A lock is reported at once: waiting is the driver's, which does not hold up the process meanwhile.
 */
export function openLibsql(target: string): LibsqlDatabase {
  const database = new Database(target, { timeout: 0 });
  let bulk: { text: string; statement: SqliteStatement } | null = null;
  return {
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => {
      database.close();
    },
    prepare(text) {
      if (isControl.test(text)) return controlStatement(database, text);
      if (text.length < bulkLength || !text.startsWith('insert into '))
        return statement(database.prepare(text));
      // Written only under the write lock: it never meets another one, and may be used again.
      if (bulk?.text !== text) bulk = { text, statement: statement(database.prepare(text)) };
      return bulk.statement;
    },
  };
}

/** An insert of hundreds of rows takes longer to read than to run: the next batch is the same text. */
const bulkLength = 5000;

/** Statements about the connection itself, which take no parameters and whose answer nobody needs. */
const isControl = /^(begin|commit|rollback|pragma \w+ = )/;

/**
 * A prepared statement that met a lock stays half-run inside libsql until it is collected as garbage, and then no
 * transaction of its connection can be committed. What is executed at once leaves nothing behind.
 */
function controlStatement(database: Database.Database, text: string): SqliteStatement {
  const run = () => {
    database.exec(text);
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: () => [], iterate: () => [][Symbol.iterator]() };
}

function statement(prepared: Database.Statement): SqliteStatement {
  return {
    get reader() {
      return prepared.reader;
    },
    all: (parameters) => prepared.all([...parameters]).map(withBytes),
    run: (parameters) => prepared.run([...parameters]),
    *iterate(parameters) {
      for (const row of prepared.iterate([...parameters])) yield withBytes(row);
    },
  };
}

/** libsql gives blobs as ArrayBuffer; pg gives Buffer. Both become Uint8Array. */
function withBytes(row: unknown): unknown {
  const cells = row as Record<string, unknown>;
  for (const key in cells) {
    const value = cells[key];
    if (value instanceof ArrayBuffer) cells[key] = new Uint8Array(value);
  }
  return cells;
}
