import { useId } from 'react';
import { Link } from 'wouter';
import { isDay } from '../../base/days.ts';
import { formatDate } from '../format/dates.ts';
import type { BoardOut } from './queries.ts';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords, type BoardWord } from './words.ts';

type Change = BoardOut['moved']['changes'][number];

interface Props {
  moved: BoardOut['moved'];
  /** It is compared with the last visit of this browser. */
  isVisit: boolean;
  today: string;
  compareWith: (day: string) => void;
}

/** What is other than it was, the weightiest first. */
export function MovedSection({ moved, isVisit, today, compareWith }: Props) {
  const { tell, locale } = useBoardWords();
  const id = useId();
  const { since, changes, more, recorded } = moved;
  return (
    <section className="moved" aria-labelledby="moved-title">
      <h2 id="moved-title">{tell('moved', { day: formatDate(since, locale) })}</h2>
      <p className="compare">
        {isVisit ? <span className="soft">{tell('movedVisit')} </span> : null}
        <label htmlFor={id}>{tell('changeSince')}</label>{' '}
        <input
          id={id}
          type="date"
          max={today}
          key={since}
          defaultValue={since}
          onChange={({ currentTarget: { value } }) => {
            if (isDay(value) && value >= '1990-01-01') compareWith(value);
          }}
        />
      </p>
      {changes.length === 0 ? (
        <p className="soft">{tell('still')}</p>
      ) : (
        <ul className="changes">
          {changes.map((change, n) => (
            <li key={`${change.kind} ${change.id} ${n}`}>
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
      )}
      {recorded.facts + recorded.documents > 0 ? <p className="soft">{tell('recorded', recorded)}</p> : null}
      {more > 0 ? <p className="soft">{tell('more', { count: more })}</p> : null}
    </section>
  );
}

const kinds: Readonly<Record<Change['kind'], BoardWord>> = {
  stance: 'kindStance',
  signal: 'kindSignal',
  band: 'kindBand',
  known: 'kindKnown',
  threshold: 'kindThreshold',
  claim: 'kindClaim',
};

function ChangeLine({ change }: { change: Change }) {
  const { tell, locale } = useBoardWords();
  const { carry } = useAsOf();
  const { kind, title, from, to, on } = change;
  const href = hrefOf(change);
  return (
    <>
      <span className="change-kind soft">{tell(kinds[kind])}</span>{' '}
      {href === null ? title : <Link href={carry(href)}>{title}</Link>}{' '}
      <span className="change-turn">{tell('fromTo', { from, to })}</span>
      {on === null ? null : <span className="soft"> · {formatDate(on, locale)}</span>}
    </>
  );
}

function hrefOf({ kind, id }: Change): string | null {
  const part = encodeURIComponent(id);
  if (kind === 'signal') return `/signals/${part}`;
  if (kind === 'band' || kind === 'threshold') return `/indicators/${part}`;
  return kind === 'claim' ? '/verification?outcome=contradicted' : null;
}
