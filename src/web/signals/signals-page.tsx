import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SignalOut } from '../../operations/shapes/signal.ts';
import { apiPath } from '../api/client.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { formatDate } from '../format/dates.ts';
import { DayNote } from '../indicators/day-note.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import '../styles/signals.css';
import { signalsQuery } from './queries.ts';
import { RuleLines } from './rule-lines.tsx';
import { signalWords } from './words.ts';

const kinds = ['hold', 'reduce', 'redeploy', 'kill'] as const;
const untold = new Set(['no_data', 'stale', 'source_error']);

/** Every rule of the thesis, by what it speaks for. */
export function SignalsPage() {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { asOf, change } = useAsOf();
  const answer = useQuery(signalsQuery(asOf, locale));
  usePageTitle(say('signals'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { signals } = answer.data;
  return (
    <div className="page signals-page" aria-busy={answer.isPlaceholderData}>
      <h1 aria-live="polite">
        {say('title', {
          all: signals.length,
          firing: signals.filter(({ state }) => state === 'firing').length,
          unknown: signals.filter(({ state }) => untold.has(state)).length,
        })}
      </h1>
      <p className="lede">
        {say('lede')} <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
      <div className="table-tools">
        <a href={apiPath('/signals.csv', { as_of: asOf, bom: 1 })} download>
          {say('csv')}
        </a>
      </div>
      {kinds.map((kind) => {
        const own = signals.filter((one) => one.kind === kind);
        return own.length === 0 ? null : <KindSection key={kind} kind={kind} signals={own} />;
      })}
    </div>
  );
}

function KindSection({ kind, signals }: { kind: SignalOut['kind']; signals: readonly SignalOut[] }) {
  const say = useWording(signalWords);
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{say(kind)}</h2>
      <table className="stacking signal-table" aria-labelledby={`kind-${kind}`}>
        <thead>
          <tr>
            <th scope="col">{say('signal')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('nearest')}</th>
            <th scope="col">{say('evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {signals.map((signal) => (
            <SignalRow key={signal.id} signal={signal} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SignalRow({ signal }: { signal: SignalOut }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { carry } = useAsOf();
  const { conditions } = signal;
  const known = conditions.filter(({ truth }) => truth !== null).length;
  const nearest = conditions.find(
    ({ relative }) => relative !== null && Math.abs(relative) === signal.nearest,
  );
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <tr>
      <th scope="row">
        <Link href={carry(`/signals/${encodeURIComponent(signal.id)}`)}>{signal.title}</Link>
        <RuleLines rule={signal.rule} />
      </th>
      <td data-label={say('state')}>
        <span className={`signal-state ${signal.state} ${signal.kind}`}>{signal.state_text}</span>
        <span className="detail soft">
          {signal.since === null ? say('always') : say('since', { day: formatDate(signal.since, locale) })}
        </span>
      </td>
      <td data-label={say('nearest')}>
        {nearest === undefined ? (
          <span className="unknown">{say('undecided')}</span>
        ) : (
          <>
            <Link href={carry(`/indicators/${encodeURIComponent(nearest.indicator)}`)}>
              {nearest.distance_text}
            </Link>
            <span className="detail soft">{nearest.text}</span>
          </>
        )}
      </td>
      <td data-label={say('evidence')}>
        {say('evidenceOf', { known, all: conditions.length })}
        {signal.unverified === 0 ? null : (
          <span className="detail soft">{say('unverified', { share: share.format(signal.unverified) })}</span>
        )}
      </td>
    </tr>
  );
}
