import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAsOf } from '../../board/use-as-of.ts';
import { formatDate } from '../../format/dates.ts';
import { BandWord } from '../../indicators/band-word.tsx';
import { ReadingDoor } from '../../provenance/doors.tsx';
import { site } from '../../site/site.ts';
import type { QuestionOut } from './queries.ts';
import { useReviewWords } from './words.ts';

/** The questions of a sheet with what is known beside each; `fields` are those in which a person answers. */
export function QuestionList({
  questions,
  fields = () => null,
}: {
  questions: readonly QuestionOut[];
  fields?: (question: QuestionOut) => ReactNode;
}) {
  const { tell } = useReviewWords();
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{tell('questions')}</h2>
      {questions.map((question) => (
        <section key={question.id} className="review-question" aria-labelledby={`question-${question.id}`}>
          <h3 id={`question-${question.id}`} className="said">
            {question.question}
          </h3>
          <div className="review-columns">
            <div>
              {fields(question)}
              <LastAnswer question={question} />
            </div>
            <Readings question={question} />
          </div>
        </section>
      ))}
    </section>
  );
}

function LastAnswer({ question: { last } }: { question: QuestionOut }) {
  const { tell, locale } = useReviewWords();
  if (last === null)
    return site === null || site.signed ? <p className="hint">{tell('unanswered')}</p> : null;
  return (
    <div className="last-answer">
      <p className="hint">
        {tell('lastAnswer', { author: last.author, day: formatDate(last.signed_on, locale) })}
      </p>
      <p className="written">{last.answer}</p>
      {last.note === '' ? null : <p className="written soft">{last.note}</p>}
    </div>
  );
}

function Readings({ question: { id, readings, moved } }: { question: QuestionOut }) {
  const { tell } = useReviewWords();
  const { carry } = useAsOf();
  if (readings.length === 0) return <p className="soft">{tell('noReadings')}</p>;
  return (
    <table className="review-readings" aria-label={tell('readings')} aria-describedby={`question-${id}`}>
      <tbody>
        {readings.map((reading) => {
          const before = moved.find((one) => one.id === reading.id);
          return (
            <tr key={reading.id}>
              <th scope="row">
                <Link href={carry(`/indicators/${encodeURIComponent(reading.id)}`)}>{reading.title}</Link>
              </th>
              <td className="num">
                <ReadingDoor reading={reading}>{reading.level?.text.replace(/ \(.*\)$/, '')}</ReadingDoor>
              </td>
              <td>
                <BandWord reading={reading} />
                {reading.state === 'ok' || reading.level === null ? null : (
                  <span className="state-of"> {reading.state_text}</span>
                )}
                {before === undefined ? null : (
                  <span className={before.band_changed ? 'detail band-changed' : 'detail soft'}>
                    {tell('was', { from: before.from })}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
