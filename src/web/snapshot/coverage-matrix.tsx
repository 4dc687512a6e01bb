import { Link } from 'wouter';
import type { Snapshot } from '../api/fact-queries.ts';
import { InlineMark, type MarkShape } from '../chart/mark.tsx';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { recordingWords, snapshotWords } from './words.ts';

type Cell = Snapshot['companies'][number]['concepts'][number];

/** Companies against concepts: what there is, what only in part, what not. */
export function CoverageMatrix({ snapshot: { companies, concepts } }: { snapshot: Snapshot }) {
  const say = useWording(snapshotWords);
  const states = ['held', 'parts_missing', 'absent'] as const;
  return (
    <>
      <ul className="matrix-key">
        {states.map((state) => (
          <li key={state}>
            <InlineMark shape={shapes[state]} /> {say(state)}
          </li>
        ))}
      </ul>
      <p className="hint">{say('matrixHint')}</p>
      <div className="matrix-scroller" role="region" aria-labelledby="matrix-title" tabIndex={0}>
        <table className="matrix" aria-labelledby="matrix-title">
          <thead>
            <tr>
              <th scope="col">{say('company')}</th>
              {concepts.map(({ id, title }) => (
                <th key={id} scope="col" className="upright">
                  <span>{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {companies.map((company) => (
              <tr key={company.key}>
                <th scope="row">
                  <Link href={`/facts/${encodeURIComponent(company.entity)}`}>{company.name}</Link>
                  <Recordings recordings={company.recordings} />
                </th>
                {company.concepts.map((cell) => (
                  <td key={cell.concept}>
                    <CoverageCell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function CoverageCell({ cell: { state, last } }: { cell: Cell }) {
  const { locale } = useMessages();
  const say = useWording(snapshotWords);
  const word = say(state);
  const told = last === null ? word : say('upTo', { word, date: formatDate(last, locale) });
  return (
    <span className={`coverage ${state}`} title={told}>
      <InlineMark shape={shapes[state]} />
      <span className="unseen">{told}</span>
    </span>
  );
}

function Recordings({ recordings }: { recordings: Snapshot['companies'][number]['recordings'] }) {
  const { locale } = useMessages();
  const newest = [...recordings].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (newest === undefined) return null;
  return (
    <span className="detail">
      {formatDate(newest.date, locale)} · {recordingWords[newest.kind][locale]}
    </span>
  );
}

const shapes: Readonly<Record<Cell['state'], MarkShape>> = {
  held: 'stated',
  parts_missing: 'stale',
  absent: 'missing',
};
