import { Link } from 'wouter';
import { formatDate } from '../format/dates.ts';
import type { BoardOut } from './queries.ts';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords } from './words.ts';

/** What would end the thesis, written down beforehand, and how its own calls did. */
export function KillsSection({ board: { kills, calls, thesis, reviews_due: due } }: { board: BoardOut }) {
  const { tell, locale } = useBoardWords();
  const { carry } = useAsOf();
  return (
    <section aria-labelledby="kills-title">
      <h2 id="kills-title">{tell('kills')}</h2>
      {kills.length === 0 ? (
        <p className="soft">{tell('killsNone')}</p>
      ) : (
        <ul className="plain-list">
          {kills.map(({ id, statement, status, status_text: word, registered, by }) => (
            <li key={id}>
              <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{statement}</Link>{' '}
              <span className={`kill-state ${status}`}>{word}</span>
              <span className="detail soft">
                {tell('registered', { day: formatDate(registered, locale) })}
                {by === null ? null : ` · ${tell('by', { day: formatDate(by, locale) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">
        {tell('calls', { day: formatDate(thesis.registered, locale), ...calls })}{' '}
        <Link href={carry('/receipts')}>{tell('receipts')}</Link>
      </p>
      {due.map(({ id, title, due_on: on }) => (
        <p key={id} className="soft">
          <Link href={carry(`/thesis/reviews/${encodeURIComponent(id)}`)}>{title}</Link>{' '}
          {on === null ? tell('reviewNever') : tell('reviewDue', { day: formatDate(on, locale) })}
        </p>
      ))}
    </section>
  );
}

/** What has no value, why, and what would bring it. */
export function GapsSection({ missing }: Pick<BoardOut, 'missing'>) {
  const { tell } = useBoardWords();
  const { carry } = useAsOf();
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">{tell('gaps')}</h2>
      {missing.length === 0 ? (
        <p className="soft">{tell('gapsNone')}</p>
      ) : (
        <details>
          <summary>{tell('gapsTitle', { count: missing.length })}</summary>
          <table className="stacking" aria-labelledby="gaps-title">
            <thead>
              <tr>
                <th scope="col">{tell('indicator')}</th>
                <th scope="col">{tell('reason')}</th>
                <th scope="col">{tell('way')}</th>
              </tr>
            </thead>
            <tbody>
              {missing.map(({ indicator, title, reason }) => (
                <tr key={indicator}>
                  <th scope="row">
                    <Link href={carry(`/indicators/${encodeURIComponent(indicator)}`)}>{title}</Link>
                  </th>
                  <td data-label={tell('reason')}>{reason.text}</td>
                  <td data-label={tell('way')}>
                    <Way way={reason.way} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function Way({ way }: { way: string | null }) {
  if (way === null) return null;
  return way.startsWith('tightrope ') ? <code>{way}</code> : <span className="soft">{way}</span>;
}
