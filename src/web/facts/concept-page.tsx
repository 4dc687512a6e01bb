import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { apiPath } from '../api/client.ts';
import { factsQuery, type FactOut } from '../api/fact-queries.ts';
import type { ChartPoint } from '../chart/lay-out.ts';
import { HistoryChart } from '../chart/history-chart.tsx';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import { ChangeMark } from './change-mark.tsx';
import { ChartKey } from './chart-key.tsx';
import { historySentence } from './fact-sentences.ts';
import { FactPanel } from './fact-panel.tsx';
import { yearBefore } from './facts-state.ts';
import { HistoryTable } from './history-table.tsx';
import { AsOfField } from '../board/as-of-field.tsx';
import { ShapeSwitch } from './shape-switch.tsx';
import { stateShapes } from './state-word.tsx';
import { useCompanyTitle } from './use-company-title.ts';
import { useFactsState } from './use-facts-state.ts';
import { useFactWords } from './words.ts';

/** The history of one concept of a company: what is said of each period, and what was said before. */
export function ConceptPage({ who, concept }: { who: string; concept: string }) {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  const { state, change, open, close } = useFactsState();
  const [pointed, setPointed] = useState<string | null>(null);
  const query = { concepts: concept, known_at: state.knownAt, shape: state.shape ?? undefined };
  const answer = useQuery(factsQuery(who, { ...query, vintages: true }, locale));
  const title = useCompanyTitle(answer.data, who);
  const facts = useMemo(() => answer.data?.facts ?? [], [answer.data]);
  const points = useMemo(() => facts.map(pointOf).toReversed(), [facts]);
  const unit = facts[0]?.unit ?? '';
  const tick = useCallback(
    (value: number) => formatAmount(value, unit, { locale, words, digits: 3 }),
    [unit, locale, words],
  );
  const told = answer.data?.concepts.find(({ id }) => id === concept);
  usePageTitle(told === undefined ? title : `${title} · ${told.title}`);
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;

  const [newest] = facts;
  const sentence = historySentence(newest, told?.title ?? concept, { who: title, locale, words });
  const read = facts.find(({ id }) => id === (pointed ?? state.fact)) ?? newest;
  const companyHref = `/facts/${encodeURIComponent(who)}${state.knownAt === '' ? '' : `?known_at=${state.knownAt}`}`;
  return (
    <div className="page facts-page" aria-busy={answer.isPlaceholderData}>
      <p className="back">
        <Link href={companyHref}>{say('backTo', { who: title })}</Link>
      </p>
      <h1 aria-live="polite">{sentence}</h1>
      <p className="lede">
        {newest === undefined ? null : <YearBefore newest={newest} facts={facts} />}
        {state.knownAt === '' ? null : `${say('asKnown', { date: formatDate(state.knownAt, locale) })} `}
        {told?.about}
      </p>
      <div className="chart-controls">
        {told?.measure === 'stock' || newest?.shape === 'instant' ? null : (
          <ShapeSwitch
            value={state.shape ?? shapeOf(newest)}
            change={(shape) => change({ ...state, shape, fact: '' })}
          />
        )}
        <AsOfField
          parameter="known_at"
          value={state.knownAt}
          change={(knownAt) => change({ ...state, knownAt })}
        />
      </div>
      <div className={`facts-columns${state.fact === '' ? '' : ' open'}`}>
        {newest === undefined ? null : (
          <section>
            <p className="readout" aria-hidden="true">
              {read === undefined ? null : (
                <>
                  {formatDate(read.period_end, locale)} <b>{readValue(read)}</b>
                </>
              )}
            </p>
            <HistoryChart
              points={points}
              tick={tick}
              label={sentence}
              current={pointed ?? (state.fact === '' ? null : state.fact)}
              point={setPointed}
              open={open}
            />
            <ChartKey facts={facts} />
            <div className="table-tools">
              <h2 id="history-title">{say('historyTable')}</h2>
              <a href={apiPath(`/facts/${encodeURIComponent(who)}.csv`, { ...query, bom: 1 })} download>
                {say('csv')}
              </a>
            </div>
            <HistoryTable facts={facts} current={state.fact} pointed={pointed} open={open} />
          </section>
        )}
        {state.fact === '' ? null : (
          <FactPanel
            key={`${state.fact} ${state.knownAt}`}
            id={state.fact}
            knownAt={state.knownAt}
            titles={new Map(answer.data.concepts.map((each) => [each.id, each.title]))}
            known={facts.find(({ id }) => id === state.fact)}
            historyHref={null}
            close={close}
          />
        )}
      </div>
    </div>
  );

  function readValue(fact: FactOut): string {
    return fact.value === null
      ? (fact.reason_text ?? say('notShown'))
      : formatAmount(fact.value, fact.unit, { locale, words });
  }
}

function YearBefore({ newest, facts }: { newest: FactOut; facts: readonly FactOut[] }) {
  const { say } = useFactWords();
  const then = yearBefore(newest, facts);
  if (then === null) return null;
  return (
    <span className="year-before">
      <ChangeMark now={newest} then={then} /> {say('yearBefore')}
    </span>
  );
}

function pointOf(fact: FactOut): ChartPoint {
  return {
    ...{ key: fact.id, day: fact.period_end, value: fact.value, shape: stateShapes[fact.state] },
    earlier: (fact.earlier ?? []).flatMap(({ value }) => (value === null ? [] : [value])),
  };
}

function shapeOf(fact: FactOut | undefined): 'quarter' | 'year' | 'ttm' {
  return fact?.shape === 'quarter' || fact?.shape === 'year' ? fact.shape : 'ttm';
}
