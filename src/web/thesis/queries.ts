import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { StanceExplanation } from '../../operations/shapes/thesis-explanation.ts';
import type { ThesisPageOut } from '../../operations/shapes/thesis-page.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';

export type ThesisMap = ThesisPageOut['map'];
export type { ThesisPageOut };

/** All that the files say, with how it stands on a day; empty: now. */
export function thesisQuery(asOf: string, locale: Locale) {
  return asked<ThesisPageOut>(apiPath('/thesis', { as_of: asOf }), locale);
}

/** How firm the stance stands; may take a while. */
export function stanceQuery(asOf: string, locale: Locale) {
  return asked<StanceExplanation>(apiPath('/explain/stance', { as_of: asOf }), locale);
}

function asked<Data>(path: string, locale: Locale) {
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Data>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
