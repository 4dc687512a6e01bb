import { sql } from 'kysely';
import { columnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

/**
 * A fact names its series and its asking by number: both stand in millions of rows. `period_start` is null for an
 * instant, so the one index over a fact's identity reads it as ''.
 */
export const facts: Migration = {
  number: 3,
  name: 'facts',
  async up(transaction, engine) {
    const { seq, text, integer, real, end } = columnTypes(engine);
    const recorded = `recorded_at ${text} not null, schema_version ${integer} not null`;
    const table = (name: string, body: string): string =>
      `create table ${name} (${seq}, ${body}, ${recorded}`;
    for (const statement of [
      `${table(
        'asking',
        `n ${integer} not null unique, id ${text} not null unique, feed ${text} not null, target ${text} not null,
         inputs ${text} not null, started ${text} not null, ended ${text} not null, outcome ${text} not null,
         error_code ${text}, error_text ${text}, requests ${integer} not null, byte_count ${integer} not null,
         refused ${integer} not null, missing ${integer} not null, fact_count ${integer} not null,
         validators ${text} not null, rests ${text} not null`,
      )}) ${end}`,
      `${table(
        'series',
        `n ${integer} not null, id ${text} not null, revision ${integer} not null, source ${text} not null,
         title ${text} not null, entity ${text}, tag ${text}, unit ${text} not null, scale ${integer} not null,
         cadence ${text} not null, measure ${text} not null, zone ${text} not null, lag_days ${integer},
         redistributable ${integer} not null, search ${text} not null`,
      )}, unique (id, revision)) ${end}`,
      `${table(
        'fact',
        `series_n ${integer} not null, period_start ${text}, period_end ${text} not null, known_at ${text} not null,
         known_at_basis ${text} not null, value_text ${text} not null, value ${real} not null,
         source_ref ${text} not null, form ${text}, state ${text} not null, reason ${text},
         asking_n ${integer} not null`,
      )}) ${end}`,
      `${table(
        'source_table',
        `id ${text} not null, sha ${text} not null, kind ${text} not null, title ${text} not null, entity ${text},
         as_of ${text} not null, known_at ${text}, known_at_instant ${text} not null, zone ${text} not null,
         source_ref ${text} not null, redistributable ${integer} not null, row_count ${integer} not null,
         "columns" ${text} not null, "rows" ${text} not null, asking_n ${integer} not null`,
      )}, unique (id, sha, known_at_instant)) ${end}`,
      'create index asking_by_target on asking (feed, target, n)',
      'create index series_by_n on series (n)',
      'create index series_by_entity on series (entity)',
      'create index series_by_source on series (source)',
      `create unique index fact_identity on fact
         (series_n, period_end, coalesce(period_start, ''), known_at, source_ref, value_text)`,
      'create index source_table_by_kind on source_table (kind, entity)',
    ])
      await sql.raw(statement).execute(transaction);
  },
};
