import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { apiPath } from '../api/client.ts';
import { factsQuery, type FactOut } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import { companySentence } from './fact-sentences.ts';
import { FactPanel } from './fact-panel.tsx';
import { isShown } from './facts-state.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { periodName } from './period-words.ts';
import { StateWord } from './state-word.tsx';
import { useCompanyTitle } from './use-company-title.ts';
import { useFactsState } from './use-facts-state.ts';
import { ValueCell } from './value-cell.tsx';
import { useFactWords } from './words.ts';

/** The newest number of every concept of one company, as known at a day. */
export function CompanyPage({ who }: { who: string }) {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  const { state, change, open, close } = useFactsState();
  const answer = useQuery(factsQuery(who, { known_at: state.knownAt }, locale));
  const title = useCompanyTitle(answer.data, who);
  usePageTitle(title);
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { facts, absent, concepts } = answer.data;
  const titles = new Map(concepts.map((concept) => [concept.id, concept.title]));
  return (
    <div className="page facts-page" aria-busy={answer.isPlaceholderData}>
      <p className="back">
        <Link href="/facts">{say('back')}</Link>
      </p>
      <h1 aria-live="polite">{companySentence(facts, { who: title, locale, words })}</h1>
      <p className="lede">
        {state.knownAt === '' ? null : `${say('asKnown', { date: formatDate(state.knownAt, locale) })} `}
        {facts.length === 0
          ? say('companyNoneHint')
          : say('companyLede', { shown: facts.filter(isShown).length, count: facts.length })}
      </p>
      <AsOfField
        parameter="known_at"
        value={state.knownAt}
        change={(knownAt) => change({ ...state, knownAt })}
      />
      <div className={`facts-columns${state.fact === '' ? '' : ' open'}`}>
        {facts.length === 0 ? null : (
          <section>
            <div className="table-tools">
              <h2 id="newest-title">{say('table')}</h2>
              <a
                href={apiPath(`/facts/${encodeURIComponent(who)}.csv`, { known_at: state.knownAt, bom: 1 })}
                download
              >
                {say('csv')}
              </a>
            </div>
            <NewestTable facts={facts} who={who} current={state.fact} open={open} knownAt={state.knownAt} />
            <Absent titles={absent.map((id) => titles.get(id) ?? id)} />
          </section>
        )}
        {state.fact === '' ? null : (
          <FactPanel
            key={`${state.fact} ${state.knownAt}`}
            id={state.fact}
            knownAt={state.knownAt}
            titles={titles}
            known={facts.find(({ id }) => id === state.fact)}
            historyHref={historyHref(who, state.fact.split('.').at(-3) ?? '', state.knownAt)}
            close={close}
          />
        )}
      </div>
    </div>
  );
}

interface TableProps {
  facts: readonly FactOut[];
  who: string;
  current: string;
  knownAt: string;
  open: (id: string) => void;
}

function NewestTable({ facts, who, current, knownAt, open }: TableProps) {
  const { say, locale } = useFactWords();
  return (
    <table className="stacking fact-table" aria-labelledby="newest-title">
      <thead>
        <tr>
          <th scope="col">{say('concept')}</th>
          <th scope="col" className="num">
            {say('value')}
          </th>
          <th scope="col">{say('period')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('known')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.concept} className={fact.id === current ? 'current' : ''}>
            <th scope="row">
              <Link href={historyHref(who, fact.concept, knownAt)}>{fact.title}</Link>
            </th>
            <td className="num" data-label={say('value')}>
              <ValueCell fact={fact} isOpen={fact.id === current} open={open} />
            </td>
            <td data-label={say('period')}>
              {formatDate(fact.period_end, locale)}
              <span className="detail">{periodName(fact, locale)}</span>
            </td>
            <td data-label={say('state')}>
              <StateWord state={fact.state} reason={fact.reason_text} />
            </td>
            <td data-label={say('known')}>
              {fact.known_at === null ? null : formatDate(fact.known_at, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Absent({ titles }: { titles: readonly string[] }) {
  const { say } = useFactWords();
  if (titles.length === 0) return null;
  return (
    <details className="absent">
      <summary>{say('absentTitle', { count: titles.length })}</summary>
      <p className="soft">{titles.join(say('listSeparator'))}</p>
    </details>
  );
}

function historyHref(who: string, concept: string, knownAt: string): string {
  const known = knownAt === '' ? '' : `?known_at=${knownAt}`;
  return `/facts/${encodeURIComponent(who)}/${encodeURIComponent(concept)}${known}`;
}
