import { Link } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { EpisodeOutcome } from '../signals/episode-table.tsx';
import type { OwnCall } from './calls.ts';
import { receiptWords } from './words.ts';

/** Calls that still wait for what they forecast, the next to be resolved first. */
export function OpenCalls({ calls }: { calls: readonly OwnCall[] }) {
  const { locale } = useSettings();
  const say = useWording(receiptWords);
  return (
    <section aria-labelledby="open-calls">
      <h2 id="open-calls">{say('openTitle')}</h2>
      {calls.length === 0 ? (
        <p className="soft">{say('openNone')}</p>
      ) : (
        <table className="stacking" aria-labelledby="open-calls">
          <thead>
            <tr>
              <th scope="col">{say('signal')}</th>
              <th scope="col">{say('made')}</th>
              <th scope="col">{say('resolves')}</th>
              <th scope="col">{say('mustFollow')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={`${call.id} ${call.episode.from}`}>
                <SignalHead call={call} />
                <td data-label={say('made')}>{formatDate(call.episode.from, locale)}</td>
                <td data-label={say('resolves')}>{formatDate(call.episode.until ?? '', locale)}</td>
                <td data-label={say('mustFollow')}>{call.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Every call, with what came of it. `csv`: where the table is had as a file. */
export function AllCalls({ calls, csv }: { calls: readonly OwnCall[]; csv: string }) {
  const { locale } = useSettings();
  const say = useWording(receiptWords);
  return (
    <section aria-labelledby="all-calls">
      <div className="table-tools">
        <h2 id="all-calls">{say('allTitle')}</h2>
        <a href={csv} download>
          {say('csv')}
        </a>
      </div>
      {calls.length === 0 ? (
        <p className="soft">{say('allNone')}</p>
      ) : (
        <table className="stacking episode-table" aria-labelledby="all-calls">
          <thead>
            <tr>
              <th scope="col">{say('signal')}</th>
              <th scope="col">{say('made')}</th>
              <th scope="col">{say('mustFollow')}</th>
              <th scope="col">{say('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={`${call.id} ${call.episode.from}`}>
                <SignalHead call={call} />
                <td data-label={say('made')}>{formatDate(call.episode.from, locale)}</td>
                <td data-label={say('mustFollow')}>
                  {call.outcome}
                  <span className="detail soft">{say('within', { days: call.within })}</span>
                </td>
                <td data-label={say('outcome')}>
                  <EpisodeOutcome episode={call.episode} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SignalHead({ call: { id, title } }: { call: OwnCall }) {
  const { carry } = useAsOf();
  return (
    <th scope="row">
      <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>
    </th>
  );
}
