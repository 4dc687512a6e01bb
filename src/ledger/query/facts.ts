import { CompiledQuery } from 'kysely';
import type { KnownAtBasis } from '../../base/observation.ts';
import type { Engine } from '../engine/engine.ts';
import type { FactQuery, FactRow } from '../fact-record.ts';
import { seriesRows } from './series-rows.ts';

/** Every row of some series as known at and as recorded by an instant, in the order the contract states. */
export async function facts(engine: Engine, query: FactQuery): Promise<FactRow[]> {
  const ids = new Map([...(await seriesRows(engine.db, query.series))].map(([id, { n }]) => [n, id]));
  const numbers = [...ids.keys()].sort((a, b) => a - b);
  const found: FactRow[] = [];
  const runs = new Map<number, string>();
  for (let from = 0; from < numbers.length; from += batchSize) {
    const rows = await stored(engine, numbers.slice(from, from + batchSize), query);
    await nameRuns(engine, rows, runs);
    for (const row of rows)
      found.push(factRow(row, ids.get(row.series_n) ?? '', runs.get(row.asking_n) ?? ''));
  }
  return found;
}

interface StoredFact {
  series_n: number;
  period_start: string | null;
  period_end: string;
  known_at: string;
  known_at_basis: string;
  value_text: string;
  value: number;
  source_ref: string;
  form: string | null;
  state: string;
  reason: string | null;
  asking_n: number;
  recorded_at: string;
}

/** Written by hand: with hundreds of series the query builder would take longer than the database. */
async function stored(engine: Engine, numbers: readonly number[], query: FactQuery): Promise<StoredFact[]> {
  const parameters: (string | number)[] = [...numbers];
  const place = (value: string): string => {
    parameters.push(value);
    return placeOf(engine, parameters.length);
  };
  const conditions = [`series_n in (${numbers.map((_, index) => placeOf(engine, index + 1)).join(',')})`];
  if (query.knownAt !== undefined) conditions.push(`known_at <= ${place(query.knownAt)}`);
  if (query.recordedBy !== undefined) conditions.push(`recorded_at <= ${place(query.recordedBy)}`);
  if (query.from !== undefined) conditions.push(`period_end >= ${place(query.from)}`);
  if (query.to !== undefined) conditions.push(`period_end <= ${place(query.to)}`);
  const statement = `select series_n, period_start, period_end, known_at, known_at_basis, value_text, value,
    source_ref, form, state, reason, asking_n, recorded_at from fact where ${conditions.join(' and ')}
    order by series_n, period_end, coalesce(period_start, ''), known_at, seq`;
  return (await engine.db.executeQuery<StoredFact>(CompiledQuery.raw(statement, parameters))).rows;
}

function placeOf(engine: Engine, n: number): string {
  return engine.kind === 'sqlite' ? `?${n}` : `$${n}`;
}

async function nameRuns(
  engine: Engine,
  rows: readonly StoredFact[],
  runs: Map<number, string>,
): Promise<void> {
  const unknown = [...new Set(rows.map((row) => row.asking_n))].filter((n) => !runs.has(n));
  for (let from = 0; from < unknown.length; from += batchSize) {
    const found = await engine.db
      .selectFrom('asking')
      .select(['n', 'id'])
      .where('n', 'in', unknown.slice(from, from + batchSize))
      .execute();
    for (const { n, id } of found) runs.set(n, id);
  }
}

function factRow(row: StoredFact, series: string, runId: string): FactRow {
  return {
    series,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    knownAt: row.known_at,
    knownAtBasis: row.known_at_basis as KnownAtBasis,
    valueText: row.value_text,
    value: row.value,
    sourceRef: row.source_ref,
    form: row.form,
    state: row.state as FactRow['state'],
    reason: row.reason,
    recordedAt: row.recorded_at,
    runId,
  };
}

const batchSize = 500;
