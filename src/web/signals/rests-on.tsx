import { Link } from 'wouter';
import type { SignalExplanation } from '../../operations/shapes/thesis-explanation.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { periodName } from '../indicators/period-name.ts';
import { useWording } from '../messages/use-wording.ts';
import { ReadingDoor } from '../provenance/doors.tsx';
import { useSettings } from '../settings/use-settings.tsx';
import { signalWords } from './words.ts';

type Explained = SignalExplanation['signal'];

/** The indicators a rule watches, as they read on the day. */
export function RestsOn({ readings }: { readings: Explained['readings'] }) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  const { carry } = useAsOf();
  return (
    <section aria-labelledby="rests">
      <h2 id="rests">{say('rests')}</h2>
      {readings.length === 0 ? (
        <p className="soft">{say('restsNamed')}</p>
      ) : (
        <table className="stacking" aria-labelledby="rests">
          <thead>
            <tr>
              <th scope="col">{say('indicator')}</th>
              <th scope="col" className="num">
                {say('reading')}
              </th>
              <th scope="col">{say('period')}</th>
              <th scope="col">{say('band')}</th>
              <th scope="col">{say('reading_state')}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={reading.id}>
                <th scope="row">
                  <Link href={carry(`/indicators/${encodeURIComponent(reading.id)}`)}>{reading.title}</Link>
                </th>
                <td className="num" data-label={say('reading')}>
                  <ReadingDoor reading={reading} />
                </td>
                <td data-label={say('period')}>
                  {reading.level === null ? '—' : periodName(reading.level.period, locale)}
                </td>
                <td data-label={say('band')}>{reading.band_text ?? '—'}</td>
                <td data-label={say('reading_state')}>
                  {reading.state_text}
                  {reading.reason === null ? null : (
                    <span className="detail soft">{reading.reason.text}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What speaks against reading those indicators that way. */
export function CounterEvidence({ counter }: { counter: Explained['counter'] }) {
  const say = useWording(signalWords);
  const { carry } = useAsOf();
  if (counter.length === 0) return null;
  return (
    <section aria-labelledby="counter">
      <h2 id="counter">{say('counter')}</h2>
      <p className="soft">{say('counterLede')}</p>
      <dl className="counter-list">
        {counter.map(({ id, title, counter: said }) => (
          <div key={id}>
            <dt>
              <Link href={carry(`/indicators/${encodeURIComponent(id)}`)}>{title}</Link>
            </dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
