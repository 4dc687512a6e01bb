import type { ReplayOut } from '../../operations/shapes/replay.ts';
import type { SignalOut } from '../../operations/shapes/signal.ts';
import { apiPath } from '../api/client.ts';
import { ReplayStrip } from '../chart/replay-strip.tsx';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { site } from '../site/site.ts';
import { EpisodeTable } from './episode-table.tsx';
import { replayPath } from './queries.ts';
import { RangeField } from './range-field.tsx';
import type { AskedRange } from './replay-range.ts';
import { replaySentence } from './replay-sentence.ts';
import { Rates } from './rates.tsx';
import { StripKey } from './strip-key.tsx';
import { signalWords } from './words.ts';

interface Props {
  replay: ReplayOut;
  signal: SignalOut;
  range: AskedRange;
  /** The last day that may be asked for. */
  last: string;
  isBusy: boolean;
}

/** What the rule would have said as known on each day, and what came of it. */
export function ReplaySection({ replay, signal, range, last, isBusy }: Props) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { points, episodes, from, to, registered, known_from: knownFrom } = replay;
  const day = (one: string) => formatDate(one, locale);
  return (
    <>
      <section aria-labelledby="replay" aria-busy={isBusy}>
        <h2 id="replay">{say('replay')}</h2>
        {/* A site is of one range: what was not asked when it was made, nobody answers. */}
        {site === null ? <RangeField {...{ range, knownFrom, last }} shown={{ from, to }} /> : null}
        <p className="said" aria-live="polite">
          {replaySentence(replay, locale)}
          {points.some(({ what }) => isGap(what)) && episodes.length > 0 ? ` ${say('gaps')}` : ''}
          {range.to === '' ? '' : ` ${say('judgedThen', { day: day(to) })}`}
        </p>
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
            <StripKey />
          </>
        )}
        <Episodes {...{ replay, id: signal.id, range }} />
      </section>
      <section aria-labelledby="followed">
        <h2 id="followed">{say('followed')}</h2>
        {signal.outcome === null ? (
          <p className="soft">{say('noForecast')}</p>
        ) : (
          <p>{say('forecast', { days: signal.outcome.within_days, title: signal.outcome.title })}</p>
        )}
        {replay.judged === null ? null : <Rates judged={replay.judged} />}
      </section>
    </>
  );
}

function isGap(what: string): boolean {
  return what === 'no_data' || what === 'stale' || what === 'source_error';
}

function Episodes({ replay, id, range }: { replay: ReplayOut; id: string; range: AskedRange }) {
  const say = useWording(signalWords);
  const csv = (every?: 'episode') =>
    apiPath(`${replayPath(id)}.csv`, { from: range.from, to: range.to, every, bom: 1 });
  return (
    <>
      <div className="table-tools">
        <h3 id="episodes">{say('episodes')}</h3>
        <a href={csv('episode')} download>
          {say('csvEpisodes')}
        </a>
        <a href={csv()} download>
          {say('csvPoints')}
        </a>
      </div>
      {replay.episodes.length === 0 ? (
        <p className="soft">{say('none')}</p>
      ) : (
        <EpisodeTable episodes={replay.episodes} />
      )}
    </>
  );
}
