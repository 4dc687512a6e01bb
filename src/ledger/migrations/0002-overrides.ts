import { sql } from 'kysely';
import { columnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

export const overrides: Migration = {
  number: 2,
  name: 'overrides',
  async up(transaction, engine) {
    const { seq, text, integer, end } = columnTypes(engine);
    await sql
      .raw(
        `create table override (${seq}, id ${text} not null unique, anchor_id ${text} not null, slot ${text} not null,
         n ${integer} not null, document_id ${text} not null references document (id),
         text_sha ${text} not null references content (sha), "start" ${integer} not null, "end" ${integer} not null,
         part ${integer} not null, quote ${text} not null, prefix ${text} not null, suffix ${text} not null,
         value ${text}, reason ${text} not null, author ${text}, at ${text} not null,
         recorded_at ${text} not null, schema_version ${integer} not null, unique (anchor_id, slot, n)) ${end}`,
      )
      .execute(transaction);
    await sql.raw('create index override_by_document on override (document_id)').execute(transaction);
  },
};
