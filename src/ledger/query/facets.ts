import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { ClaimQuery, FacetField, Facets } from '../ledger.ts';
import { matchingClaims } from './matching-claims.ts';

/** How many claims of a query have each value; a claim without one is not counted. A document's label is its title. */
export async function facets(
  engine: Engine,
  query: ClaimQuery,
  fields: readonly FacetField[],
): Promise<Facets> {
  const matching = await matchingClaims(engine, query);
  const answer: Facets = {};
  for (const field of fields) {
    const column = facetColumns[field];
    const rows = await matching
      .select([sql<string>`${sql.ref(column)}`.as('value'), sql<number>`count(*)`.as('count')])
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy('count', 'desc')
      .orderBy('value')
      .execute();
    const labels =
      field === 'document'
        ? await titles(
            engine,
            rows.map((row) => row.value),
          )
        : new Map<string, string>();
    answer[field] = rows.map(({ value, count }) => ({ value, label: labels.get(value) ?? value, count }));
  }
  return answer;
}

const facetColumns = {
  document: 'claim.document_id',
  kind: 'claim.kind',
  unit: 'claim.unit',
  subject: 'claim.subject',
  metric: 'claim.metric_id',
  modality: 'claim.modality',
  change: 'claim.change',
  speaker: 'claim.speaker',
} as const;

async function titles({ db }: Engine, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += batchSize) {
    const rows = await db
      .selectFrom('run')
      .select(['document_id', 'title'])
      .where('document_id', 'in', ids.slice(from, from + batchSize))
      .orderBy('seq')
      .execute();
    for (const { document_id, title } of rows) if (title !== null) found.set(document_id, title);
  }
  return found;
}

const batchSize = 1000;
