import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RobustnessOut } from '../../operations/shapes/stance.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { Unknown } from '../format/unknown.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { Loading } from '../shell/loading.tsx';
import { stanceQuery } from './queries.ts';
import { robustnessSentences } from './robustness-sentence.ts';
import { thesisWords } from './words.ts';

/** How firm the stance stands; asked for after the rest of the page, for it is long to work out. */
export function RobustnessSection() {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { asOf } = useAsOf();
  const answer = useQuery(stanceQuery(asOf, locale));
  const robustness = answer.data?.stance.robustness;
  return (
    <section aria-labelledby="robustness" aria-busy={answer.isFetching}>
      <h2 id="robustness">{say('robustness')}</h2>
      {answer.isError ? (
        <ErrorNote error={answer.error} retry={() => void answer.refetch()} />
      ) : robustness === undefined ? (
        <Loading />
      ) : (
        <>
          <p className="said">{robustnessSentences(robustness, say).join(' ')}</p>
          {robustness.weights.length === 0 ? null : <Weights weights={robustness.weights} />}
          {robustness.smallest.sets.length === 0 ? null : (
            <details>
              <summary>{say('sets')}</summary>
              <ul className="plain-list">
                {robustness.smallest.sets.map(({ changes, stance_title: title }) => {
                  const told = changes.map(({ text }) => text).join(say('semicolon'));
                  return (
                    <li key={`${told} ${title}`}>
                      {told} → {title}
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
          {robustness.thresholds.length === 0 ? null : <Thresholds thresholds={robustness.thresholds} />}
        </>
      )}
    </section>
  );
}

function Weights({ weights }: { weights: RobustnessOut['weights'] }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <details>
      <summary>{say('weights')}</summary>
      <p className="soft">{say('weightNote')}</p>
      <table className="stacking" aria-label={say('weights')}>
        <thead>
          <tr>
            <th scope="col">{say('indicator')}</th>
            <th scope="col" className="num">
              {say('weight')}
            </th>
            <th scope="col" className="num">
              {say('turned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weights.map(({ indicator, title, weight, flips, of }) => (
            <tr key={indicator}>
              <th scope="row">
                <Link href={carry(`/indicators/${encodeURIComponent(indicator)}`)}>{title}</Link>
              </th>
              <td className="num" data-label={say('weight')}>
                {weight === null ? <Unknown /> : percent.format(weight)}
              </td>
              <td className="num" data-label={say('turned')}>
                {say('turnedOf', { flips, of })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Thresholds({ thresholds }: { thresholds: RobustnessOut['thresholds'] }) {
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  return (
    <details>
      <summary>{say('thresholds')}</summary>
      <table className="stacking" aria-label={say('thresholds')}>
        <thead>
          <tr>
            <th scope="col">{say('condition')}</th>
            <th scope="col" className="num">
              {say('move')}
            </th>
            <th scope="col">{say('leads')}</th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map(({ indicator, text, move_text: move, stance_title: title }, index) => (
            <tr key={`${index} ${text}`}>
              <th scope="row">
                <Link href={carry(`/indicators/${encodeURIComponent(indicator)}`)}>{text}</Link>
              </th>
              <td className="num" data-label={say('move')}>
                {move}
              </td>
              <td data-label={say('leads')}>{title ?? <span className="soft">{say('stays')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
