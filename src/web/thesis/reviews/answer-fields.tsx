import { useId } from 'react';
import { isUnsaid, type Said } from './draft.ts';
import type { QuestionOut } from './queries.ts';
import { useReviewWords } from './words.ts';

interface Props {
  question: QuestionOut;
  said: Said | undefined;
  write: (part: Partial<Said>) => void;
  /** Whether a note stands without an answer, and signing was tried. */
  isAlone: boolean;
}

/** Where a person answers one question, and notes what the answer rests on. */
export function AnswerFields({ question, said, write, isAlone }: Props) {
  const { tell } = useReviewWords();
  const id = useId();
  const { id: name, edition, last } = question;
  const isChanged = said !== undefined && !isUnsaid(said) && said.edition !== edition;
  const asks = `question-${name}`;
  return (
    <>
      {isChanged ? (
        <p className="review-note" id={`${id}-changed`}>
          {tell('wordingChanged', { question: said.question })}{' '}
          <button type="button" className="quiet" onClick={() => write({})}>
            {tell('stands')}
          </button>
        </p>
      ) : null}
      <div className="field">
        <label htmlFor={`${id}-answer`} id={`${id}-label`}>
          {tell('answer')}
        </label>
        <textarea
          id={`${id}-answer`}
          name={`answer-${name}`}
          rows={2}
          aria-labelledby={`${asks} ${id}-label`}
          aria-invalid={isAlone}
          aria-describedby={isAlone ? `${id}-alone` : isChanged ? `${id}-changed` : undefined}
          value={said?.answer ?? ''}
          onChange={(event) => write({ answer: event.currentTarget.value })}
        />
        {isAlone ? (
          <p id={`${id}-alone`} className="hint missing" role="alert">
            {tell('noteAlone')}
          </p>
        ) : null}
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`} id={`${id}-note-label`}>
          {tell('note')}
        </label>
        <textarea
          id={`${id}-note`}
          name={`note-${name}`}
          rows={1}
          aria-labelledby={`${asks} ${id}-note-label`}
          value={said?.note ?? ''}
          onChange={(event) => write({ note: event.currentTarget.value })}
        />
      </div>
      {last !== null && (said === undefined || isUnsaid(said)) ? (
        <button
          type="button"
          className="quiet"
          onClick={() => write({ answer: last.answer, note: last.note })}
        >
          {tell('asBefore')}
        </button>
      ) : null}
    </>
  );
}
