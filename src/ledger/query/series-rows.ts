import type { Kysely, Selectable } from 'kysely';
import type { Cadence, Measure, SeriesInfo } from '../../base/observation.ts';
import type { Schema } from '../schema/schema.ts';

export type StoredSeries = Selectable<Schema['series']>;

/** The newest revision of some series, by id; those that are not there are left out. */
export async function seriesRows(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, StoredSeries>> {
  const found = new Map<string, StoredSeries>();
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += batchSize) {
    const rows = await db
      .selectFrom('series')
      .selectAll()
      .where('id', 'in', wanted.slice(from, from + batchSize))
      .orderBy('revision')
      .execute();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/** The closed vocabularies come back as they went in. */
export function seriesInfo(row: StoredSeries): SeriesInfo {
  return {
    id: row.id,
    title: row.title,
    entity: row.entity,
    tag: row.tag,
    unit: row.unit,
    scale: row.scale,
    cadence: row.cadence as Cadence,
    measure: row.measure as Measure,
    zone: row.zone,
    lagDays: row.lag_days,
    redistributable: row.redistributable === 1,
  };
}

const batchSize = 500;
