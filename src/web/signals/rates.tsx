import type { ReplayOut } from '../../operations/shapes/replay.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { signalWords } from './words.ts';

type Judged = NonNullable<ReplayOut['judged']>;
type Rate = Judged['base']['windows'];

/** Hits and false alarms as counts beside how often it follows anyway; never a share without its counts and interval. */
export function Rates({ judged: { calls, replayed, base } }: { judged: Judged }) {
  const say = useWording(signalWords);
  return (
    <dl className="rates">
      <div>
        <dt>{say('callsTitle')}</dt>
        <dd>
          <TallyWords tally={calls} />
        </dd>
      </div>
      <div>
        <dt>{say('replayedTitle')}</dt>
        <dd>
          <TallyWords tally={replayed} />
        </dd>
      </div>
      <div>
        <dt>{say('baseTitle')}</dt>
        <dd>
          {base.windows.of === 0
            ? say('baseNone')
            : say('base', { hits: base.windows.count, of: base.windows.of })}{' '}
          <Interval rate={base.windows} />
        </dd>
      </div>
    </dl>
  );
}

function TallyWords({ tally }: { tally: Judged['calls'] }) {
  const say = useWording(signalWords);
  const { episodes, followed, false_alarms: wrong, open, not_covered: uncovered, overlapping } = tally;
  if (episodes === 0) return say('noTally');
  return (
    <>
      {say('tally', { hits: followed.count, of: followed.of, wrong, open, uncovered, overlapping })}{' '}
      <Interval rate={followed} />
    </>
  );
}

function Interval({ rate: { interval, of } }: { rate: Rate }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  if (interval === null || of === 0) return null;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return <>{say('interval', { low: share.format(interval.low), high: share.format(interval.high) })}</>;
}
