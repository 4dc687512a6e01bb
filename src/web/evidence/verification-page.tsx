import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { apiPath } from '../api/client.ts';
import { TypedFilter } from '../claims/typed-filter.tsx';
import { useShortcut } from '../settings/use-shortcut.ts';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { EvidenceNav } from './evidence-nav.tsx';
import { OutcomeFacets } from './outcome-facets.tsx';
import { verdictCountsQuery, verdictQueueQuery } from './queries.ts';
import { useDocuments } from './use-documents.ts';
import { VerdictQueue } from './verdict-queue.tsx';
import { countAll, verificationSentence } from './verification-sentence.ts';
import {
  parseVerificationState,
  verdictQueryValues,
  writeVerificationState,
  type VerificationState,
} from './verification-state.ts';
import { VerifyButton } from './verify-button.tsx';
import { useEvidenceWords } from './words.ts';

/** What became of every number that was read. */
export function VerificationPage() {
  const { tell, locale } = useEvidenceWords();
  usePageTitle(tell('verification'));
  const [search, setSearch] = useSearchParams();
  const state = parseVerificationState(search);
  const field = useRef<HTMLInputElement>(null);
  const documents = useDocuments();
  const scope = { ...state, outcome: null, search: '' };
  const whole = useQuery(verdictCountsQuery(verdictQueryValues(scope), locale));
  const found = useQuery(verdictCountsQuery(verdictQueryValues({ ...state, outcome: null }), locale));
  const queue = useInfiniteQuery(verdictQueueQuery(verdictQueryValues(state), locale));
  useShortcut('/', () => field.current?.focus());

  const change = useCallback(
    (part: Partial<VerificationState>, replace = false) =>
      setSearch((before) => writeVerificationState({ ...parseVerificationState(before), ...part }, before), {
        replace,
      }),
    [setSearch],
  );
  const activate = useCallback((claim: string) => change({ claim }, true), [change]);

  const failed = [whole, found, queue].find(({ isError }) => isError);
  if (failed !== undefined) return <ErrorPage error={failed.error} retry={() => void failed.refetch()} />;
  if (whole.data === undefined || queue.data === undefined) return <Loading />;

  const verdicts = queue.data.pages.flatMap((page) => page.verdicts);
  const total = queue.data.pages[0]?.total ?? 0;
  const title = state.document === '' ? null : (documents.get(state.document)?.title ?? tell('thisText'));
  const nothing = countAll(whole.data.counts) === 0;
  const narrowed = state.outcome !== null || state.search !== '';
  return (
    <div className="page verification" aria-busy={queue.isPlaceholderData}>
      <EvidenceNav />
      <h1 aria-live="polite">{verificationSentence(whole.data.counts, title, locale)}</h1>
      <p className="lede">{nothing ? tell('nothingVerifiedHint') : tell('lede')}</p>
      <VerifyButton document={state.document} />
      {nothing && !narrowed ? null : (
        <div className="queue-filters" role="search" aria-label={tell('filters')}>
          <OutcomeFacets
            counts={found.data?.counts ?? {}}
            chosen={state.outcome}
            choose={(outcome) => change({ outcome, claim: '' })}
          />
          {title === null ? null : (
            <p className="only">
              <bdi>{tell('onlyDocument', { document: title })}</bdi>
              <button type="button" className="quiet" onClick={() => change({ document: '', claim: '' })}>
                {tell('allDocuments')}
              </button>
            </p>
          )}
          <TypedFilter
            ref={field}
            className="search"
            type="search"
            label={tell('search')}
            hint={tell('searchHint')}
            value={state.search}
            change={(value) => change({ search: value, claim: '' }, true)}
          />
          <p className="table-tools">
            <span className="soft">
              {narrowed ? <span role="status">{tell('shown', { count: total })}</span> : null}{' '}
              <span className="keys-hint">{tell('keysHint')}</span>
            </span>
            <a href={apiPath('/verdicts.csv', { ...verdictQueryValues(state), all: true, bom: 1 })} download>
              {tell('csv')}
            </a>
          </p>
        </div>
      )}
      {verdicts.length > 0 ? (
        <VerdictQueue verdicts={verdicts} documents={documents} active={state.claim} activate={activate} />
      ) : nothing ? null : (
        <p className="lede">{tell('nothingMatches')}</p>
      )}
      {queue.hasNextPage ? (
        <button type="button" disabled={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {tell('more')}
        </button>
      ) : null}
    </div>
  );
}
