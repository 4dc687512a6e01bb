import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import type { SignalExplanation } from '../../operations/shapes/thesis-explanation.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { formatDate } from '../format/dates.ts';
import { DayNote } from '../indicators/day-note.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/board.css';
import '../styles/facts.css';
import '../styles/signals.css';
import { AmendmentTable } from './amendment-table.tsx';
import { ConditionTable } from './condition-table.tsx';
import { replayQuery, signalQuery } from './queries.ts';
import { askedRange } from './replay-range.ts';
import { ReplaySection } from './replay-section.tsx';
import { CounterEvidence, RestsOn } from './rests-on.tsx';
import { RuleLines } from './rule-lines.tsx';
import { signalSentence } from './signal-sentence.ts';
import { signalWords } from './words.ts';

type Explained = SignalExplanation['signal'];

/** One rule: what it is worth and why, what it said over the years, and what came of that. */
export function SignalPage({ id }: { id: string }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { asOf, change, carry } = useAsOf();
  const answer = useQuery(signalQuery(id, asOf, locale));
  const today = new Date().toISOString().slice(0, 10);
  const last = asOf === '' ? today : asOf;
  const [search] = useSearchParams();
  const range = askedRange(search, last);
  const replay = useQuery(
    replayQuery(id, { from: range.from, to: range.to === '' ? asOf : range.to }, locale),
  );
  usePageTitle(answer.data?.signal.signal.title ?? say('signals'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { signal } = answer.data.signal;
  return (
    <div className="page signal-page" aria-busy={answer.isPlaceholderData}>
      <p className="back">
        <Link href={carry('/signals')}>{say('back')}</Link>
      </p>
      <h1 aria-live="polite">{say('saying', { title: signal.title, state: signal.state_text })}</h1>
      <p className="lede">
        {signalSentence(signal, locale)} {signal.about === signal.title ? '' : signal.about} <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
      <section aria-labelledby="rule">
        <h2 id="rule">{say('ruleTitle')}</h2>
        <RuleLines rule={signal.rule} />
        <ConditionTable
          conditions={signal.conditions}
          readings={answer.data.signal.readings}
          named={{ 'aria-labelledby': 'rule' }}
        />
      </section>
      {replay.isError ? (
        <ErrorNote error={replay.error} retry={() => void replay.refetch()} />
      ) : replay.data === undefined ? (
        <Loading />
      ) : (
        <ReplaySection {...{ signal, range, last }} replay={replay.data} isBusy={replay.isPlaceholderData} />
      )}
      <RestsOn readings={answer.data.signal.readings} />
      <CounterEvidence counter={answer.data.signal.counter} />
      <Amendments signal={signal} />
      <Slots signal={signal} />
    </div>
  );
}

function Amendments({ signal: { amendments, registered } }: { signal: Explained['signal'] }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  return (
    <section aria-labelledby="amendments">
      <h2 id="amendments">{say('amendments')}</h2>
      {amendments.length === 0 ? (
        <p className="soft">{say('neverAmended', { day: formatDate(registered, locale) })}</p>
      ) : (
        <AmendmentTable amendments={amendments} labelledBy="amendments" />
      )}
    </section>
  );
}

function Slots({ signal }: { signal: Explained['signal'] }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const slots: [string, string][] = [
    ...(signal.origin === '' ? [] : [[say('origin'), signal.origin] as [string, string]]),
    [say('persist'), say('daysOf', { days: signal.persist_days })],
    [say('registeredOn'), formatDate(signal.registered, locale)],
  ];
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say('who')}</h2>
      <dl className="series-slots">
        {slots.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
