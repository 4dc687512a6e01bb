import type { Insertable } from 'kysely';
import type { Schema } from './schema.ts';

/** A row to insert, whole but for the number the database gives it. */
export type NewRow<Table extends keyof Schema> = Omit<Insertable<Schema[Table]>, 'seq'>;
