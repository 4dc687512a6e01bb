import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { apiPath } from '../api/client.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { useAsOf } from '../board/use-as-of.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/board.css';
import '../styles/facts.css';
import '../styles/indicators.css';
import { DayNote } from './day-note.tsx';
import { indexSentence } from './index-sentence.ts';
import { fitting, parseIndexState, writeIndexState, type IndexState } from './index-state.ts';
import { IndicatorFilters } from './indicator-filters.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { indicatorsQuery } from './queries.ts';
import { indicatorWords } from './words.ts';

/** Everything the thesis watches, in its groups. */
export function IndicatorsPage() {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const { asOf, change: changeDay } = useAsOf();
  const [address, setAddress] = useSearchParams();
  const state = parseIndexState(address);
  const answer = useQuery(indicatorsQuery(asOf, locale));
  const readings = useMemo(() => answer.data?.indicators ?? [], [answer.data]);
  usePageTitle(say('indicators'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { groups, counts } = answer.data;
  const shown = fitting(readings, state);
  const change = (next: IndexState) =>
    setAddress(writeIndexState(next, new URLSearchParams(window.location.search)), { replace: true });
  return (
    <div className="page indicators-page" aria-busy={answer.isPlaceholderData}>
      <h1 aria-live="polite">{indexSentence(readings, locale)}</h1>
      <p className="lede">
        {readings.length === 0
          ? say('emptyHint')
          : say('ledeStates', {
              ok: counts['ok'] ?? 0,
              stale: counts['stale'] ?? 0,
              unknown: counts['unknown'] ?? 0,
            })}{' '}
        <DayNote />
      </p>
      <AsOfField value={asOf} change={changeDay} />
      {readings.length === 0 ? null : (
        <>
          <IndicatorFilters readings={readings} groups={groups} state={state} change={change} />
          <div className="table-tools">
            <span role="status">
              {shown.size === 0 ? say('noMatch') : say('shown', { count: shown.size, all: readings.length })}
            </span>
            <a href={apiPath('/indicators.csv', { as_of: asOf, group: state.group, bom: 1 })} download>
              {say('csv')}
            </a>
          </div>
          <IndicatorTable readings={readings} groups={groups} shown={shown} asOf={asOf} />
        </>
      )}
    </div>
  );
}
