import type { Kysely } from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { AlertLine, AnswerRow } from '../thesis-record.ts';

/** The log of alerts of a thesis, oldest first. */
export async function alertLines(db: Kysely<Schema>, thesis: string): Promise<AlertLine[]> {
  const rows = await db
    .selectFrom('alert_transition')
    .selectAll()
    .where('thesis', '=', thesis)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...{ thesis: row.thesis, ruleId: row.rule_id, n: row.n, at: row.at, asOf: row.as_of },
    ...{ from: row.from_state, to: row.to_state, thesisHash: row.thesis_hash, inputsHash: row.inputs_hash },
    ...{ inputs: row.inputs, signal: row.signal_state, settled: row.settled },
    ...{ person: row.person, reason: row.reason, until: row.until, recordedAt: row.recorded_at },
  }));
}

/** What persons answered, oldest first. */
export async function answers(
  db: Kysely<Schema>,
  thesis: string,
  sheet: string | undefined,
): Promise<AnswerRow[]> {
  let found = db.selectFrom('review_answer').selectAll().where('thesis', '=', thesis).orderBy('seq');
  if (sheet !== undefined) found = found.where('sheet', '=', sheet);
  return (await found.execute()).map((row) => ({
    ...{ thesis: row.thesis, sheet: row.sheet, question: row.question, n: row.n, answer: row.answer },
    ...{ author: row.author, signedOn: row.signed_on, asOf: row.as_of, at: row.at },
    ...{ readings: row.readings, recordedAt: row.recorded_at },
  }));
}
