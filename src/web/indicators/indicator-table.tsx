import type { ReadingOut } from '../../operations/shapes/reading.ts';
import { useWording } from '../messages/use-wording.ts';
import { IndicatorRow } from './indicator-row.tsx';
import { indicatorWords } from './words.ts';

interface Props {
  readings: readonly ReadingOut[];
  groups: readonly { id: string; title: string }[];
  /** Ids. */
  shown: ReadonlySet<string>;
  asOf: string;
}

export function IndicatorTable({ readings, groups, shown, asOf }: Props) {
  const say = useWording(indicatorWords);
  return (
    <table className="indicator-table" aria-label={say('indicators')} hidden={shown.size === 0}>
      <thead>
        <tr>
          <th scope="col">{say('indicator')}</th>
          <th scope="col" className="num">
            {say('value')}
          </th>
          <th scope="col" className="num">
            {say('growth')}
          </th>
          <th scope="col" className="num acceleration">
            {say('acceleration')}
          </th>
          <th scope="col" className="course">
            {say('course')}
          </th>
          <th scope="col" className="in-band">
            {say('band')}
          </th>
          <th scope="col" className="state-of">
            {say('state')}
          </th>
          <th scope="col" className="num age">
            {say('age')}
          </th>
        </tr>
      </thead>
      {groups.map(({ id, title }) => {
        const own = readings.filter((reading) => reading.group === id);
        return (
          <tbody key={id} hidden={!own.some((reading) => shown.has(reading.id))}>
            <tr className="group">
              <th scope="rowgroup" colSpan={8}>
                {title}
              </th>
            </tr>
            {own.map((reading) => (
              <IndicatorRow key={reading.id} reading={reading} asOf={asOf} isShown={shown.has(reading.id)} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
