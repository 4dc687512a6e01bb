import { Unknown } from '../format/unknown.tsx';
import { useWording } from '../messages/use-wording.ts';
import { ReadingDoor } from '../provenance/doors.tsx';
import type { ConditionOut } from '../../operations/shapes/signal.ts';
import type { ReadingOut } from '../../operations/shapes/reading.ts';
import { signalWords } from './words.ts';

interface Props {
  conditions: readonly ConditionOut[];
  readings: readonly ReadingOut[];
  /** Names the table, or says which element does. */
  named: { 'aria-label': string } | { 'aria-labelledby': string };
}

/** Every condition of a rule: whether it holds, what its indicator says, and how far it is from turning. */
export function ConditionTable({ conditions, readings, named }: Props) {
  const say = useWording(signalWords);
  if (conditions.length === 0) return null;
  return (
    <table className="stacking condition-table" {...named}>
      <thead>
        <tr>
          <th scope="col">{say('condition')}</th>
          <th scope="col">{say('truth')}</th>
          <th scope="col" className="num">
            {say('reading')}
          </th>
          <th scope="col">{say('distance')}</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map((one, index) => {
          const reading = readings.find(({ id }) => id === one.indicator);
          return (
            <tr key={`${index} ${one.text}`}>
              <th scope="row">{one.text}</th>
              <td data-label={say('truth')}>
                {say(one.truth === null ? 'undecided' : one.truth ? 'holds' : 'fails')}
              </td>
              <td className="num" data-label={say('reading')}>
                {reading === undefined ? (
                  (one.value_text ?? <Unknown />)
                ) : (
                  <ReadingDoor reading={reading} part={one.of}>
                    {one.value_text ?? <Unknown />}
                  </ReadingDoor>
                )}
              </td>
              <td data-label={say('distance')}>
                {one.distance_words ?? <Unknown />}
                {one.truth === null && one.distance_words !== null ? (
                  <span className="detail soft">{say('lastKnown')}</span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
