import type { ReactNode } from 'react';
import type { ThesisPageOut } from '../../operations/shapes/thesis-page.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { thesisWords } from './words.ts';

/** Decision table, days of judgement, kill criteria, amendments, checklists, faults. */
export function RecordSections({ page }: { page: ThesisPageOut }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { stance, resolves, kills, amendments, checklist, faults } = page;
  const count = (outcome: string) => checklist.filter((one) => one.outcome === outcome).length;
  const rest = checklist.filter(({ outcome }) => outcome !== 'live');
  return (
    <>
      {stance === null ? null : (
        <Listed word="stance">
          {stance.rows.map(({ id, title, why }) => (
            <li key={id}>
              <strong>{title}</strong> {id === stance.row ? <em>({say('fits')})</em> : null} {why}
            </li>
          ))}
        </Listed>
      )}
      <Listed word="kills">
        {kills.map(({ id, statement, status_text: status }) => (
          <li key={id}>
            {statement} <span className="soft">{status}</span>
          </li>
        ))}
      </Listed>
      <Listed word="resolves">
        {resolves.map(({ on, what }) => (
          <li key={`${on} ${what}`}>
            {formatDate(on, locale)} · {what}
          </li>
        ))}
      </Listed>
      <Listed word="amendments">
        {amendments.length === 0 ? <li className="soft">{say('neverAmended')}</li> : null}
        {amendments.map(({ of, on, what, was, now, why }) => (
          <li key={`${of} ${on} ${what}`}>
            {formatDate(on, locale)} · {of} · {what}: <del>{was}</del> → <ins>{now}</ins> {why}
          </li>
        ))}
      </Listed>
      <Listed
        word="checklist"
        lead={say('counts', { live: count('live'), waiting: count('waiting'), left: count('left_out') })}
      >
        {rest.map(({ id, title, outcome, reason }) => (
          <li key={id}>
            {title} <span className="soft">{[say(outcome), reason].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </Listed>
      <Listed word="faults">
        {faults.length === 0 ? <li className="soft">{say('faultless')}</li> : null}
        {faults.map(({ file, line, column, message, way_out: way }) => (
          <li key={`${file}:${line}:${column} ${message}`}>
            <code>{`${file}:${line}:${column}`}</code> {message} {way}
          </li>
        ))}
      </Listed>
    </>
  );
}

type ListWord = 'stance' | 'kills' | 'resolves' | 'amendments' | 'checklist' | 'faults';

function Listed({ word, lead, children }: { word: ListWord; lead?: string; children: ReactNode }) {
  const say = useWording(thesisWords);
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{say(word)}</h2>
      {lead === undefined ? null : <p>{lead}</p>}
      <ul className="plain-list">{children}</ul>
    </section>
  );
}
