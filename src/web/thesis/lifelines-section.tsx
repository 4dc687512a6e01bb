import { useWording } from '../messages/use-wording.ts';
import type { ThesisPageOut } from './queries.ts';
import { ReadingLine } from './reading-line.tsx';
import { thesisWords } from './words.ts';

/** What the thesis hangs on, side by side, each with how its indicators stand. */
export function LifelinesSection({ page: { lifelines, readings } }: { page: ThesisPageOut }) {
  const say = useWording(thesisWords);
  return (
    <section aria-labelledby="lifelines">
      <h2 id="lifelines">{say('lifelines')}</h2>
      <div className="lifeline-columns">
        {lifelines.map(({ id, title, about, indicators }) => (
          <div key={id} className="lifeline-column">
            <h3>{title}</h3>
            <p className="soft">{about}</p>
            <ul className="plain-list">
              {indicators.map(({ id: of }) => {
                const reading = readings.find((one) => one.id === of);
                return reading === undefined ? null : <ReadingLine key={of} reading={reading} />;
              })}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
