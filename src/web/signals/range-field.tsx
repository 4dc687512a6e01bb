import { useId } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { isDay } from '../../base/days.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { rangesOffered, withRange, type AskedRange } from './replay-range.ts';
import { signalWords } from './words.ts';

interface Props {
  range: AskedRange;
  /** The days it really covers. */
  shown: { from: string; to: string };
  /** First day of which anything is known; null where nothing is. */
  knownFrom: string | null;
  /** The last day that may be asked for. */
  last: string;
}

/** From when to when a signal is replayed; it stands in the address. */
export function RangeField({ range, shown, knownFrom, last }: Props) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const [search, setSearch] = useSearchParams();
  const [path] = useLocation();
  const id = useId();
  const change = (name: 'from' | 'to', day: string) => {
    if (day !== '' && (!isDay(day) || day < '1960-01-01')) return;
    setSearch(withRange(search, { ...range, [name]: day }), { replace: true });
  };
  return (
    <div className="range-field" role="group" aria-label={say('range')}>
      <ul>
        {rangesOffered(knownFrom, last).map(({ name, from, to }) => {
          const address = withRange(search, { from, to }).toString();
          return (
            <li key={name}>
              <Link
                href={address === '' ? path : `${path}?${address}`}
                aria-current={range.from === from && range.to === to ? 'true' : undefined}
              >
                {say(name)}
              </Link>
            </li>
          );
        })}
      </ul>
      {(['from', 'to'] as const).map((name) => (
        <span key={name}>
          <label htmlFor={`${id}${name}`}>{say(name === 'from' ? 'rangeFrom' : 'rangeTo')}</label>
          <input
            // Another range from the address takes the place of what was typed.
            key={shown[name]}
            id={`${id}${name}`}
            type="date"
            max={last}
            defaultValue={shown[name]}
            onBlur={(event) => {
              const day = event.currentTarget.value;
              if (day !== shown[name]) change(name, day);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') change(name, event.currentTarget.value);
            }}
          />
        </span>
      ))}
      {range.refused === null ? null : (
        <p className="refused" role="status">
          {say('rangeRefused', { range: range.refused })}
        </p>
      )}
      {knownFrom === null ? null : (
        <p className="soft">{say('reaches', { day: formatDate(knownFrom, locale) })}</p>
      )}
    </div>
  );
}
