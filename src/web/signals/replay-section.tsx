import type { ReplayOut } from '../../operations/shapes/replay.ts';
import type { SignalOut } from '../../operations/shapes/signal.ts';
import { apiPath } from '../api/client.ts';
import { ReplayStrip } from '../chart/replay-strip.tsx';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { replayPath } from './queries.ts';
import { Rates } from './rates.tsx';
import { signalWords } from './words.ts';

const key = [
  ['firing', 'keyFiring'],
  ['pending', 'keyPending'],
  ['unknown', 'keyUnknown'],
  ['ok', 'keyOk'],
] as const;

/** What the rule would have said as known on each day, and what came of it. */
export function ReplaySection({
  replay,
  signal,
  asOf,
}: {
  replay: ReplayOut;
  signal: SignalOut;
  asOf: string;
}) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { points, episodes, from, to, registered, judged } = replay;
  const day = (one: string) => formatDate(one, locale);
  return (
    <>
      <section aria-labelledby="replay">
        <div className="table-tools">
          <h2 id="replay">{say('replay')}</h2>
          <a href={apiPath(`${replayPath(signal.id)}.csv`, { to: asOf, bom: 1 })} download>
            {say('csv')}
          </a>
        </div>
        {points.length === 0 ? (
          <p className="soft">{say('replayNone')}</p>
        ) : (
          <>
            <ReplayStrip
              {...{ points, from, to, registered }}
              registeredWord={say('registered', { day: day(registered) })}
              label={say('replayLabel', {
                title: replay.title,
                from: day(from),
                to: day(to),
                count: episodes.length,
              })}
            />
            <ul className="strip-key">
              {key.map(([kind, word]) => (
                <li key={kind} className={kind}>
                  {say(word)}
                </li>
              ))}
            </ul>
          </>
        )}
        {episodes.length === 0 ? <p className="soft">{say('neverFired')}</p> : <Episodes replay={replay} />}
      </section>
      <section aria-labelledby="followed">
        <h2 id="followed">{say('followed')}</h2>
        {signal.outcome === null ? (
          <p className="soft">{say('noForecast')}</p>
        ) : (
          <p>{say('forecast', { days: signal.outcome.within_days, title: signal.outcome.title })}</p>
        )}
        {judged === null ? null : <Rates judged={judged} />}
      </section>
    </>
  );
}

function Episodes({ replay: { episodes } }: { replay: ReplayOut }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  return (
    <table className="stacking episode-table" aria-labelledby="replay">
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
              {one.verdict_text ?? '—'}
              {one.followed_on === null ? null : (
                <span className="detail soft">{formatDate(one.followed_on, locale)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
