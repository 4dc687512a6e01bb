import type { FacetValue } from '../api/shapes.ts';
import { claimKinds, changes, modalities } from '../../base/vocabulary.ts';

/** The filters that are chosen from a list, in the order they are offered. */
export const facetFilters = [
  'kind',
  'unit',
  'subject',
  'metric',
  'modality',
  'change',
  'speaker',
  'document',
] as const;
export type FacetFilter = (typeof facetFilters)[number];
/** The values each filter offers, with their counts. */
export type Facets = Partial<Record<FacetFilter, FacetValue[]>>;

export const columnNames = [
  'quote',
  'value',
  'unit',
  'subject',
  'metric',
  'period',
  'change',
  'modality',
  'speaker',
  'document',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What the API sorts by for a column; a change has no order worth having. */
export const sortKeys: Readonly<Record<ColumnName, string | null>> = {
  quote: 'position',
  value: 'value',
  unit: 'unit',
  subject: 'subject',
  metric: 'metric',
  period: 'period',
  change: null,
  modality: 'modality',
  speaker: 'speaker',
  document: 'document',
};

/** Everything that decides what the table shows; all of it stands in the address. */
export interface ClaimsState {
  search: string;
  period: string;
  filters: Partial<Record<FacetFilter, string>>;
  sort: string;
  descending: boolean;
}

const defaultSort = 'position';
const closed: Partial<Record<FacetFilter, readonly string[]>> = {
  kind: claimKinds,
  modality: modalities,
  change: changes,
};

/** The state an address stands for; what is not known is left out. */
export function parseClaimsState(search: URLSearchParams): ClaimsState {
  const filters: ClaimsState['filters'] = {};
  for (const name of facetFilters) {
    const value = search.get(name);
    if (value && (closed[name]?.includes(value) ?? true)) filters[name] = value;
  }
  const sort = search.get('sort') ?? '';
  return {
    search: search.get('search') ?? '',
    period: search.get('period') ?? '',
    filters,
    sort: Object.values(sortKeys).includes(sort) ? sort : defaultSort,
    descending: search.get('descending') === 'true',
  };
}

/** The state as the API's query, and as the page's own address: the same names. What is as usual is left out. */
export function claimsQueryValues({
  search,
  period,
  filters,
  sort,
  descending,
}: ClaimsState): Record<string, string> {
  return {
    ...(search === '' ? {} : { search }),
    ...filters,
    ...(period === '' ? {} : { period }),
    ...(sort === defaultSort ? {} : { sort }),
    ...(descending ? { descending: 'true' } : {}),
  };
}

/** The same query in the usual order: what is the same in any order is asked once. */
export function unordered({
  sort: _sort,
  descending: _descending,
  ...values
}: Readonly<Record<string, string>>): Record<string, string> {
  return values;
}

/** How many filters narrow the table; sorting is none. */
export function filterCount({ search, period, filters }: ClaimsState): number {
  return Object.keys(filters).length + (search === '' ? 0 : 1) + (period === '' ? 0 : 1);
}

/** Another click on the same column turns the order round; values begin with the largest. */
export function nextSort(state: ClaimsState, key: string): ClaimsState {
  if (state.sort === key) return { ...state, descending: !state.descending };
  return { ...state, sort: key, descending: key === 'value' };
}

/** Which pages of `size` rows some row indexes lie on; the first page where there is none yet. */
export function pagesOf(indexes: readonly number[], size: number): number[] {
  const pages = new Set(indexes.map((index) => Math.floor(index / size)));
  return pages.size === 0 ? [0] : [...pages].sort((a, b) => a - b);
}
