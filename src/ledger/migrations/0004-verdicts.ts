import { sql } from 'kysely';
import { columnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

/** What was found of claims, as often as it changed. What a person decides of them stands in `override`. */
export const verdicts: Migration = {
  number: 4,
  name: 'verdicts',
  async up(transaction, engine) {
    const { seq, text, integer, real, end } = columnTypes(engine);
    await sql
      .raw(
        `create table verdict (${seq}, claim_id ${text} not null, n ${integer} not null, document_id ${text} not null,
         outcome ${text} not null, rule ${text} not null, reason ${text}, ratio ${real}, tolerance ${real},
         evidence ${text} not null, would_settle ${text}, rests_on ${text} not null, code_version ${text} not null,
         recorded_at ${text} not null, schema_version ${integer} not null, unique (claim_id, n)) ${end}`,
      )
      .execute(transaction);
    await sql.raw('create index verdict_by_document on verdict (document_id)').execute(transaction);
  },
};
