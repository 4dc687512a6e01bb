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
export function GapsSection({ missing, failed }: Pick<BoardOut, 'missing' | 'failed'>) {
  const { tell } = useBoardWords();
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">{tell('gaps')}</h2>
      {missing.length === 0 && failed.length === 0 ? <p className="soft">{tell('gapsNone')}</p> : null}
      <Gaps word="failedTitle" gaps={failed} />
      <Gaps word="gapsTitle" gaps={missing} />
    </section>
  );
}

interface GapsProps {
  word: 'failedTitle' | 'gapsTitle';
  gaps: BoardOut['missing'];
}

function Gaps({ word, gaps }: GapsProps) {
  const { tell } = useBoardWords();
  const { carry } = useAsOf();
  if (gaps.length === 0) return null;
  const title = tell(word, { count: gaps.length });
  return (
    <details>
      <summary>{title}</summary>
      <table className="stacking" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{tell('indicator')}</th>
            <th scope="col">{tell('reason')}</th>
            <th scope="col">{tell('way')}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ indicator, title: name, reason }) => (
            <tr key={indicator}>
              <th scope="row">
                <Link href={carry(`/indicators/${encodeURIComponent(indicator)}`)}>{name}</Link>
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
  );
}

function Way({ way }: { way: string | null }) {
  if (way === null) return null;
  return way.startsWith('tightrope ') ? <code>{way}</code> : <span className="soft">{way}</span>;
}
