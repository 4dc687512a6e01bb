import type { Selectable } from 'kysely';
import type { SourceTable } from '../../base/observation.ts';
import type { Engine } from '../engine/engine.ts';
import type { AsOf, SourceTableRow } from '../fact-record.ts';
import type { Schema } from '../schema/schema.ts';

/** The version of a table that was the newest then; null where none was there. */
export async function sourceTable(engine: Engine, id: string, at: AsOf): Promise<SourceTableRow | null> {
  const row = await knownTables(engine, at)
    .select(['source_table.rows', 'source_table.columns'])
    .where('source_table.id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...head(row), rows: JSON.parse(row.rows) as SourceTable['rows'] };
}

/** The newest version of every table, without its rows. */
export async function sourceTables(
  engine: Engine,
  query: { kind?: SourceTable['kind']; entity?: string } & AsOf,
): Promise<Omit<SourceTableRow, 'rows'>[]> {
  let found = knownTables(engine, query).select('source_table.columns');
  if (query.kind !== undefined) found = found.where('source_table.kind', '=', query.kind);
  if (query.entity !== undefined) found = found.where('source_table.entity', '=', query.entity);
  const newest = new Map<string, Omit<SourceTableRow, 'rows'>>();
  for (const row of await found.execute()) if (!newest.has(row.id)) newest.set(row.id, head(row));
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Newest first. */
function knownTables(engine: Engine, at: AsOf) {
  let found = engine.db
    .selectFrom('source_table')
    .innerJoin('asking', 'asking.n', 'source_table.asking_n')
    .select([
      ...(['source_table.id', 'source_table.kind', 'source_table.title', 'source_table.entity'] as const),
      ...(['source_table.as_of', 'source_table.known_at', 'source_table.known_at_instant'] as const),
      ...(['source_table.zone', 'source_table.source_ref', 'source_table.redistributable'] as const),
      ...(['source_table.recorded_at', 'asking.id as run_id'] as const),
    ])
    .orderBy('source_table.known_at_instant', 'desc')
    .orderBy('source_table.seq', 'desc');
  if (at.knownAt !== undefined) found = found.where('source_table.known_at_instant', '<=', at.knownAt);
  if (at.recordedBy !== undefined) found = found.where('source_table.recorded_at', '<=', at.recordedBy);
  return found;
}

type Head = Pick<
  Selectable<Schema['source_table']>,
  | ('id' | 'kind' | 'title' | 'entity' | 'as_of' | 'known_at' | 'known_at_instant' | 'zone' | 'source_ref')
  | ('redistributable' | 'recorded_at' | 'columns')
> & { run_id: string };

function head(row: Head): Omit<SourceTableRow, 'rows'> {
  return {
    id: row.id,
    kind: row.kind as SourceTable['kind'],
    title: row.title,
    entity: row.entity,
    asOf: row.as_of,
    knownAt: row.known_at,
    knownAtInstant: row.known_at_instant,
    zone: row.zone,
    sourceRef: row.source_ref,
    redistributable: row.redistributable === 1,
    columns: JSON.parse(row.columns) as SourceTable['columns'],
    recordedAt: row.recorded_at,
    runId: row.run_id,
  };
}
