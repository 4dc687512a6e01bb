import Database from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** One libsql connection in the shape Kysely's SQLite driver wants. */
export interface LibsqlDatabase extends SqliteDatabase {
  readonly inTransaction: boolean;
  execute(statement: string): void;
}

/**
 * Opens a file (or `:memory:`, or a `file:` URL with SQLite's own parameters).
 * Blocking waits for a lock end after `busyMs`; the longer wait is the driver's, which does not block.
 */
export function openLibsql(target: string, busyMs: number): LibsqlDatabase {
  const database = new Database(target, { timeout: busyMs });
  return {
    get inTransaction() {
      return database.inTransaction;
    },
    execute: (statement) => {
      database.exec(statement);
    },
    close: () => {
      database.close();
    },
    prepare: (text) => statement(database.prepare(text)),
  };
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
