import type { Transaction } from 'kysely';
import type { Schema } from '../schema/schema.ts';

/** One forward step of the schema. It runs inside a transaction under the write lock; there is no way back but a backup. */
export interface Migration {
  /** 1, 2, 3… without gaps. */
  number: number;
  name: string;
  up(transaction: Transaction<Schema>, engine: 'sqlite' | 'postgresql'): Promise<void>;
}
