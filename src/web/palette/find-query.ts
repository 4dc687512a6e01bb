import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { FoundOut } from '../../operations/shapes/found.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';

export function findQuery(search: string, locale: Locale) {
  const path = apiPath('/find', { search: search.trim(), limit: 30 });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<{ found: FoundOut[] }>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
