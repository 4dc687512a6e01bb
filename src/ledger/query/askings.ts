import { sql, type Selectable } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Asking, AskingRow } from '../fact-record.ts';
import type { Schema } from '../schema/schema.ts';

/** The last asking of each line of the pull and the last that brought or confirmed something, by feed and target. */
export async function askings(engine: Engine, feed: string | undefined): Promise<AskingRow[]> {
  const [last, successes] = await Promise.all([newest(engine, feed, false), newest(engine, feed, true)]);
  const successful = new Map(successes.map((row) => [`${row.feed}\0${row.target}`, asking(row)]));
  return last.map((row) => ({
    feed: row.feed,
    target: row.target,
    last: asking(row),
    lastSuccess: successful.get(`${row.feed}\0${row.target}`) ?? null,
  }));
}

function newest(
  engine: Engine,
  feed: string | undefined,
  onlySuccess: boolean,
): Promise<Selectable<Schema['asking']>[]> {
  let numbers = engine.db
    .selectFrom('asking')
    .select((e) => e.fn.max('n').as('n'))
    .groupBy(['feed', 'target']);
  if (feed !== undefined) numbers = numbers.where('feed', '=', feed);
  if (onlySuccess) numbers = numbers.where('outcome', 'in', ['ok', 'unchanged']);
  return engine.db
    .selectFrom('asking')
    .selectAll()
    .where('n', 'in', sql<number>`(${numbers})`)
    .orderBy('feed')
    .orderBy('target')
    .execute();
}

function asking(row: Selectable<Schema['asking']>): AskingRow['last'] {
  return {
    runId: row.id,
    recordedAt: row.recorded_at,
    started: row.started,
    ended: row.ended,
    outcome: row.outcome as Asking['outcome'],
    errorCode: row.error_code,
    errorText: row.error_text,
    requests: row.requests,
    bytes: row.byte_count,
    refused: row.refused,
    missing: row.missing,
    facts: row.fact_count,
    validators: JSON.parse(row.validators) as Asking['validators'],
    rests: JSON.parse(row.rests) as Asking['rests'],
    inputs: row.inputs,
  };
}
