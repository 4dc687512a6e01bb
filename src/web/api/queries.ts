import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import { apiGet, apiPath, type QueryValues } from './client.ts';
import type { ClaimPage, DocumentFull, DocumentList, Explanation, Note, RejectedOut } from './shapes.ts';

/** Everything that changes when a text is read hangs under this key. */
export const ledgerKey = ['ledger'] as const;

export function documentsQuery(limit: number, locale: Locale) {
  const path = apiPath('/documents', { limit, sort: 'recorded_at', descending: true });
  return queryOptions({
    queryKey: [...ledgerKey, path],
    queryFn: ({ signal }) => apiGet<DocumentList>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}

export function documentQuery(id: string, locale: Locale) {
  const path = apiPath(`/documents/${encodeURIComponent(id)}`);
  return queryOptions({
    queryKey: [...ledgerKey, path],
    queryFn: ({ signal }) => apiGet<DocumentFull>(path, locale, signal),
  });
}

/** The numbers of a document that are no claims, with the reason in words. */
export function rejectedQuery(id: string, locale: Locale) {
  const path = apiPath(`/documents/${encodeURIComponent(id)}`, { rejected: true });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: async ({ signal }) =>
      (await apiGet<{ rejected: RejectedOut[] | null }>(path, locale, signal)).rejected ?? [],
  });
}

/** The note of a document, in its own words. */
export function noteQuery(id: string, locale: Locale) {
  const path = apiPath(`/documents/${encodeURIComponent(id)}/note`);
  return queryOptions({
    queryKey: [...ledgerKey, path],
    queryFn: ({ signal }) => apiGet<Note>(path, locale, signal),
  });
}

export function claimsQuery(query: QueryValues, locale: Locale) {
  const path = apiPath('/claims', query);
  return queryOptions({
    queryKey: [...ledgerKey, path],
    queryFn: ({ signal }) => apiGet<ClaimPage>(path, locale, signal),
  });
}

/** What a claim rests on, in words, and what else is said of the same. */
export function explanationQuery(id: string, locale: Locale) {
  const path = apiPath(`/explain/${encodeURIComponent(id)}`);
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Explanation>(path, locale, signal),
  });
}
