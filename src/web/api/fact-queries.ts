import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { EntityFactsOut } from '../../operations/shapes/entity.ts';
import type { FactOut, SeriesOut, VintageOut } from '../../operations/shapes/fact.ts';
import type { SnapshotOut } from '../../operations/shapes/snapshot.ts';
import type { SourceOut } from '../../operations/shapes/source.ts';
import { apiGet, apiPath, type QueryValues } from './client.ts';
import { ledgerKey } from './queries.ts';

export interface FactsAnswer {
  entity: string;
  entity_name: string;
  facts: FactOut[];
  /** Concepts of which nothing is stated. */
  absent: string[];
  concepts: { id: string; title: string; about: string; measure: string }[];
}

export interface SeriesAnswer {
  total: number;
  offset: number;
  series: SeriesOut[];
  values: VintageOut[] | null;
}

export type { EntityFactsOut, FactOut, SeriesOut, VintageOut, SourceOut };

export function entitiesQuery(locale: Locale, search = '') {
  return asked<{ entities: EntityFactsOut[] }>(apiPath('/entities', { search }), locale);
}

/** The newest of each concept, or the history of one. */
export function factsQuery(who: string, query: QueryValues, locale: Locale) {
  return asked<FactsAnswer>(apiPath(`/facts/${encodeURIComponent(who)}`, query), locale);
}

/** One fact with its arithmetic and what was said before. */
export function factQuery(id: string, knownAt: string, locale: Locale) {
  const path = apiPath(`/explain/${encodeURIComponent(id)}`, { known_at: knownAt });
  return asked<{ fact: FactOut }>(path, locale);
}

export function seriesQuery(query: QueryValues, locale: Locale) {
  return asked<SeriesAnswer>(apiPath('/series', query), locale);
}

export function sourcesQuery(locale: Locale) {
  return asked<{ sources: SourceOut[] }>(apiPath('/sources'), locale);
}

/** Date and hash are null where nothing came with the program. */
export type Snapshot = Omit<SnapshotOut, 'date' | 'hash'> & { date: string | null; hash: string | null };

export function snapshotQuery(locale: Locale) {
  return asked<Snapshot>(apiPath('/snapshot'), locale);
}

/** Wording comes in the reader's language, so that it is part of the key. */
function asked<Data>(path: string, locale: Locale) {
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Data>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
