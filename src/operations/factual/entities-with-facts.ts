import type { Locale } from '../../base/locale.ts';
import type { Concept } from '../../facts/concept.ts';
import type { SeriesRow } from '../../ledger/fact-record.ts';
import type { Lexicon, LexiconEntity } from '../../reader/lexicon.ts';
import type { EntityFactsOut } from '../shapes/entity.ts';
import { entityTitle } from './entity-title.ts';
import { keyOf } from './find-entity.ts';

/** Entities by title, each with what its series hold; series of none are left out. */
export function entitiesWithFacts(
  series: readonly SeriesRow[],
  concepts: ReadonlyMap<string, Concept>,
  lexicon: Lexicon,
  locale: Locale,
): EntityFactsOut[] {
  const known = new Map<string, LexiconEntity>();
  for (const entity of lexicon.entities) {
    const key = keyOf(entity);
    if (key !== null && !known.has(key)) known.set(key, entity);
  }
  const byEntity = new Map<string, SeriesRow[]>();
  for (const row of series)
    if (row.entity !== null) byEntity.set(row.entity, [...(byEntity.get(row.entity) ?? []), row]);
  return [...byEntity]
    .map(([key, rows]) => entityOut(key, rows, { concepts, entity: known.get(key), locale }))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
}

interface Known {
  concepts: ReadonlyMap<string, Concept>;
  entity: LexiconEntity | undefined;
  locale: Locale;
}

function entityOut(
  key: string,
  rows: readonly SeriesRow[],
  { concepts, entity, locale }: Known,
): EntityFactsOut {
  const tags = new Set(rows.map(({ tag }) => tag));
  const aliases = entity?.aliases ?? [];
  const name = entity?.name ?? key;
  return {
    id: entity?.id ?? key,
    name,
    title: entityTitle({ name, aliases }, locale),
    aliases: aliases.map(({ text }) => text),
    tickers: (entity?.identifiers ?? [])
      .filter(({ scheme }) => scheme === 'ticker')
      .map(({ value }) => value),
    cik: /^cik:(\d+)$/.exec(key)?.[1] ?? null,
    concepts: [...concepts.values()]
      .filter((concept) => concept.tags.some(({ tag }) => tags.has(tag)))
      .map(({ id }) => id),
    series: rows.length,
    facts: rows.reduce((sum, { facts }) => sum + facts, 0),
    first: extreme(
      rows.map(({ first }) => first),
      'first',
    ),
    last: extreme(
      rows.map(({ last }) => last),
      'last',
    ),
  };
}

function extreme(days: readonly (string | null)[], which: 'first' | 'last'): string | null {
  const sorted = days.filter((day) => day !== null).sort();
  return (which === 'first' ? sorted[0] : sorted.at(-1)) ?? null;
}
