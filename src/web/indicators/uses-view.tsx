import { Link } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import { useWording } from '../messages/use-wording.ts';
import type { Explained } from './queries.ts';
import { indicatorWords } from './words.ts';

/** What takes the indicator: signals with their conditions on it, other indicators, rows of checklists. */
export function UsesView({ explained }: { explained: Explained }) {
  const say = useWording(indicatorWords);
  const { carry } = useAsOf();
  const { signals, answers, built_on, feeds } = explained;
  return (
    <>
      <section aria-labelledby="signals">
        <h2 id="signals">{say('signals')}</h2>
        {signals.length === 0 ? <p className="soft">{say('noSignals')}</p> : null}
        <ul className="uses">
          {signals.map(({ id, title, state_text, conditions }) => (
            <li key={id}>
              <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>{' '}
              <span className="soft">{state_text}</span>
              {conditions.map((one) => (
                <span key={one.text} className="condition">
                  {one.text}: {say(one.truth === null ? 'undecided' : one.truth ? 'holds' : 'fails')}
                  {one.distance_words === null ? null : `; ${one.distance_words}`}
                </span>
              ))}
            </li>
          ))}
        </ul>
        <Others word="builtOn" indicators={built_on} />
        <Others word="feeds" indicators={feeds} />
      </section>
      {answers.length === 0 ? null : (
        <section aria-labelledby="answers">
          <h2 id="answers">{say('answers')}</h2>
          <ul className="uses">
            {answers.map(({ id, list, title }) => (
              <li key={id}>
                {title ?? id} <span className="soft">{[list, id].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Others({
  word,
  indicators,
}: {
  word: 'builtOn' | 'feeds';
  indicators: readonly { id: string; title: string }[];
}) {
  const say = useWording(indicatorWords);
  const { carry } = useAsOf();
  if (indicators.length === 0) return null;
  return (
    <p className="others">
      {say(word)}
      {indicators.map(({ id, title }, index) => (
        <span key={id}>
          {index === 0 ? '' : ' · '}
          <Link href={carry(`/indicators/${encodeURIComponent(id)}`)}>{title}</Link>
        </span>
      ))}
    </p>
  );
}
