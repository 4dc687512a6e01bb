import { sql } from 'kysely';
import { columnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

/** What persons answered to the questions of a review sheet, with what stood beside them. The last answer to a question holds. */
export const reviews: Migration = {
  number: 7,
  name: 'reviews',
  async up(transaction, engine) {
    const { seq, text, integer, end } = columnTypes(engine);
    await sql
      .raw(
        `create table review_answer (${seq}, thesis ${text} not null, sheet ${text} not null, question ${text} not null,
         n ${integer} not null, answer ${text} not null, author ${text} not null, signed_on ${text} not null,
         as_of ${text} not null, readings ${text} not null, at ${text} not null,
         recorded_at ${text} not null, schema_version ${integer} not null, unique (thesis, sheet, question, n)) ${end}`,
      )
      .execute(transaction);
  },
};
