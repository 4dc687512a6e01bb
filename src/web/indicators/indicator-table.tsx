import { useDeferredValue } from 'react';
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

/** What fits on a tall screen is drawn at once; the rest follows while the page can already be read and used. */
const drawnAtOnce = 60;

export function IndicatorTable({ readings, groups, shown, asOf }: Props) {
  const say = useWording(indicatorWords);
  const drawn = useDeferredValue(readings.length, drawnAtOnce);
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
      {grouped(readings, groups).map(({ id, title, before, own }) => {
        if (before >= drawn) return null;
        return (
          <tbody key={id} hidden={!own.some((reading) => shown.has(reading.id))}>
            <tr className="group">
              <th scope="rowgroup" colSpan={8}>
                {title}
              </th>
            </tr>
            {own.slice(0, drawn - before).map((reading) => (
              <IndicatorRow key={reading.id} reading={reading} asOf={asOf} isShown={shown.has(reading.id)} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

interface Group {
  id: string;
  title: string;
  /** How many rows stand in the groups before. */
  before: number;
  own: readonly ReadingOut[];
}

function grouped(readings: readonly ReadingOut[], groups: Props['groups']): Group[] {
  const found: Group[] = [];
  let before = 0;
  for (const group of groups) {
    const own = readings.filter((reading) => reading.group === group.id);
    found.push({ ...group, before, own });
    before += own.length;
  }
  return found;
}
