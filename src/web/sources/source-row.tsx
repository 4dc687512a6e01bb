import type { SourceOut } from '../api/fact-queries.ts';
import { InlineMark, type MarkShape } from '../chart/mark.tsx';
import { formatAgo, formatInstant } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { sourcesWords, sourceStateWords } from './words.ts';

interface Props {
  source: SourceOut;
  /** Id of the source that is being asked. */
  busy: string | null;
  pull: (id: string) => void;
}

export function SourceRow({ source, busy, pull }: Props) {
  const say = useWording(sourcesWords);
  const { id, title, about, homepage, lines, pulled, licence } = source;
  return (
    <tr>
      <th scope="row">
        <a href={homepage} target="_blank" rel="noreferrer">
          {title}
        </a>
        <span className="detail">{about}</span>
        <span className="detail">
          {limitWords(source.limit)} · {lineWords()}
        </span>
      </th>
      <td data-label={say('state')}>
        <SourceState source={source} />
      </td>
      <td data-label={say('last')}>
        <LastSuccess source={source} />
      </td>
      <td data-label={say('licence')}>
        <a href={licence.url} target="_blank" rel="noreferrer">
          {licence.name}
        </a>
        <span className="detail">{licence.redistributable ? say('mayPass') : say('mayNotPass')}</span>
      </td>
      <td data-label={say('key')}>
        <KeyNeed source={source} />
      </td>
      <td className="pull">
        {lines === 0 ? null : (
          <button
            type="button"
            aria-label={say('pullSource', { source: title })}
            disabled={busy !== null}
            aria-busy={busy === id}
            onClick={() => pull(id)}
          >
            {busy === id ? say('pulling') : say('pullNow')}
          </button>
        )}
      </td>
    </tr>
  );

  function lineWords(): string {
    if (lines === 0) return say('noLines');
    const held = source.from_snapshot;
    return held === 0 ? say('lines', { pulled, lines }) : say('linesHeld', { pulled, lines, held });
  }

  function limitWords(limit: string): string {
    const [, n, s] = /^(\d+)\/([\d.]+) s$/.exec(limit) ?? [];
    if (n === undefined || s === undefined) return say('limitOther', { limit });
    return n === '1' ? say('limitOne', { s: Number(s) }) : say('limit', { n: Number(n), s: Number(s) });
  }
}

function LastSuccess({ source: { last_success, lag_hours, next_due } }: { source: SourceOut }) {
  const { locale } = useMessages();
  const say = useWording(sourcesWords);
  if (last_success === null || lag_hours === null) return <span className="soft">{say('never')}</span>;
  return (
    <>
      {formatAgo(lag_hours, locale)}
      <span className="detail">{formatInstant(last_success, locale)}</span>
      {next_due === null ? null : (
        <span className="detail">{say('dueAt', { date: formatInstant(next_due, locale) })}</span>
      )}
    </>
  );
}

function SourceState({ source: { state, way_out, last_error } }: { source: SourceOut }) {
  const { locale } = useMessages();
  const say = useWording(sourcesWords);
  return (
    <span className={`source-state ${state}`}>
      <InlineMark shape={stateShapes[state]} /> <b>{sourceStateWords[state][locale]}</b>
      {way_out === null ? null : <span className="detail">{way_out}</span>}
      {last_error === null ? null : (
        <span className="detail error">{say('lastError', { error: last_error })}</span>
      )}
    </span>
  );
}

function KeyNeed({ source: { key } }: { source: SourceOut }) {
  const say = useWording(sourcesWords);
  if (key === null) return <span className="soft">{say('noKey')}</span>;
  const { variable } = key;
  return (
    <>
      {say(key.set ? 'keySet' : key.required ? 'keyRequired' : 'keyOptional', { variable })}
      <span className="detail">{key.adds}</span>
      {key.set ? null : (
        <span className="detail">
          <a href={key.sign_up} target="_blank" rel="noreferrer">
            {say('signUp')}
          </a>
        </span>
      )}
    </>
  );
}

const stateShapes: Readonly<Record<SourceOut['state'], MarkShape>> = {
  ok: 'stated',
  snapshot: 'derived',
  stale: 'stale',
  failing: 'conflict',
  resting: 'aside',
  never: 'earlier',
  key_missing: 'missing',
  contact_missing: 'missing',
};
