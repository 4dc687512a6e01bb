import { Link } from 'wouter';
import { formatDate } from '../format/dates.ts';
import { Unknown } from '../format/unknown.tsx';
import type { BoardOut } from './queries.ts';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords } from './words.ts';

/** Signals that fire, are about to, or are ending. */
export function FiringSection({ firing }: { firing: BoardOut['signals']['firing'] }) {
  const { tell, locale } = useBoardWords();
  const { carry } = useAsOf();
  return (
    <section aria-labelledby="firing-title">
      <h2 id="firing-title">{tell('firing')}</h2>
      {firing.length === 0 ? (
        <p className="soft">{tell('firingNone')}</p>
      ) : (
        <ul className="plain-list">
          {firing.map(({ id, title, kind, state, state_text: word, since }) => (
            <li key={id}>
              <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>{' '}
              <span className={`signal-state ${state} ${kind}`}>{word}</span>{' '}
              <span className="soft">
                {since === null ? tell('always') : tell('since', { day: formatDate(since, locale) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={carry('/signals')}>{tell('allSignals')}</Link>
      </p>
    </section>
  );
}

/** Signals that do not fire, with what separates them from it. */
export function NearSection({ near }: { near: BoardOut['near'] }) {
  const { tell, locale } = useBoardWords();
  const { carry } = useAsOf();
  const years = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return (
    <section aria-labelledby="near-title">
      <h2 id="near-title">{tell('near')}</h2>
      {near.length === 0 ? (
        <p className="soft">{tell('nearNone')}</p>
      ) : (
        <table className="stacking" aria-labelledby="near-title">
          <thead>
            <tr>
              <th scope="col">{tell('signal')}</th>
              <th scope="col">{tell('condition')}</th>
              <th scope="col" className="num">
                {tell('nowIs')}
              </th>
              <th scope="col">{tell('distance')}</th>
            </tr>
          </thead>
          <tbody>
            {near.map(({ id, title, condition }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>
                </th>
                <td data-label={tell('condition')}>
                  <Link href={carry(`/indicators/${encodeURIComponent(condition.indicator)}`)}>
                    {condition.text}
                  </Link>
                </td>
                <td className="num" data-label={tell('nowIs')}>
                  {condition.value_text ?? <Unknown />}
                </td>
                <td data-label={tell('distance')}>
                  {condition.distance_words}
                  <span className="detail soft">
                    {tell('yearsAway', { years: years.format(Math.abs(condition.relative ?? 0)) })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
