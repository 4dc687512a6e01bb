import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { apiPath } from '../api/client.ts';
import { snapshotQuery, type Snapshot } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import '../styles/snapshot.css';
import { CoverageMatrix } from './coverage-matrix.tsx';
import { SeriesHeld, SourcesHeld } from './held-tables.tsx';
import { snapshotWords } from './words.ts';

/** What came with the program: its date, what it covers, and what is missing. */
export function SnapshotPage() {
  const { locale } = useMessages();
  const say = useWording(snapshotWords);
  usePageTitle(say('page'));
  const answer = useQuery(snapshotQuery(locale));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { date, hash, totals } = answer.data;
  if (date === null)
    return (
      <div className="page">
        <h1>{say('none')}</h1>
        <p className="lede">
          <Link href="/sources">{say('noneHint')}</Link>
        </p>
      </div>
    );
  return (
    <div className="page facts-page snapshot">
      <h1>{say('sentence', { ...totals, date: formatDate(date, locale) })}</h1>
      <p className="lede">
        <Lede />
      </p>
      <section>
        <div className="table-tools">
          <h2 id="matrix-title">{say('matrix')}</h2>
          <a href={apiPath('/snapshot.csv', { bom: 1 })} download>
            {say('csv')}
          </a>
        </div>
        <CoverageMatrix snapshot={answer.data} />
      </section>
      <Gaps gaps={answer.data.gaps} />
      <SourcesHeld sources={answer.data.sources} />
      <SeriesHeld series={answer.data.series} />
      {hash === null ? null : <p className="soft hash">{say('hash', { hash })}</p>}
    </div>
  );
}

function Lede() {
  const say = useWording(snapshotWords);
  const [before, after] = say('lede', { sources: '\n' }).split('\n');
  return (
    <>
      {before}
      <Link href="/sources">{say('sources')}</Link>
      {after}
    </>
  );
}

function Gaps({ gaps }: { gaps: Snapshot['gaps'] }) {
  const say = useWording(snapshotWords);
  return (
    <section>
      <h2>{say('gaps')}</h2>
      {gaps.length === 0 ? (
        <p>{say('noGaps')}</p>
      ) : (
        <ul className="gaps">
          {gaps.map(({ code, feed, subjects, text }) => (
            <li key={`${code} ${feed} ${subjects.join()}`}>
              {text
                .split('`')
                .map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
