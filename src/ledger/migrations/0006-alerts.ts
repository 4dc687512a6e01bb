import { sql } from 'kysely';
import { columnTypes } from './column-types.ts';
import type { Migration } from './migration.ts';

/** Every change of state of an alert, and what persons said of it. The last row of a rule is where it stands. */
export const alerts: Migration = {
  number: 6,
  name: 'alerts',
  async up(transaction, engine) {
    const { seq, text, integer, end } = columnTypes(engine);
    await sql
      .raw(
        `create table alert_transition (${seq}, thesis ${text} not null, rule_id ${text} not null, n ${integer} not null,
         at ${text} not null, from_state ${text} not null, to_state ${text} not null, as_of ${text} not null,
         thesis_hash ${text} not null, inputs_hash ${text} not null, inputs ${text} not null,
         signal_state ${text} not null, settled ${text} not null, person ${text}, reason ${text}, until ${text},
         recorded_at ${text} not null, schema_version ${integer} not null, unique (thesis, rule_id, n)) ${end}`,
      )
      .execute(transaction);
  },
};
