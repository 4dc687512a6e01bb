import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { RuleLines } from '../signals/rule-lines.tsx';
import type { ThesisPageOut } from './queries.ts';
import { thesisWords } from './words.ts';

/** What would end the thesis, each with the day it was written down and the rule that tells. */
export function KillsSection({ kills }: { kills: ThesisPageOut['kills'] }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  return (
    <Listed word="kills">
      <table className="stacking" aria-labelledby="kills">
        <thead>
          <tr>
            <th scope="col">{say('statement')}</th>
            <th scope="col">{say('killState')}</th>
            <th scope="col">{say('ruleOf')}</th>
            <th scope="col">{say('registeredOn')}</th>
            <th scope="col">{say('judgedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {kills.map(({ id, statement, status, status_text: told, rule, registered, by }) => (
            <tr key={id}>
              <th scope="row">{statement}</th>
              <td data-label={say('killState')}>
                <span className={`kill-state ${status}`}>{told}</span>
              </td>
              <td>
                <RuleLines rule={rule} />
              </td>
              <td data-label={say('registeredOn')}>{formatDate(registered, locale)}</td>
              <td data-label={say('judgedBy')}>{by === null ? say('anyTime') : formatDate(by, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Listed>
  );
}

/** Questions with the indicators that answer them, days of judgement, what was amended. */
export function QuestionsSection({ questions }: { questions: ThesisPageOut['questions'] }) {
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  return (
    <Listed word="questions">
      <dl className="question-list">
        {questions.map(({ id, question, indicators }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>
              {indicators.length === 0 ? <span className="soft">{say('noQuestion')}</span> : null}
              {indicators.map(({ id: of, title }, index) => (
                <span key={of}>
                  {index === 0 ? '' : say('comma')}
                  <Link href={carry(`/indicators/${encodeURIComponent(of)}`)}>{title}</Link>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Listed>
  );
}

/** Days of judgement, and what was changed of anything. */
export function CalendarSections({ page: { resolves, amendments } }: { page: ThesisPageOut }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  return (
    <>
      <Listed word="resolves">
        <ul className="plain-list">
          {resolves.map(({ on, what }) => (
            <li key={`${on} ${what}`}>
              <time dateTime={on}>{formatDate(on, locale)}</time> · {what}
            </li>
          ))}
        </ul>
      </Listed>
      <Listed word="amendments">
        {amendments.length === 0 ? <p className="soft">{say('neverAmended')}</p> : null}
        <ul className="plain-list">
          {amendments.map(({ of, on, what, was, now, why }) => (
            <li key={`${of} ${on} ${what}`}>
              <time dateTime={on}>{formatDate(on, locale)}</time> · {of} · {what}: <del>{was}</del> →{' '}
              <ins>{now}</ins> {why}
            </li>
          ))}
        </ul>
      </Listed>
    </>
  );
}

/** What is wrong in the files; nothing is said where nothing is. */
export function FaultsSection({ faults }: { faults: ThesisPageOut['faults'] }) {
  if (faults.length === 0) return null;
  return (
    <Listed word="faults">
      <ul className="plain-list">
        {faults.map(({ file, line, column, message, way_out: way }) => (
          <li key={`${file}:${line}:${column} ${message}`}>
            <code>{`${file}:${line}:${column}`}</code> {message} {way}
          </li>
        ))}
      </ul>
    </Listed>
  );
}

export function Listed({ word, children }: { word: keyof typeof thesisWords; children: ReactNode }) {
  const say = useWording(thesisWords);
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{say(word)}</h2>
      {children}
    </section>
  );
}
