import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { apiPath } from '../api/client.ts';
import { seriesQuery, type SeriesOut, type VintageOut } from '../api/fact-queries.ts';
import { HistoryChart } from '../chart/history-chart.tsx';
import type { ChartPoint } from '../chart/lay-out.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { periodDays } from '../facts/period-words.ts';
import { formatAmount } from '../format/amount.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import { SeriesSlots } from './series-slots.tsx';
import { SeriesTable } from './series-table.tsx';
import { lengthsOf, seriesPeriods, type PeriodLength, type SeriesPeriod } from './series-periods.ts';
import { parseSeriesState, writeSeriesState } from './series-state.ts';
import { lengthWords, seriesWords } from './words.ts';

/** One series as its source states it: every value and vintage. */
export function SeriesPage({ id }: { id: string }) {
  const { words, locale } = useMessages();
  const [search] = useSearchParams();
  const { knownAt } = parseSeriesState(search);
  const answer = useQuery(seriesQuery({ id, known_at: knownAt }, locale));
  usePageTitle(answer.data?.series[0]?.title ?? words.shell.facts);
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  const [series] = answer.data?.series ?? [];
  if (answer.data === undefined || series === undefined) return <Loading />;
  return <SeriesView series={series} values={answer.data.values} isBusy={answer.isPlaceholderData} />;
}

interface ViewProps {
  series: SeriesOut;
  values: readonly VintageOut[] | null;
  isBusy: boolean;
}

function SeriesView({ series, values, isBusy }: ViewProps) {
  const { words, locale } = useMessages();
  const say = useWording(seriesWords);
  const [search, setSearch] = useSearchParams();
  const state = parseSeriesState(search);
  const change = (next: typeof state) => setSearch(writeSeriesState(next, search));
  const [pointed, setPointed] = useState<string | null>(null);
  const { length, lengths, periods, points } = useMemo(
    () => ofOneLength(values ?? [], state.length),
    [values, state.length],
  );
  const tick = useCallback(
    (value: number) => formatAmount(value, series.unit, { locale, words, digits: 4 }),
    [series.unit, locale, words],
  );
  const newest = periods.at(-1);
  const read = periods.find(({ key }) => key === pointed) ?? newest;
  const sentence = sentenceOf(newest);
  const revised = periods.filter(({ earlier }) => earlier.length > 0).length;
  const aside = periods.filter(({ aside }) => aside.length > 0).length;
  return (
    <div className="page facts-page" aria-busy={isBusy}>
      <p className="back">
        <Link href="/series">{say('back')}</Link>
      </p>
      <h1 aria-live="polite">{sentence}</h1>
      <p className="lede">
        {newest === undefined
          ? null
          : revised === 0
            ? say('neverRestated')
            : say('restated', { count: revised })}{' '}
        {aside === 0 ? null : say('asideCount', { count: aside })}
      </p>
      <div className="chart-controls">
        {lengths.length < 2 ? null : (
          <div className="chips shape-switch" role="group" aria-label={say('length')}>
            {lengths.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === length}
                onClick={() => change({ ...state, length: one })}
              >
                {lengthWords[one][locale]}
              </button>
            ))}
          </div>
        )}
        <AsOfField
          parameter="known_at"
          value={state.knownAt}
          change={(knownAt) => change({ ...state, knownAt })}
        />
      </div>
      {newest === undefined ? null : (
        <>
          <p className="readout" aria-hidden="true">
            {read === undefined ? null : (
              <>
                {periodDays({ period_start: read.start, period_end: read.end }, locale)}{' '}
                <b>{valueOf(read)}</b>
              </>
            )}
          </p>
          <HistoryChart points={points} tick={tick} label={sentence} current={pointed} point={setPointed} />
        </>
      )}
      <SeriesSlots series={series} />
      {newest === undefined ? null : (
        <>
          <div className="table-tools">
            <h2 id="series-title">{say('table')}</h2>
            <a href={apiPath('/series.csv', { id: series.id, known_at: state.knownAt, bom: 1 })} download>
              {say('csv')}
            </a>
          </div>
          <SeriesTable key={length} series={series} periods={periods} pointed={pointed} />
        </>
      )}
    </div>
  );

  function valueOf({ now }: SeriesPeriod, digits = 6): string {
    return now === null ? words.unknown : formatAmount(now.value, series.unit, { locale, words, digits });
  }

  function sentenceOf(period: SeriesPeriod | undefined): string {
    const { title } = series;
    if (period === undefined) return say('sentenceNone', { title });
    const days = periodDays({ period_start: period.start, period_end: period.end }, locale);
    return say('sentence', { title, value: valueOf(period, 5), period: days });
  }
}

/** The periods of one length, the most frequent where none is chosen: years are never drawn among quarters. */
function ofOneLength(values: readonly VintageOut[], chosen: PeriodLength | null) {
  const all = seriesPeriods(values);
  const lengths = lengthsOf(all);
  const length = lengths.find((one) => one === chosen) ?? lengths[0];
  const periods = all.filter((one) => one.length === length);
  return { length, lengths, periods, points: periods.map(pointOf) };
}

function pointOf({ key, end, now, earlier }: SeriesPeriod): ChartPoint {
  return {
    ...{ key, day: end, value: now?.value ?? null, shape: now === null ? 'aside' : 'stated' },
    earlier: earlier.map(({ value }) => value),
  };
}
