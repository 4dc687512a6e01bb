import type { ReplayOut } from '../../operations/shapes/replay.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { signalWords } from './words.ts';

/** Each time a signal fired, the newest first. */
export function EpisodeTable({ episodes }: { episodes: ReplayOut['episodes'] }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  return (
    <table className="stacking episode-table" aria-labelledby="episodes">
      <thead>
        <tr>
          <th scope="col">{say('from')}</th>
          <th scope="col">{say('to')}</th>
          <th scope="col" className="num">
            {say('days')}
          </th>
          <th scope="col">{say('kind')}</th>
          <th scope="col">{say('outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {episodes.toReversed().map((one) => (
          <tr key={one.from}>
            <th scope="row">{formatDate(one.from, locale)}</th>
            <td data-label={say('to')}>{one.to === null ? say('lasting') : formatDate(one.to, locale)}</td>
            <td className="num" data-label={say('days')}>
              {new Intl.NumberFormat(locale).format(one.days)}
            </td>
            <td data-label={say('kind')}>{say(one.call ? 'call' : 'replayed')}</td>
            <td data-label={say('outcome')}>
              <EpisodeOutcome episode={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What came of one, and when: or by when it must. */
export function EpisodeOutcome({ episode }: { episode: ReplayOut['episodes'][number] }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { verdict, verdict_text: word, followed_on: on, until, overlaps } = episode;
  const day = (one: string) => formatDate(one, locale);
  return (
    <>
      {word ?? '—'}
      {on === null ? null : <span className="detail soft">{day(on)}</span>}
      {verdict === 'open' && until !== null ? (
        <span className="detail soft">{say('until', { day: day(until) })}</span>
      ) : null}
      {overlaps ? <span className="detail soft">{say('overlaps')}</span> : null}
    </>
  );
}
