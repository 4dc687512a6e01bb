import { useQuery } from '@tanstack/react-query';
import type { SignalOut, StripOut } from '../../operations/shapes/signal.ts';
import { apiPath } from '../api/client.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { AsOfField } from '../board/as-of-field.tsx';
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
import { signalsQuery, stripsQuery } from './queries.ts';
import { groupSignals, signalGroups, type SignalGroup } from './signal-order.ts';
import { SignalRow } from './signal-row.tsx';
import { StripKey } from './strip-key.tsx';
import { signalWords } from './words.ts';

/** Every rule of the thesis: what fires first, then what is nearest to it. */
export function SignalsPage() {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { asOf, change } = useAsOf();
  const answer = useQuery(signalsQuery(asOf, locale));
  const strips = useQuery({ ...stripsQuery(asOf, locale), enabled: answer.data !== undefined });
  usePageTitle(say('signals'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { signals } = answer.data;
  const groups = groupSignals(signals);
  const stripOf = (id: string) =>
    strips.data === undefined
      ? strips.isError
        ? null
        : undefined
      : (strips.data.strips?.find((one) => one.id === id) ?? null);
  return (
    <div className="page signals-page" aria-busy={answer.isPlaceholderData}>
      <h1 aria-live="polite">
        {say('title', {
          all: signals.length,
          firing: signals.filter(({ state }) => state === 'firing').length,
          unknown: groups.get('untold')?.length ?? 0,
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
      <StripKey />
      {strips.isError ? <ErrorNote error={strips.error} retry={() => void strips.refetch()} /> : null}
      {signalGroups.map((group) => (
        <GroupSection key={group} group={group} signals={groups.get(group) ?? []} stripOf={stripOf} />
      ))}
    </div>
  );
}

interface GroupProps {
  group: SignalGroup;
  signals: readonly SignalOut[];
  stripOf: (id: string) => StripOut | null | undefined;
}

function GroupSection({ group, signals, stripOf }: GroupProps) {
  const say = useWording(signalWords);
  // What fires is said even where nothing does; the others go without saying.
  if (signals.length === 0 && group !== 'active') return null;
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{say(group)}</h2>
      {signals.length === 0 ? (
        <p className="soft">{say('none')}</p>
      ) : (
        <table className="stacking signal-table" aria-labelledby={`group-${group}`}>
          <thead>
            <tr>
              <th scope="col">{say('signal')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('nearest')}</th>
              <th scope="col">{say('tenYears')}</th>
            </tr>
          </thead>
          <tbody>
            {signals.map((signal) => (
              <SignalRow key={signal.id} signal={signal} strip={stripOf(signal.id)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
