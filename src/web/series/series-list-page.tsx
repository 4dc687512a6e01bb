import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { apiPath } from '../api/client.ts';
import { seriesQuery, type SeriesOut } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { unitName } from '../format/quantity.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { TypedFilter } from '../claims/typed-filter.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import { seriesSources } from './series-sources.ts';
import { seriesWords } from './words.ts';

/** Rows asked for at first, and more of them at each press. */
const step = 100;

export function SeriesListPage() {
  const { locale } = useMessages();
  const say = useWording(seriesWords);
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(step);
  const filters = { search: search.get('search') ?? '', source: search.get('source') ?? '' };
  const answer = useQuery(seriesQuery({ ...filters, limit }, locale));
  usePageTitle(say('page'));
  const set = (name: 'search' | 'source', value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: name === 'search' });
  };
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { total, series } = answer.data;
  const isFiltered = filters.search !== '' || filters.source !== '';
  return (
    <div className="page facts-page" aria-busy={answer.isPlaceholderData}>
      <h1 aria-live="polite">
        {total === 0
          ? say('listNone')
          : say(isFiltered ? 'listTitleFiltered' : 'listTitle', { count: total })}
      </h1>
      <p className="lede">{say(total === 0 ? 'listNoneHint' : 'listLede')}</p>
      <div className="filter-row" role="search" aria-label={say('search')}>
        <TypedFilter
          className="search"
          type="search"
          label={say('search')}
          hint={say('searchHint')}
          value={filters.search}
          change={(value) => set('search', value)}
        />
        <SourceSelect value={filters.source} change={(value) => set('source', value)} />
      </div>
      {total === 0 ? null : (
        <>
          <p className="table-tools end">
            <a href={apiPath('/series.csv', { ...filters, all: true, bom: 1 })} download>
              {say('csv')}
            </a>
          </p>
          <SeriesRows series={series} />
        </>
      )}
      {series.length < total ? (
        <button type="button" className="quiet" onClick={() => setLimit(limit + step)}>
          {say('more')}
        </button>
      ) : null}
    </div>
  );
}

function SourceSelect({ value, change }: { value: string; change: (value: string) => void }) {
  const say = useWording(seriesWords);
  const id = useId();
  const offered = value === '' || seriesSources.includes(value) ? seriesSources : [value, ...seriesSources];
  return (
    <div className="field">
      <label htmlFor={id}>{say('source')}</label>
      <select
        id={id}
        value={value}
        className={value === '' ? '' : 'set'}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="">{say('allSources')}</option>
        {offered.map((source) => (
          <option key={source}>{source}</option>
        ))}
      </select>
    </div>
  );
}

function SeriesRows({ series }: { series: readonly SeriesOut[] }) {
  const { words, locale } = useMessages();
  const say = useWording(seriesWords);
  return (
    <table className="stacking fact-table" aria-label={say('page')}>
      <thead>
        <tr>
          <th scope="col">{say('title')}</th>
          <th scope="col">{say('unit')}</th>
          <th scope="col" className="num">
            {say('facts')}
          </th>
          <th scope="col">{say('newest')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link href={`/series/${encodeURIComponent(one.id)}`}>
                <bdi>{one.title}</bdi>
              </Link>
              <code className="detail">{one.id}</code>
            </th>
            <td data-label={say('unit')}>{unitName(one.unit, words)}</td>
            <td className="num" data-label={say('facts')}>
              {new Intl.NumberFormat(locale).format(one.facts)}
            </td>
            <td data-label={say('newest')}>{one.last === null ? null : formatDate(one.last, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
