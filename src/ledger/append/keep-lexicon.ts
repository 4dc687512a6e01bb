import type { Transaction } from 'kysely';
import { fold } from '../../base/fold.ts';
import type { Lexicon, LexiconEntity, LexiconMetric } from '../../reader/lexicon.ts';
import { insertRows } from '../schema/insert-rows.ts';
import type { Schema } from '../schema/schema.ts';
import type { Stamp } from './rows-of-entry.ts';

/** Keeps the entities and metrics a reading refers to, with their ancestors; what has changed becomes a new revision. */
export async function keepLexicon(
  transaction: Transaction<Schema>,
  wanted: { entities: ReadonlySet<string>; metrics: ReadonlySet<string> },
  lexicon: Lexicon,
  stamp: Stamp,
): Promise<void> {
  await keepEntities(transaction, withAncestors(wanted.entities, lexicon.entities), stamp);
  await keepMetrics(
    transaction,
    lexicon.metrics.filter((metric) => wanted.metrics.has(metric.id)),
    stamp,
  );
}

async function keepEntities(
  transaction: Transaction<Schema>,
  entities: readonly LexiconEntity[],
  stamp: Stamp,
): Promise<void> {
  if (entities.length === 0) return;
  const kept = await transaction
    .selectFrom('entity')
    .select(['id', 'revision', 'name', 'kind', 'parent'])
    .where(
      'id',
      'in',
      entities.map((entity) => entity.id),
    )
    .orderBy('revision')
    .execute();
  const newest = new Map(kept.map((row) => [row.id, row]));
  const changed = entities.filter(({ id, name, kind, parent }) => {
    const row = newest.get(id);
    return row === undefined || row.name !== name || row.kind !== kind || row.parent !== parent;
  });
  await insertRows(
    transaction,
    'entity',
    changed.map(({ id, name, kind, parent }) => {
      return {
        id,
        revision: (newest.get(id)?.revision ?? 0) + 1,
        name,
        kind,
        parent,
        folded: fold(name),
        ...stamp,
      };
    }),
  );
  const aliases = entities.flatMap(({ id, aliases }) =>
    aliases.map(({ text, language }) => ({
      entity_id: id,
      text,
      lang: language,
      folded: fold(text),
      ...stamp,
    })),
  );
  await insertRows(transaction, 'alias', aliases, true);
  const identifiers = entities.flatMap(({ id, identifiers }) =>
    identifiers.map(({ scheme, value }) => ({ entity_id: id, scheme, value, ...stamp })),
  );
  await insertRows(transaction, 'identifier', identifiers, true);
}

async function keepMetrics(
  transaction: Transaction<Schema>,
  metrics: readonly LexiconMetric[],
  stamp: Stamp,
): Promise<void> {
  if (metrics.length === 0) return;
  const kept = await transaction
    .selectFrom('metric')
    .select(['id', 'revision', 'dimension', 'basis', 'measures'])
    .where(
      'id',
      'in',
      metrics.map((metric) => metric.id),
    )
    .orderBy('revision')
    .execute();
  const newest = new Map(kept.map((row) => [row.id, row]));
  const changed = metrics.filter(({ id, dimension, basis, measures }) => {
    const row = newest.get(id);
    return (
      row === undefined || row.dimension !== dimension || row.basis !== basis || row.measures !== measures
    );
  });
  await insertRows(
    transaction,
    'metric',
    changed.map(({ id, dimension, basis, measures }) => {
      return { id, revision: (newest.get(id)?.revision ?? 0) + 1, dimension, basis, measures, ...stamp };
    }),
  );
}

function withAncestors(wanted: ReadonlySet<string>, all: readonly LexiconEntity[]): LexiconEntity[] {
  const byId = new Map(all.map((entity) => [entity.id, entity]));
  const found = new Map<string, LexiconEntity>();
  for (const id of wanted) {
    let entity = byId.get(id);
    while (entity !== undefined && !found.has(entity.id)) {
      found.set(entity.id, entity);
      entity = entity.parent === null ? undefined : byId.get(entity.parent);
    }
  }
  return [...found.values()];
}
