import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { apiPath } from '../api/client.ts';
import { claimsQuery, documentsQuery } from '../api/queries.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { Loading } from '../shell/loading.tsx';
import { ClaimFilters } from './claim-filters.tsx';
import { ClaimsTable } from './claims-table.tsx';
import {
  claimsQueryValues,
  unordered,
  facetFilters,
  filterCount,
  parseClaimsState,
  type ClaimsState,
  type Facets,
} from './claims-state.ts';

/** The most the API gives at once: all that a download holds. */
/** Of so many documents the language is known, which chooses the fonts of their quotes. */
const mostDocuments = 1_000;

export function ClaimsPage() {
  const { words, locale, tell } = useMessages();
  usePageTitle(words.shell.claims);
  const [search, setSearch] = useSearchParams();
  const state = parseClaimsState(search);
  const wanted = search.toString();
  const settled = useDeferredValue(wanted);
  const values = claimsQueryValues(parseClaimsState(new URLSearchParams(settled)));
  const head = useQuery({
    // How many there are of what is the same in any order.
    ...claimsQuery({ ...unordered(values), limit: 1, facets: true }, locale),
    placeholderData: keepPreviousData,
  });
  const documents = useQuery(documentsQuery(mostDocuments, locale));
  const languages = useMemo(
    () => new Map(documents.data?.documents.map(({ id, language }) => [id, language])),
    [documents.data],
  );
  const facets = useFacets(state, head.data?.facets ?? {});

  function change(next: ClaimsState, replace = false) {
    const kept = new URLSearchParams(claimsQueryValues(next));
    const lang = search.get('lang');
    if (lang !== null) kept.set('lang', lang);
    setSearch(kept, { replace });
  }

  if (head.isError) {
    return <ErrorPage error={head.error} retry={() => void head.refetch()} />;
  }
  if (head.data === undefined) return <Loading />;

  const { total } = head.data;
  const filtered = filterCount(state) > 0;
  const count = filtered
    ? tell(words.claims.titleFiltered, { count: total })
    : tell(words.claims.title, { count: total });
  return (
    <div className="page claims" aria-busy={head.isPlaceholderData || settled !== wanted}>
      <h1 aria-live="polite">
        {total === 0
          ? words.claims.titleNone
          : filtered || documents.data === undefined
            ? tell(words.claims.titleSentenceFiltered, { claims: count })
            : tell(words.claims.titleSentence, {
                claims: count,
                documents: tell(words.claims.inDocuments, { count: documents.data.total }),
              })}
      </h1>
      <ClaimFilters state={state} facets={facets} change={change} />
      <p className="table-tools">
        <span className="soft keys-hint">{words.claims.keysHint}</span>
        <a href={apiPath('/claims.csv', { ...values, all: true, bom: 1 })} download>
          {words.claims.csv}
        </a>
      </p>
      {total === 0 ? (
        <p className="lede">{filtered ? words.claims.noneHint : words.claims.emptyHint}</p>
      ) : (
        <ClaimsTable
          key={JSON.stringify(values)}
          values={values}
          total={total}
          state={state}
          change={change}
          languages={languages}
        />
      )}
    </div>
  );
}

/**
 * What each filter offers. A filter that is set offers what there would be without it, so that another value can be
 * chosen at once; each such filter costs one more question.
 */
function useFacets(state: ClaimsState, facets: Facets): Facets {
  const { locale } = useMessages();
  const set = facetFilters.filter((name) => state.filters[name] !== undefined);
  const answers = useQueries({
    queries: set.map((name) => {
      const { [name]: _left, ...filters } = state.filters;
      const values = unordered(claimsQueryValues({ ...state, filters }));
      return claimsQuery({ ...values, limit: 1, facets: true }, locale);
    }),
  });
  const without = set.map((name, n) => [name, answers[n]?.data?.facets?.[name] ?? facets[name]] as const);
  return { ...facets, ...Object.fromEntries(without.filter(([, values]) => values !== undefined)) };
}
