import type { EventOut } from '../../operations/shapes/event.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { eventWords } from './words.ts';

/** The events line by line, for who wants to compare. */
export function EventsTable({ events }: { events: readonly EventOut[] }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const columns = ['day', 'event', 'mapSays', 'thesisSays', 'path', 'arrivesAt', 'share', 'days'] as const;
  return (
    <table className="stacking events-table" aria-label={say('events')}>
      <thead>
        <tr>
          {columns.map((word) => (
            <th key={word} scope="col" className={word === 'share' || word === 'days' ? 'num' : undefined}>
              {say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map(({ id, on, title, found, said, agrees, paths: [path] }) => (
          <tr key={id}>
            <td data-label={say('day')}>
              {on === null ? <span className="soft">{say('undated')}</span> : formatDate(on, locale)}
            </td>
            <th scope="row">{title}</th>
            <td data-label={say('mapSays')}>
              <span className={`triage ${found}`}>{say(found)}</span>
            </td>
            <td data-label={say('thesisSays')} className={agrees === false ? 'apart' : undefined}>
              {said === null ? say('unsaidShort') : say(said)}
            </td>
            <td data-label={say('path')}>
              {path === undefined
                ? say('noPathShort')
                : [path.from, ...path.links.map(({ to }) => to)].map(({ title: stop }) => stop).join(' → ')}
            </td>
            <td data-label={say('arrivesAt')}>
              {path === undefined ? '—' : `${path.to.title} ${path.sign === '+' ? '+' : '−'}`}
            </td>
            <td className="num" data-label={say('share')}>
              {path === undefined ? '—' : share.format(path.share)}
            </td>
            <td className="num" data-label={say('days')}>
              {path?.days ?? '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
