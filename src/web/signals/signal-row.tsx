import { Link } from 'wouter';
import type { SignalOut, StripOut } from '../../operations/shapes/signal.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { SmallStrip } from '../chart/small-strip.tsx';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { RuleLines } from './rule-lines.tsx';
import { nearestCondition } from './signal-order.ts';
import { stripSentence } from './signal-sentence.ts';
import { signalWords } from './words.ts';

interface Props {
  signal: SignalOut;
  /** Undefined while it is on its way; null where it could not be had. */
  strip: StripOut | null | undefined;
}

/** One rule: what it says, how it stands, how far it is, and what it was over ten years. */
export function SignalRow({ signal, strip }: Props) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { carry } = useAsOf();
  const { conditions } = signal;
  const known = conditions.filter(({ truth }) => truth !== null).length;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <tr>
      <th scope="row">
        <Link href={carry(`/signals/${encodeURIComponent(signal.id)}`)}>{signal.title}</Link>{' '}
        <span className={`signal-kind soft ${signal.kind}`}>{say(signal.kind)}</span>
        <RuleLines rule={signal.rule} />
      </th>
      <td data-label={say('state')}>
        <span className={`signal-state ${signal.state} ${signal.kind}`}>{signal.state_text}</span>
        <span className="detail soft">
          {signal.since === null ? say('always') : say('since', { day: formatDate(signal.since, locale) })}
        </span>
        {conditions.length === 0 ? null : (
          <span className="detail soft">
            {say('evidenceOf', { known, all: conditions.length })}
            {signal.unverified === 0
              ? ''
              : ` · ${say('unverified', { share: share.format(signal.unverified) })}`}
          </span>
        )}
      </td>
      <td data-label={say('nearest')}>
        <Nearest signal={signal} />
      </td>
      <td className="strip-cell" data-label={say('tenYears')}>
        {strip === null ? (
          <span className="unknown">{say('keyUnknown')}</span>
        ) : (
          <>
            {strip === undefined ? (
              <span className="small-strip" />
            ) : (
              <SmallStrip runs={strip.runs} from={strip.from} to={strip.to} />
            )}
            <span className="detail soft">
              {strip === undefined ? say('loading') : stripSentence(strip, locale)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function Nearest({ signal }: { signal: SignalOut }) {
  const say = useWording(signalWords);
  const { carry } = useAsOf();
  const nearest = nearestCondition(signal);
  if (nearest === null)
    return <span className="soft">{say(signal.conditions.length === 0 ? 'named' : 'noDistance')}</span>;
  return (
    <>
      {nearest.distance_words}
      <span className="detail soft">
        <Link href={carry(`/indicators/${encodeURIComponent(nearest.indicator)}`)}>{nearest.title}</Link>
        {nearest.truth === null ? ` · ${say('lastKnown')}` : ''}
      </span>
    </>
  );
}
