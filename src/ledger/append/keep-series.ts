import type { Transaction } from 'kysely';
import { TightropeError } from '../../base/error.ts';
import { fold } from '../../base/fold.ts';
import type { Fact, SeriesInfo } from '../../base/observation.ts';
import { seriesInfo, seriesRows } from '../query/series-rows.ts';
import { insertRows } from '../schema/insert-rows.ts';
import type { NewRow } from '../schema/new-row.ts';
import type { Schema } from '../schema/schema.ts';
import type { Stamp } from './rows-of-entry.ts';

/**
 * Gives every series its number, adding those that are new and a revision of those described otherwise than before.
 * A fact of a series that nobody described is a defect of the feed.
 */
export async function keepSeries(
  transaction: Transaction<Schema>,
  described: readonly SeriesInfo[],
  facts: readonly Fact[],
  stamp: Stamp,
): Promise<{ numbers: Map<string, number>; added: number }> {
  const known = await seriesRows(
    transaction,
    described.map(({ id }) => id),
  );
  const numbers = new Map([...known].map(([id, row]) => [id, row.n]));
  let next = await nextNumber(transaction);
  const rows: NewRow<'series'>[] = [];
  for (const series of described) {
    const row = known.get(series.id);
    if (row !== undefined && sameSeries(seriesInfo(row), series)) continue;
    const n = numbers.get(series.id) ?? next++;
    numbers.set(series.id, n);
    rows.push({ n, revision: (row?.revision ?? 0) + 1, ...seriesColumns(series), ...stamp });
  }
  for (const { series } of facts) {
    if (!numbers.has(series)) throw new TightropeError('internal', { at: series, cause: 'no such series' });
  }
  await insertRows(transaction, 'series', rows);
  return { numbers, added: rows.length };
}

async function nextNumber(transaction: Transaction<Schema>): Promise<number> {
  const row = await transaction
    .selectFrom('series')
    .select((e) => e.fn.max('n').as('newest'))
    .executeTakeFirst();
  return (row?.newest ?? 0) + 1;
}

function seriesColumns(series: SeriesInfo) {
  return {
    id: series.id,
    source: series.id.slice(0, Math.max(0, series.id.indexOf(':'))),
    title: series.title,
    entity: series.entity,
    tag: series.tag,
    unit: series.unit,
    scale: series.scale,
    cadence: series.cadence,
    measure: series.measure,
    zone: series.zone,
    lag_days: series.lagDays,
    redistributable: series.redistributable ? 1 : 0,
    search: fold([series.id, series.title, series.tag ?? ''].join('\n')),
  };
}

function sameSeries(a: SeriesInfo, b: SeriesInfo): boolean {
  return (Object.keys(a) as (keyof SeriesInfo)[]).every((key) => a[key] === b[key]);
}
