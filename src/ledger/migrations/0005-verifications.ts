import { sql } from 'kysely';
import { columnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

/** When the checks looked at everything that was touched: before, that stood in `asking`, as a feed nobody asks. */
export const verifications: Migration = {
  number: 5,
  name: 'verifications',
  async up(transaction, engine) {
    const { seq, text, integer, end } = columnTypes(engine);
    for (const statement of [
      `create table verification (${seq}, n ${integer} not null unique, code_version ${text} not null,
         started ${text} not null, claim_count ${integer} not null, changed_count ${integer} not null,
         recorded_at ${text} not null, schema_version ${integer} not null) ${end}`,
      `insert into verification (n, code_version, started, claim_count, changed_count, recorded_at, schema_version)
         select row_number() over (order by n), inputs, started, 0, 0, recorded_at, schema_version
         from asking where feed = 'verify' order by n`,
      `delete from asking where feed = 'verify'`,
    ])
      await sql.raw(statement).execute(transaction);
  },
};
