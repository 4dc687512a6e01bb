import type { SourceTable } from '../../base/observation.ts';
import type { FactSight } from '../../evidence/fact-sight.ts';
import { endOfDay } from '../../facts/as-known-at.ts';
import type { Concept } from '../../facts/concept.ts';
import { derive } from '../../facts/derive.ts';
import type { DerivedFact } from '../../facts/derived-fact.ts';
import { openEntityBook, type EntityBook } from '../../facts/entity-book.ts';
import type { FactRow, SeriesRow } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { lineage } from '../../reader/note/lineage.ts';
import type { Sources } from '../../reader/note/sources.ts';
import { suggestSource } from '../../reader/note/suggest-source.ts';
import { keyOf } from '../factual/find-entity.ts';

export interface Sights {
  /** As known today. */
  now: FactSight;
  /** As known at the end of a day; the same object for the same day. */
  asKnownOn(day: string): FactSight;
}

interface Held {
  companies: ReadonlyMap<string, { key: string; series: readonly SeriesRow[]; facts: readonly FactRow[] }>;
  series: ReadonlyMap<string, readonly FactRow[]>;
  tables: readonly (SourceTable & { knownAtInstant: string })[];
}

export interface SightThesis {
  lexicon: Lexicon;
  concepts: ReadonlyMap<string, Concept>;
  sources: Sources;
}

/** Reads all that checks may ask for beforehand: a check asks without waiting. `series` are ids a thesis compares with. */
export async function loadSights(
  ledger: Ledger,
  needs: { entities: ReadonlySet<string>; series: readonly string[] },
  thesis: SightThesis,
): Promise<Sights> {
  const held = await heldBy(ledger, needs, thesis);
  const byDay = new Map<string, FactSight>();
  return {
    now: sightOf(held, thesis, null),
    asKnownOn(day) {
      const sight = byDay.get(day) ?? sightOf(held, thesis, day);
      byDay.set(day, sight);
      return sight;
    },
  };
}

async function heldBy(
  ledger: Ledger,
  needs: { entities: ReadonlySet<string>; series: readonly string[] },
  { lexicon, concepts }: SightThesis,
): Promise<Held> {
  const companies = new Map<string, { key: string; series: SeriesRow[]; facts: FactRow[] }>();
  const tags = [...new Set([...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag)))];
  for (const entity of lexicon.entities) {
    const key = needs.entities.has(entity.id) ? keyOf(entity) : null;
    if (key === null) continue;
    const { rows } = await ledger.series({ entity: key, tags, all: true });
    if (rows.length === 0) continue;
    const facts = await ledger.facts({ series: rows.map(({ id }) => id) });
    companies.set(entity.id, { key, series: rows, facts });
  }
  const series = new Map<string, FactRow[]>();
  for (const fact of await ledger.facts({ series: needs.series })) {
    if (fact.state !== 'ok') continue;
    const rows = series.get(fact.series);
    if (rows === undefined) series.set(fact.series, [fact]);
    else rows.push(fact);
  }
  const tables: (SourceTable & { knownAtInstant: string })[] = [];
  for (const { id } of await ledger.sourceTables({ kind: 'holdings' })) {
    const table = await ledger.sourceTable(id);
    if (table !== null) tables.push(table);
  }
  return { companies, series, tables };
}

/** What could be known at the end of a day; everything where none is named. */
function sightOf(held: Held, { lexicon, concepts, sources }: SightThesis, day: string | null): FactSight {
  const books = new Map<string, EntityBook>();
  const derived = new Map<string, readonly DerivedFact[]>();
  const byId = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  const until = day === null ? null : endOfDay(day, 'UTC');
  const known = (instant: string): boolean => until === null || instant <= until;

  function bookOf(entity: string): EntityBook | null {
    const company = held.companies.get(entity);
    if (company === undefined) return null;
    const { key, series, facts } = company;
    const zone = series[0]?.zone ?? 'UTC';
    const book =
      books.get(entity) ?? openEntityBook(key, series, facts, day === null ? undefined : endOfDay(day, zone));
    books.set(entity, book);
    return book;
  }

  return {
    facts(entity, concept, shape) {
      const place = `${entity} ${concept} ${shape}`;
      const before = derived.get(place);
      if (before !== undefined) return before;
      const book = bookOf(entity);
      const wanted = concepts.get(concept);
      const facts =
        book === null || wanted === undefined
          ? []
          : derive(book, wanted, concepts, { shapes: [shape] }).facts;
      derived.set(place, facts);
      return facts;
    },
    seriesAt(id, at) {
      const found = (held.series.get(id) ?? []).filter(
        ({ periodEnd, knownAt }) => periodEnd <= at && known(knownAt),
      );
      const last = found.at(-1);
      return last === undefined
        ? null
        : {
            valueText: last.valueText,
            value: last.value,
            periodEnd: last.periodEnd,
            sourceRef: last.sourceRef,
          };
    },
    tables(kind, entity) {
      const holder = entity === null ? null : byId.get(entity);
      const key = holder === null || holder === undefined ? entity : keyOf(holder);
      return held.tables.filter(
        (one) => one.kind === kind && known(one.knownAtInstant) && (entity === null || one.entity === key),
      );
    },
    sourceFor: (subjectId, metric) =>
      suggestSource({ metric, currency: null, unit: '' }, lineage(subjectId, byId), sources.sources)?.id ??
      null,
  };
}
