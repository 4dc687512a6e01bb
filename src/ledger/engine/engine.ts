import type { Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { Schema } from '../schema/schema.ts';

/** What differs between the two databases. Everything else in this room is written once, against `db`. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgresql';
  readonly db: Kysely<Schema>;

  /** A transaction that holds the only right to write: writers of all processes come one after the other. */
  write<Result>(work: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result>;
  /** A transaction that sees one state of the record, however long it takes, and holds no writer up. */
  snapshot<Result>(work: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result>;

  hasTable(db: Kysely<Schema>, table: string): Promise<boolean>;
  /** Whether a column of folded text holds a word. */
  contains(column: string, word: string): RawBuilder<SqlBool>;
  /** What the full-text index can say of claims that hold every word; null where it cannot help. */
  narrowClaims(words: readonly string[]): RawBuilder<SqlBool> | null;
  /** The engine's own check of its files: nothing, or one line a fault. */
  check(db: Kysely<Schema>): Promise<string[]>;
  /** Ids of claims the full-text index does not know. */
  unsearchable(db: Kysely<Schema>): Promise<string[]>;
  /** Empties the full-text index, where it does not follow the rows by itself. */
  clearSearch(db: Kysely<Schema>): Promise<void>;
  close(): Promise<void>;
}
