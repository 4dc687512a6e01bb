import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { entitiesQuery, type EntityFactsOut } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { TypedFilter } from '../claims/typed-filter.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import { useFactWords } from './words.ts';

/** The companies of which filings are kept. */
export function FactsPage() {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('search') ?? '';
  usePageTitle(words.shell.facts);
  const answer = useQuery(entitiesQuery(locale));
  const matching = useQuery(entitiesQuery(locale, wanted));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { entities } = answer.data;
  const newest =
    entities
      .map(({ last }) => last ?? '')
      .sort()
      .at(-1) ?? '';
  const found = matching.data?.entities ?? [];
  const told = { count: entities.length, date: formatDate(newest, locale) };
  return (
    <div className="page facts-page">
      <h1>
        {entities.length === 0 ? say('titleNone') : say(entities.length === 1 ? 'titleOne' : 'title', told)}
      </h1>
      <p className="lede">{entities.length === 0 ? say('noneHint') : <Lede />}</p>
      {entities.length === 0 ? null : (
        <>
          <TypedFilter
            className="search"
            type="search"
            label={say('find')}
            hint={say('findHint')}
            value={wanted}
            change={(value) => setSearch(withSearch(search, value), { replace: true })}
          />
          <p className="soft" role="status">
            {matching.data !== undefined && found.length === 0 ? say('noMatch') : null}
          </p>
          {found.length === 0 ? null : <CompanyTable entities={found} />}
        </>
      )}
    </div>
  );
}

function Lede() {
  const { say } = useFactWords();
  const [before, after] = say('lede', { series: '\n' }).split('\n');
  return (
    <>
      {before}
      <Link href="/series">{say('ledeSeries')}</Link>
      {after} <Link href="/snapshot">{say('snapshotLink')}</Link>
    </>
  );
}

function withSearch(before: URLSearchParams, value: string): URLSearchParams {
  const next = new URLSearchParams(before);
  if (value === '') next.delete('search');
  else next.set('search', value);
  return next;
}

function CompanyTable({ entities }: { entities: readonly EntityFactsOut[] }) {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  const count = new Intl.NumberFormat(locale);
  return (
    <table className="stacking fact-table" aria-label={words.shell.facts}>
      <thead>
        <tr>
          <th scope="col">{say('company')}</th>
          <th scope="col">{say('ticker')}</th>
          <th scope="col" className="num">
            {say('concepts')}
          </th>
          <th scope="col" className="num">
            {say('facts')}
          </th>
          <th scope="col">{say('newest')}</th>
        </tr>
      </thead>
      <tbody>
        {entities.map((entity) => (
          <tr key={entity.id}>
            <th scope="row" className="said">
              <Link href={`/facts/${encodeURIComponent(entity.id)}`}>{entity.title}</Link>
            </th>
            <td data-label={say('ticker')}>{entity.tickers.join(' ')}</td>
            <td className="num" data-label={say('concepts')}>
              {count.format(entity.concepts.length)}
            </td>
            <td className="num" data-label={say('facts')}>
              {count.format(entity.facts)}
            </td>
            <td data-label={say('newest')}>
              {entity.last === null ? null : formatDate(entity.last, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
