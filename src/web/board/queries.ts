import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { BoardOut } from '../../operations/shapes/board.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';

export type { BoardOut };

/** `asOf` and `since` empty: as of now, since the usual days. */
export function boardQuery({ asOf, since }: { asOf: string; since: string }, locale: Locale) {
  const path = apiPath('/board', { as_of: asOf, since });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<BoardOut>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
