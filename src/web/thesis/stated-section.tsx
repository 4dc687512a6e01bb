import { Link } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ConditionTable } from '../signals/condition-table.tsx';
import type { ThesisPageOut } from './queries.ts';
import { thesisWords } from './words.ts';

type Row = ThesisPageOut['doubts'][number];

interface Props {
  word: 'doubts' | 'breaks';
  rows: readonly Row[];
  readings: ThesisPageOut['readings'];
}

/** Statements, each with the rule that tells of it and how far every condition is from turning. */
export function StatedSection({ word, rows, readings }: Props) {
  const say = useWording(thesisWords);
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{say(word)}</h2>
      {rows.map((row) => (
        <div key={row.id} className="stated">
          <p>
            {row.statement} <Rule signal={row.signal} />
          </p>
          {row.signal === null ? null : (
            <ConditionTable
              conditions={row.signal.conditions}
              readings={readings}
              named={{ 'aria-label': row.statement }}
            />
          )}
        </div>
      ))}
    </section>
  );
}

function Rule({ signal }: { signal: Row['signal'] }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  if (signal === null) return <span className="soft">{say('noSignal')}</span>;
  const { id, title, state, state_text: told, since } = signal;
  return (
    <>
      <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>{' '}
      <span className={`signal-state ${state}`}>{told}</span>{' '}
      {since === null ? null : (
        <span className="soft">{say('sinceDay', { day: formatDate(since, locale) })}</span>
      )}
    </>
  );
}
