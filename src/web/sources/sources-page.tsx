import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { sourcesQuery, type SourceOut } from '../api/fact-queries.ts';
import { useWording } from '../messages/use-wording.ts';
import { RefreshRuns } from '../live/refresh-runs.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/sources.css';
import { PullResult } from './pull-result.tsx';
import { SourceRow } from './source-row.tsx';
import { usePull } from './use-pull.ts';
import { sourcesWords } from './words.ts';

/** The outside sources with their state; one of them is asked only where a person presses its button. */
export function SourcesPage() {
  const { words, locale } = useMessages();
  const say = useWording(sourcesWords);
  usePageTitle(words.shell.sources);
  const answer = useQuery(sourcesQuery(locale));
  const { busy, result, error, pull, clear } = usePull();
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { sources } = answer.data;
  const titleOf = (id: string) => sources.find((source) => source.id === id)?.title ?? id;
  return (
    <div className="page sources-page">
      <h1>{sentenceOf(sources)}</h1>
      <p className="lede">
        <Lede />
      </p>
      <div role="status" aria-live="polite">
        {busy === null ? null : <p className="busy">{say('pullingFor', { source: titleOf(busy) })}</p>}
        {result === null ? null : (
          <>
            <PullResult title={titleOf(result.source)} lines={result.lines} />
            <button type="button" className="quiet" onClick={clear}>
              {say('close')}
            </button>
          </>
        )}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      <table className="stacking sources" aria-label={say('table')}>
        <thead>
          <tr>
            <th scope="col">{say('source')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('last')}</th>
            <th scope="col">{say('licence')}</th>
            <th scope="col">{say('key')}</th>
            <th scope="col">{say('pull')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} busy={busy} pull={(id) => void pull(id)} />
          ))}
        </tbody>
      </table>
      <RefreshRuns />
    </div>
  );

  function sentenceOf(all: readonly SourceOut[]): string {
    const count = (...states: SourceOut['state'][]) =>
      all.filter(({ state }) => states.includes(state)).length;
    if (all.every(({ last_asked, last_success }) => last_asked === null && last_success === null))
      return say('sentenceNever', { count: all.length });
    if (count('ok', 'stale', 'failing', 'resting') === 0)
      return say('sentenceSnapshot', { count: all.length, snapshot: count('snapshot') });
    return say('sentence', {
      ...{ count: all.length, ok: count('ok'), failing: count('failing', 'resting') },
      lacking: count('key_missing', 'contact_missing'),
    });
  }
}

function Lede() {
  const say = useWording(sourcesWords);
  const [before, after] = say('lede', { snapshot: '\n' }).split('\n');
  return (
    <>
      {before}
      <Link href="/snapshot">{say('snapshot')}</Link>
      {after}
    </>
  );
}
