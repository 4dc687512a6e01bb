import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { factQuery, type FactOut } from '../api/fact-queries.ts';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import { groupDigits } from '../format/quantity.ts';
import { useEscape } from '../reader/use-escape.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { isShown } from './facts-state.ts';
import { InputRows } from './input-rows.tsx';
import { periodDays } from './period-words.ts';
import { StateWord } from './state-word.tsx';
import { useFactWords } from './words.ts';

interface Props {
  id: string;
  knownAt: string;
  /** As the table has it, until the whole is there. */
  known: FactOut | undefined;
  /** Of concepts, by id: a formula is read in them. */
  titles: ReadonlyMap<string, string>;
  /** Where the history of the concept is; null where this is it. */
  historyHref: string | null;
  close: () => void;
}

/** One number down to its filings. On a phone it is a sheet at the bottom. */
export function FactPanel({ id, knownAt, known, titles, historyHref, close }: Props) {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  const panel = useRef<HTMLElement>(null);
  const asked = useQuery(factQuery(id, knownAt, locale));
  // Whether a number is stale is told of the newest one only, which is what the table has.
  const fact =
    asked.data === undefined ? known : { ...asked.data.fact, state: known?.state ?? asked.data.fact.state };
  useEscape(true, close);
  useEffect(() => panel.current?.focus({ preventScroll: true }), [id]);
  return (
    <aside className="claim-panel fact-panel" ref={panel} tabIndex={-1} aria-label={say('panel')}>
      <div className="panel-bar">
        <span className="soft">{fact?.title}</span>
        <button type="button" aria-label={say('closePanel')} onClick={close}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {asked.isError ? <ErrorNote error={asked.error} retry={() => void asked.refetch()} /> : null}
      {fact === undefined ? null : (
        <>
          <h2 className="value">
            {fact.value === null ? say('notShown') : formatAmount(fact.value, fact.unit, { locale, words })}
          </h2>
          <FactSlots fact={fact} />
          <Arithmetic fact={fact} titles={titles} />
          <Rivals fact={fact} />
          <Earlier fact={fact} />
          {historyHref === null ? null : (
            <p>
              <Link href={historyHref}>{say('openHistory')}</Link>
            </p>
          )}
        </>
      )}
    </aside>
  );
}

function FactSlots({ fact }: { fact: FactOut }) {
  const { say, locale } = useFactWords();
  const slots: [name: string, value: React.ReactNode][] = [
    [say('state'), <StateWord key="state" state={fact.state} reason={fact.reason_text} />],
    [say('period'), periodDays(fact, locale)],
    ...(fact.fiscal === null ? [] : [[say('fiscal'), fact.fiscal] as [string, string]]),
    [say('calendar'), fact.calendar],
    ...(fact.value_text === null || fact.unit === 'pure'
      ? []
      : [[say('exactly'), groupDigits(fact.value_text)] as [string, string]]),
    [say('unit'), fact.unit === 'pure' ? say('ratio') : fact.unit],
    ...(fact.known_at === null
      ? []
      : [[say('known'), formatDate(fact.known_at, locale)] as [string, string]]),
  ];
  return (
    <dl className="slots">
      {slots.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Arithmetic({ fact, titles }: { fact: FactOut } & Pick<Props, 'titles'>) {
  const { say } = useFactWords();
  if (fact.inputs.length === 0) return null;
  // A formula of concepts says what their tags do not; one of tags and dates is what the rows are.
  const formula = fact.formula !== null && !fact.formula.includes(':') ? fact.formula : null;
  const isQuotient = formula?.includes(' / ') === true && fact.inputs.length === 2;
  return (
    <section>
      <h3>{fact.inputs.length === 1 ? say('statement') : say('arithmetic')}</h3>
      {formula === null ? null : (
        <p className="formula">
          {formula
            .replace(/[a-z_]+/g, (id) => titles.get(id) ?? id)
            .replace(' / ', ' ÷ ')
            .replace(' - ', ' − ')}
        </p>
      )}
      <InputRows inputs={fact.inputs} operator={isQuotient ? '÷' : null} />
      {fact.inputs.length > 1 && isShown(fact) && fact.value_text !== null ? (
        <p className="sum">
          <span className="sign">=</span> {groupDigits(fact.value_text)}
        </p>
      ) : null}
    </section>
  );
}

function Rivals({ fact }: { fact: FactOut }) {
  const { say } = useFactWords();
  if (fact.rivals.length === 0) return null;
  return (
    <section className="rivals">
      <h3>{say('rivals')}</h3>
      {fact.rivals.map((rival, index) => (
        <div key={`${rival.value_text} ${index}`}>
          <p className="amount">{groupDigits(rival.value_text)}</p>
          <InputRows inputs={rival.inputs} operator={null} />
        </div>
      ))}
    </section>
  );
}

function Earlier({ fact }: { fact: FactOut }) {
  const { say, locale } = useFactWords();
  const { earlier = [] } = fact;
  if (earlier.length === 0) return null;
  return (
    <section>
      <h3>{say('before')}</h3>
      <ol className="inputs">
        {earlier.map((each) => (
          <li key={each.known_at}>
            <span className="amount">{groupDigits(each.value_text ?? '')}</span>
            <span className="detail">
              {say('knownSince', { date: formatDate(each.known_at, locale) })} ·{' '}
              {each.source_refs.join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
