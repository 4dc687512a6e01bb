import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { SeriesQuery, SeriesRow } from '../fact-record.ts';
import { pageLimits } from './page-limits.ts';
import { searchWords } from './search-words.ts';
import { seriesInfo, type StoredSeries } from './series-rows.ts';

/** One page of series by id, each with how many facts it has and over which time. */
export async function series(
  engine: Engine,
  query: SeriesQuery,
): Promise<{ total: number; rows: SeriesRow[] }> {
  const { limit, offset } = pageLimits(query);
  let found = engine.db.selectFrom('series').where((e) =>
    e.not(
      e.exists(
        e
          .selectFrom('series as later')
          .select(sql`1`.as('one'))
          .whereRef('later.id', '=', 'series.id')
          .whereRef('later.revision', '>', 'series.revision'),
      ),
    ),
  );
  if (query.ids !== undefined) found = found.where('series.id', 'in', listed(query.ids));
  if (query.source !== undefined) found = found.where('series.source', '=', query.source);
  if (query.entity !== undefined) found = found.where('series.entity', '=', query.entity);
  if (query.tags !== undefined) found = found.where('series.tag', 'in', listed(query.tags));
  for (const word of searchWords(query.search)) found = found.where(engine.contains('series.search', word));
  const rows = await found.selectAll().orderBy('series.id').limit(limit).offset(offset).execute();
  const { total } = await found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const extents = await extentsOf(engine, rows);
  return {
    total,
    rows: rows.map((row) => ({
      ...seriesInfo(row),
      ...(extents.get(row.n) ?? { facts: 0, first: null, last: null }),
      recordedAt: row.recorded_at,
    })),
  };
}

type Extent = Pick<SeriesRow, 'facts' | 'first' | 'last'>;

async function extentsOf(engine: Engine, rows: readonly StoredSeries[]): Promise<Map<number, Extent>> {
  if (rows.length === 0) return new Map();
  const found = await engine.db
    .selectFrom('fact')
    .select((e) => [
      'series_n',
      e.fn.countAll<number>().as('facts'),
      e.fn.min('period_end').as('first'),
      e.fn.max('period_end').as('last'),
    ])
    .where(
      'series_n',
      'in',
      rows.map(({ n }) => n),
    )
    .groupBy('series_n')
    .execute();
  return new Map(found.map(({ series_n, facts, first, last }) => [series_n, { facts, first, last }]));
}

/** SQL has no empty list; no id is ''. */
function listed(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [''] : values;
}
