import type { FactSight } from '../../evidence/fact-sight.ts';
import type { Concept } from '../../facts/concept.ts';
import { derive } from '../../facts/derive.ts';
import type { DerivedFact } from '../../facts/derived-fact.ts';
import { openEntityBook, type EntityBook } from '../../facts/entity-book.ts';
import type { FactRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Sources } from '../../reader/note/sources.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { keyOf } from '../factual/find-entity.ts';
import type { SourceTable } from '../../base/observation.ts';
import { lineage } from '../../reader/note/lineage.ts';
import { suggestSource } from '../../reader/note/suggest-source.ts';

export interface SightNeeds {
  /** Ids of the thesis. */
  entities: ReadonlySet<string>;
  /** Ids of series that checks may ask for. */
  series: readonly string[];
}

/** Everything checks may see, read from the ledger beforehand: a check asks without waiting. */
export async function factSightOf(
  ledger: Ledger,
  needs: SightNeeds,
  thesis: { lexicon: Lexicon; concepts: ReadonlyMap<string, Concept>; sources: Sources },
): Promise<FactSight> {
  const entities = thesis.lexicon.entities.filter(({ id }) => needs.entities.has(id));
  const books = new Map<string, EntityBook>();
  const tags = [
    ...new Set([...thesis.concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag))),
  ];
  for (const entity of entities) {
    const key = keyOf(entity);
    if (key === null) continue;
    const { rows } = await ledger.series({ entity: key, tags, all: true });
    if (rows.length === 0) continue;
    const facts = await ledger.facts({ series: rows.map(({ id }) => id) });
    books.set(entity.id, openEntityBook(key, rows, facts));
  }
  const series = bySeries(await ledger.facts({ series: needs.series }));
  const tables = await allTables(ledger);
  const derived = new Map<string, readonly DerivedFact[]>();
  const byId = new Map(thesis.lexicon.entities.map((entity) => [entity.id, entity]));
  const keys = new Map(thesis.lexicon.entities.map((entity) => [entity.id, keyOf(entity)]));
  return {
    facts(entity, concept, shape) {
      const book = books.get(entity);
      const wanted = thesis.concepts.get(concept);
      if (book === undefined || wanted === undefined) return [];
      const place = `${entity} ${concept} ${shape}`;
      const known = derived.get(place);
      if (known !== undefined) return known;
      const { facts } = derive(book, wanted, thesis.concepts, { shapes: [shape] });
      derived.set(place, facts);
      return facts;
    },
    seriesAt(id, day) {
      const found = (series.get(id) ?? []).filter(({ periodEnd }) => periodEnd <= day).at(-1);
      if (found === undefined) return null;
      const { valueText, value, periodEnd, sourceRef } = found;
      return { valueText, value, periodEnd, sourceRef };
    },
    tables: (kind, entity) =>
      tables.filter((one) => one.kind === kind && (entity === null || one.entity === keys.get(entity))),
    sourceFor: (subjectId, metric) =>
      suggestSource({ metric, currency: null, unit: '' }, lineage(subjectId, byId), thesis.sources.sources)
        ?.id ?? null,
  };
}

/** The newest statement of each period, oldest period first. */
function bySeries(facts: readonly FactRow[]): Map<string, FactRow[]> {
  const newest = new Map<string, Map<string, FactRow>>();
  for (const fact of facts) {
    if (fact.state !== 'ok') continue;
    const periods = newest.get(fact.series) ?? new Map<string, FactRow>();
    periods.set(fact.periodEnd, fact);
    newest.set(fact.series, periods);
  }
  return new Map([...newest].map(([id, periods]) => [id, [...periods.values()]]));
}

async function allTables(ledger: Ledger): Promise<SourceTable[]> {
  const found: SourceTable[] = [];
  for (const { id } of await ledger.sourceTables({ kind: 'holdings' })) {
    const table = await ledger.sourceTable(id);
    if (table !== null) found.push(table);
  }
  return found;
}
