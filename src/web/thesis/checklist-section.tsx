import { Link, useSearchParams } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import '../styles/row-filter.css';
import { useWording } from '../messages/use-wording.ts';
import { countRows, outcomes, parseRows, writeRows, type Checked } from './checklist-state.ts';
import { thesisWords } from './words.ts';

/** Every row of the checklists gone through, with what answers it or why nothing does. The filter stands in the address. */
export function ChecklistSection({ rows }: { rows: readonly Checked[] }) {
  const say = useWording(thesisWords);
  const [search, setSearch] = useSearchParams();
  const filter = parseRows(search);
  const counts = countRows(rows);
  const shown = filter === null ? rows : rows.filter(({ outcome }) => outcome === filter);
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">{say('checklist')}</h2>
      <p>{say('counts', { live: counts.live, waiting: counts.waiting, left: counts.left_out })}</p>
      <details open={filter !== null}>
        <summary>{say('showRows')}</summary>
        <div className="row-filter" role="group" aria-label={say('outcome')}>
          {[null, ...outcomes].map((one) => (
            <button
              key={one ?? 'all'}
              type="button"
              aria-pressed={one === filter}
              onClick={() => setSearch(writeRows(one, search), { replace: true })}
            >
              {say('filterOption', {
                ...{ name: say(one ?? 'allRows'), count: one === null ? rows.length : counts[one] },
              })}
            </button>
          ))}
        </div>
        <table className="stacking" aria-labelledby="checklist">
          <thead>
            <tr>
              <th scope="col">{say('rowTitle')}</th>
              <th scope="col">{say('outcome')}</th>
              <th scope="col">{say('answeredBy')}</th>
              <th scope="col">{say('listName')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td data-label={say('outcome')}>{say(row.outcome)}</td>
                <td data-label={say('answeredBy')}>
                  <AnsweredBy row={row} />
                </td>
                <td className="soft" data-label={say('listName')}>
                  {row.list}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function AnsweredBy({ row: { indicators, signals, reason } }: { row: Checked }) {
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  const links = [
    ...indicators.map(({ id, title }) => ({ href: `/indicators/${encodeURIComponent(id)}`, title })),
    ...signals.map(({ id, title }) => ({ href: `/signals/${encodeURIComponent(id)}`, title })),
  ];
  return (
    <>
      {links.map(({ href, title }, index) => (
        <span key={href}>
          {index === 0 ? '' : say('comma')}
          <Link href={carry(href)}>{title}</Link>
        </span>
      ))}
      {reason === null ? null : <span className="detail soft">{reason}</span>}
    </>
  );
}
