import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import { apiGet, apiPath, type QueryValues } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import type { ConflictOut, DebateOut, Foretold, TodoOut, VerdictPage } from './shapes.ts';

/** Verdicts fetched at once. */
const pageSize = 50;
/** The most the API gives at once. */
const most = 10_000;

/** The queue, page after page, in the order of what matters. */
export function verdictQueueQuery(values: QueryValues, locale: Locale) {
  return infiniteQueryOptions({
    queryKey: [...ledgerKey, 'verdicts', values, locale],
    queryFn: ({ pageParam, signal }) =>
      apiGet<VerdictPage>(
        apiPath('/verdicts', { ...values, limit: pageSize, offset: pageParam }),
        locale,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ total, offset, verdicts }) =>
      verdicts.length > 0 && offset + verdicts.length < total ? offset + verdicts.length : undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many verdicts of each outcome there are, whichever of them is looked at. */
export function verdictCountsQuery(values: QueryValues, locale: Locale) {
  return asked<VerdictPage>(apiPath('/verdicts', { ...values, limit: 1 }), locale);
}

/** Every verdict on the claims of one text. */
export function documentVerdictsQuery(document: string, locale: Locale) {
  return asked<VerdictPage>(apiPath('/verdicts', { document, limit: most }), locale);
}

export function conflictsQuery(locale: Locale) {
  return asked<{ conflicts: ConflictOut[] }>(apiPath('/conflicts'), locale);
}

export function debateQuery(locale: Locale) {
  return asked<{ questions: DebateOut[] }>(apiPath('/debate'), locale);
}

export function todoQuery(locale: Locale) {
  return asked<{ total: number; items: TodoOut[] }>(apiPath('/todo', { all: true }), locale);
}

export function predictionsQuery(locale: Locale) {
  return asked<Foretold>(apiPath('/predictions'), locale);
}

/** Wordings come in the reader's language, so that it is part of the key. */
function asked<Data>(path: string, locale: Locale) {
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Data>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
