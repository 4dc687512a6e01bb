import type { IndicatorDetailOut } from '../../operations/shapes/reading.ts';
import '../styles/bands.css';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { bandFilterWords, indicatorWords } from './words.ts';

/** Why it matters and, beside it, what speaks against reading it so. */
export function WhyAndCounter({ detail }: { detail: IndicatorDetailOut }) {
  const say = useWording(indicatorWords);
  return (
    <div className="why-counter">
      <section aria-labelledby="why">
        <h2 id="why">{say('why')}</h2>
        <p className="said">{detail.why}</p>
      </section>
      <section aria-labelledby="counter">
        <h2 id="counter">{say('counter')}</h2>
        <p className="said">{detail.counter}</p>
      </section>
      <section aria-labelledby="about">
        <h2 id="about">{say('about')}</h2>
        <p className="said">{detail.about}</p>
      </section>
    </div>
  );
}

/** The lines it is held to, each with why, whose and since when; and what was changed of them. */
export function ThresholdTable({ detail }: { detail: IndicatorDetailOut }) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const { thresholds, amendments, base } = detail;
  return (
    <section aria-labelledby="thresholds">
      <h2 id="thresholds">{say('thresholds')}</h2>
      {base === null ? (
        <p className="soft">{say('noBands')}</p>
      ) : (
        <table className="stacking" aria-labelledby="thresholds">
          <thead>
            <tr>
              <th scope="col">{say('from')}</th>
              <th scope="col">{say('band')}</th>
              <th scope="col">{say('reason')}</th>
              <th scope="col">{say('origin')}</th>
              <th scope="col">{say('since')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('below')}</th>
              <td>
                <Level level={base} />
              </td>
              <td />
              <td />
              <td />
            </tr>
            {thresholds.map(({ at_text, level, why, origin, since }) => (
              <tr key={at_text}>
                <th scope="row">{at_text}</th>
                <td>
                  <Level level={level} />
                </td>
                <td>{why}</td>
                <td>{origin}</td>
                <td data-label={say('since')}>{formatDate(since, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {amendments.length === 0 ? (
        <p className="soft never">{say('neverAmended')}</p>
      ) : (
        <ul className="amendments" aria-label={say('amendments')}>
          {amendments.map(({ on, what, was, now, why }) => (
            <li key={`${on} ${what}`}>
              {formatDate(on, locale)} · {what}: <del>{was}</del> → <ins>{now}</ins>. {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Level({ level }: { level: string }) {
  const { locale } = useSettings();
  return <span className={`band-word ${level}`}>{bandFilterWords[level]?.[locale] ?? level}</span>;
}
