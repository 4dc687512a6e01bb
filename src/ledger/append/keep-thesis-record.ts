import type { Transaction } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import type { Engine } from '../engine/engine.ts';
import { columns } from '../schema/columns.ts';
import { insertMany } from '../schema/insert-many.ts';
import type { Schema } from '../schema/schema.ts';
import type { AnswerPlace, NewAlertLine, NewAnswer } from '../thesis-record.ts';
import type { Stamp } from './rows-of-entry.ts';

/** Adds lines to the log of alerts, each with the next number of its rule. */
export function keepAlerts(engine: Engine, entries: readonly NewAlertLine[], stamp: Stamp): Promise<number> {
  return engine.write(async (transaction) => {
    const last = new Map<string, number>();
    const rows = [];
    for (const one of entries) {
      const key = `${one.thesis}\0${one.ruleId}`;
      const n = (last.get(key) ?? (await newestAlert(transaction, one))) + 1;
      last.set(key, n);
      rows.push([
        ...[one.thesis, one.ruleId, n, one.at, one.from, one.to, one.asOf, one.thesisHash, one.inputsHash],
        ...[one.inputs, one.signal, one.settled, one.person, one.reason, one.until],
        ...[stamp.recorded_at, stamp.schema_version],
      ]);
    }
    return insertMany(transaction, engine.kind, 'alert_transition', columns.alert_transition, rows);
  });
}

/** Adds a signed sheet, each answer with the next number of its question. Rejects with sheet_signed_meanwhile. */
export function keepAnswers(
  engine: Engine,
  entries: readonly NewAnswer[],
  stamp: Stamp,
  seen?: AnswerPlace | null,
): Promise<number> {
  return engine.write(async (transaction) => {
    const [first] = entries;
    if (first !== undefined && seen !== undefined) await refuseUnseen(transaction, first, seen);
    const rows = [];
    for (const one of entries)
      rows.push([
        ...[one.thesis, one.sheet, one.question, (await newestAnswer(transaction, one)) + 1, one.answer],
        ...[one.author, one.signedOn, one.asOf, one.readings, one.at],
        ...[stamp.recorded_at, stamp.schema_version],
      ]);
    return insertMany(transaction, engine.kind, 'review_answer', columns.review_answer, rows);
  });
}

async function newestAlert(
  transaction: Transaction<Schema>,
  { thesis, ruleId }: NewAlertLine,
): Promise<number> {
  const found = await transaction
    .selectFrom('alert_transition')
    .select((e) => e.fn.max('n').as('n'))
    .where('thesis', '=', thesis)
    .where('rule_id', '=', ruleId)
    .executeTakeFirst();
  return found?.n ?? 0;
}

async function newestAnswer(
  transaction: Transaction<Schema>,
  { thesis, sheet, question }: NewAnswer,
): Promise<number> {
  const found = await transaction
    .selectFrom('review_answer')
    .select((e) => e.fn.max('n').as('n'))
    .where('thesis', '=', thesis)
    .where('sheet', '=', sheet)
    .where('question', '=', question)
    .executeTakeFirst();
  return found?.n ?? 0;
}

/** Throws where the last answer of the sheet is another than the signer had seen. */
async function refuseUnseen(
  transaction: Transaction<Schema>,
  { thesis, sheet }: NewAnswer,
  seen: AnswerPlace | null,
): Promise<void> {
  const last = await transaction
    .selectFrom('review_answer')
    .select(['question', 'n', 'author', 'signed_on'])
    .where('thesis', '=', thesis)
    .where('sheet', '=', sheet)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const named = (one: AnswerPlace | null | undefined) => (one ? `${one.question}:${one.n}` : 'none');
  if (named(last) === named(seen)) return;
  throw new TightropeError('sheet_signed_meanwhile', {
    at: sheet,
    expected: named(seen),
    received: last === undefined ? 'none' : `${named(last)} (${last.author}, ${last.signed_on})`,
  });
}
