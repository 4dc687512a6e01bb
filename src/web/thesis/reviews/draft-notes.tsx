import { formatDate, formatInstant } from '../../format/dates.ts';
import type { Desk, DraftDesk } from './draft-desk.ts';
import { isBlank, isUnsaid, unreadable, type Said, type Saying } from './draft.ts';
import type { QuestionOut, ReviewOut } from './queries.ts';
import { SignedAnswers } from './signed-sheets.tsx';
import { useReviewWords } from './words.ts';

interface Props {
  desk: Desk;
  draft: DraftDesk;
  questions: readonly QuestionOut[];
}

/** Another tab has been at the same sheet: what it has, and the choice between the two. */
export function OtherTabNote({ desk: { mine, other }, draft, questions }: Props) {
  const { tell, locale } = useReviewWords();
  const kept = other?.kept ?? null;
  return (
    <div role="status">
      {other === null ? null : (
        <div className="review-note" data-note="other-tab">
          <p>
            {kept === null ? tell('otherGone') : tell('otherTab', { time: formatInstant(kept.at, locale) })}
          </p>
          {kept === null ? null : (
            <details>
              <summary>{tell('otherSays')}</summary>
              <SaidList said={kept.said} questions={questions} />
            </details>
          )}
          <p className="actions">
            <button type="button" onClick={draft.takeOver}>
              {tell(kept === null ? 'startAnew' : 'takeOver')}
            </button>
            {isBlank(mine) ? null : (
              <button type="button" onClick={draft.keepMine}>
                {tell('keepMine')}
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}

/** What others signed since the writer began, to be looked at before signing. */
export function MeanwhileNote({ review, desk, look }: { review: ReviewOut; desk: Desk; look: () => void }) {
  const { tell, locale } = useReviewWords();
  const { mine } = desk;
  const isUnseen = !isBlank(mine) && mine.seen !== null && mine.seen !== review.seen;
  const unseen = review.signings.findIndex(({ id }) => id === mine.seen);
  const later = isUnseen ? review.signings.slice(0, unseen === -1 ? undefined : unseen) : [];
  return (
    <div role="status">
      {later.map((signing, index) => (
        <div key={signing.id} className="review-note" data-note="meanwhile">
          <p>{tell('meanwhile', { author: signing.author, day: formatDate(signing.signed_on, locale) })}</p>
          <SignedAnswers signing={signing} />
          {index === later.length - 1 ? (
            <p className="actions">
              <button type="button" onClick={look}>
                {tell('looked')}
              </button>
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** What was written to questions that the sheet no longer has. */
export function Unasked({ said }: { said: readonly (readonly [string, Said])[] }) {
  const { tell } = useReviewWords();
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="unasked">
      <h2 id="unasked">{tell('noLongerAsked')}</h2>
      <p className="hint">{tell('noLongerSigned')}</p>
      <SaidList said={Object.fromEntries(said)} questions={[]} />
    </section>
  );
}

/** Versions that gave way to others, until they are thrown away. */
export function AsideNotes({ desk: { asides }, draft, questions }: Props) {
  const { tell, locale } = useReviewWords();
  if (asides.length === 0) return null;
  return (
    <section aria-labelledby="set-aside">
      <h2 id="set-aside">{tell('setAside')}</h2>
      {asides.map(({ id, at, said }) => (
        <details key={id} className="signed-sheet">
          <summary>{tell('setAsideAt', { time: formatInstant(at, locale) })}</summary>
          <SaidList said={said} questions={questions} />
          <p className="actions">
            <button type="button" onClick={() => draft.putBack(id)}>
              {tell('putBack')}
            </button>
            <button type="button" className="quiet" onClick={() => draft.throwAway(id)}>
              {tell('throwAway')}
            </button>
          </p>
        </details>
      ))}
    </section>
  );
}

function SaidList({ said, questions }: { said: Saying; questions: readonly QuestionOut[] }) {
  const { tell } = useReviewWords();
  const wordings = new Map(questions.map(({ id, question }) => [id, question]));
  return (
    <dl className="signed-answers">
      {Object.entries(said)
        .filter(([, one]) => !isUnsaid(one))
        .map(([id, { answer, note, question }]) => (
          <div key={id}>
            <dt>{id === unreadable ? tell('unreadable') : (wordings.get(id) ?? (question || id))}</dt>
            <dd>
              <p className="written">{answer}</p>
              {note === '' ? null : <p className="written soft">{note}</p>}
            </dd>
          </div>
        ))}
    </dl>
  );
}
