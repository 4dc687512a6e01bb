import { Link } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { Unknown } from '../format/unknown.tsx';
import { useWording } from '../messages/use-wording.ts';
import { ReadingDoor } from '../provenance/doors.tsx';
import { useSettings } from '../settings/use-settings.tsx';
import type { ThesisPageOut } from './queries.ts';
import { thesisWords } from './words.ts';

type Row = ThesisPageOut['doubts'][number];

interface Props {
  word: 'doubts' | 'breaks';
  rows: readonly Row[];
  readings: ThesisPageOut['readings'];
}

/** Statements, each with the rule that tells of it and how far every condition is from turning. */
export function StatedSection({ word, rows, readings }: Props) {
  const say = useWording(thesisWords);
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{say(word)}</h2>
      {rows.map((row) => (
        <div key={row.id} className="stated">
          <p>
            {row.statement} <Rule signal={row.signal} />
          </p>
          {row.signal === null || row.signal.conditions.length === 0 ? null : (
            <Conditions row={row} readings={readings} />
          )}
        </div>
      ))}
    </section>
  );
}

function Rule({ signal }: { signal: Row['signal'] }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  if (signal === null) return <span className="soft">{say('noSignal')}</span>;
  const { id, title, state, state_text: told, since } = signal;
  return (
    <>
      <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>{' '}
      <span className={`signal-state ${state}`}>{told}</span>{' '}
      {since === null ? null : (
        <span className="soft">{say('sinceDay', { day: formatDate(since, locale) })}</span>
      )}
    </>
  );
}

function Conditions({ row, readings }: { row: Row; readings: Props['readings'] }) {
  const say = useWording(thesisWords);
  return (
    <table className="stacking condition-table" aria-label={row.statement}>
      <thead>
        <tr>
          <th scope="col">{say('condition')}</th>
          <th scope="col" className="num">
            {say('value')}
          </th>
          <th scope="col" className="num">
            {say('distance')}
          </th>
          <th scope="col">{say('ruleState')}</th>
        </tr>
      </thead>
      <tbody>
        {row.signal?.conditions.map((one, index) => {
          const reading = readings.find(({ id }) => id === one.indicator);
          return (
            <tr key={`${index} ${one.text}`}>
              <th scope="row">{one.text}</th>
              <td className="num" data-label={say('value')}>
                {reading === undefined ? (
                  (one.value_text ?? <Unknown />)
                ) : (
                  <ReadingDoor reading={reading} part={one.of}>
                    {one.value_text ?? <Unknown />}
                  </ReadingDoor>
                )}
              </td>
              <td className="num" data-label={say('distance')}>
                {one.distance_text ?? <Unknown />}
              </td>
              <td data-label={say('ruleState')}>
                {say(one.truth === null ? 'undecided' : one.truth ? 'holds' : 'fails')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
