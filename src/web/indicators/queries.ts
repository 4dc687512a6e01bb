import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { IndicatorDetailOut, ReadingOut } from '../../operations/shapes/reading.ts';
import type { IndicatorExplanation } from '../../operations/shapes/thesis-explanation.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';

export interface IndicatorsAnswer {
  thesis: { id: string; title: string };
  as_of: string;
  counts: Readonly<Record<string, number>>;
  groups: { id: string; title: string }[];
  indicators: ReadingOut[];
  details: IndicatorDetailOut[];
}

export type Explained = IndicatorExplanation['indicator'];

/** All of them as known on a day; empty: now. */
export function indicatorsQuery(asOf: string, locale: Locale) {
  return asked<IndicatorsAnswer>(apiPath('/indicators', { as_of: asOf }), locale);
}

/** One of them with every period and vintage. */
export function indicatorQuery(id: string, asOf: string, locale: Locale) {
  return asked<IndicatorsAnswer>(apiPath('/indicators', { ids: id, history: true, as_of: asOf }), locale);
}

/** Its newest value down to its sources, and what uses it. */
export function explainedQuery(id: string, asOf: string, locale: Locale) {
  const path = apiPath(`/explain/${encodeURIComponent(`indicator:${id}`)}`, { as_of: asOf });
  return asked<{ indicator: Explained }>(path, locale);
}

function asked<Data>(path: string, locale: Locale) {
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Data>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
