import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { ApiError, apiPath, apiPost } from '../../api/client.ts';
import { ledgerKey } from '../../api/queries.ts';
import { lastAuthor, rememberAuthor } from '../../correcting/author.ts';
import '../../styles/correcting.css';
import { AnswerFields } from './answer-fields.tsx';
import { AsideNotes, MeanwhileNote, OtherTabNote, Unasked } from './draft-notes.tsx';
import { isUnsaid, type Said } from './draft.ts';
import { QuestionList } from './question-list.tsx';
import type { QuestionOut, ReviewOut } from './queries.ts';
import { SignFields, type SignProblem } from './sign-fields.tsx';
import { useDraft } from './use-draft.ts';
import { useReviewWords } from './words.ts';

/** A sheet to fill in and sign. What is written is kept at every key; nothing but a signing takes it away. */
export function SheetForm({ thesis, review }: { thesis: string; review: ReviewOut }) {
  const { tell, locale } = useReviewWords();
  const queries = useQueryClient();
  const { desk, draft } = useDraft(thesis, review.id);
  const [signer, setSigner] = useState({ by: lastAuthor(), on: localDay(new Date()) });
  const [problem, setProblem] = useState<SignProblem>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [isSigned, setSigned] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { said, seen } = desk.mine;
  const asked = new Set(review.questions.map(({ id }) => id));
  const answered = review.questions.filter(({ id }) => (said[id]?.answer ?? '').trim() !== '');

  function write(question: QuestionOut, part: Partial<Said>): void {
    const before = said[question.id] ?? { answer: '', note: '', edition: '', question: '' };
    const wording = { edition: question.edition, question: question.question };
    draft.write(question.id, { ...before, ...wording, ...part }, review.seen);
    setProblem(null);
    setSigned(false);
  }

  async function sign(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = problemOf(review.questions, said, signer.by);
    setProblem(found);
    setError(null);
    if (found !== null) {
      form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(found.field)}"]`)?.focus();
      return;
    }
    setBusy(true);
    rememberAuthor(signer.by.trim());
    try {
      await apiPost(
        apiPath(`/reviews/${encodeURIComponent(review.id)}/sign`),
        {
          answer: answered.map(({ id }) => `${id}=${said[id]?.answer ?? ''}`),
          note: answered.flatMap(({ id }) =>
            (said[id]?.note ?? '').trim() === '' ? [] : `${id}=${said[id]?.note ?? ''}`,
          ),
          ...{ by: signer.by.trim(), seen: seen ?? review.seen },
          ...(signer.on === '' ? {} : { on: signer.on }),
        },
        locale,
      );
      draft.signed(asked);
      await queries.invalidateQueries({ queryKey: ledgerKey });
      setSigned(true);
    } catch (caught) {
      setError(caught);
      // What another signed meanwhile is to be looked at, so it is fetched.
      if (isMeanwhile(caught)) await queries.invalidateQueries({ queryKey: ledgerKey });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form ref={form} className="review-form" noValidate onSubmit={(event) => void sign(event)}>
      <OtherTabNote desk={desk} draft={draft} questions={review.questions} />
      <MeanwhileNote
        review={review}
        desk={desk}
        look={() => {
          draft.look(review.seen);
          setError(null);
        }}
      />
      <fieldset disabled={busy}>
        <QuestionList
          questions={review.questions}
          fields={(question) => (
            <AnswerFields
              question={question}
              said={said[question.id]}
              write={(part) => write(question, part)}
              isAlone={problem?.kind === 'note' && problem.field === `answer-${question.id}`}
            />
          )}
        />
        <Unasked said={Object.entries(said).filter(([id, one]) => !asked.has(id) && !isUnsaid(one))} />
        <SignFields
          {...{ signer, setSigner, problem, error, busy }}
          isKept={desk.isKept}
          progress={tell('progress', { done: answered.length, of: review.questions.length })}
        />
      </fieldset>
      <p role="status" className="signed-status">
        {isSigned ? tell('signed') : ''}
      </p>
      <AsideNotes desk={desk} draft={draft} questions={review.questions} />
    </form>
  );
}

/** What stands in the way of signing, and the field in which it is put right. */
function problemOf(
  questions: readonly QuestionOut[],
  said: Readonly<Record<string, Said>>,
  by: string,
): SignProblem {
  const own = questions.flatMap(({ id, edition }) => {
    const one = said[id];
    return one === undefined || isUnsaid(one) ? [] : { field: `answer-${id}`, ...one, now: edition };
  });
  const [first] = questions;
  if (own.length === 0) return { kind: 'nothing', field: `answer-${first?.id ?? ''}` };
  const alone = own.find(({ answer }) => answer.trim() === '');
  if (alone !== undefined) return { kind: 'note', field: alone.field };
  const changed = own.find(({ edition, now }) => edition !== now);
  if (changed !== undefined) return { kind: 'changed', field: changed.field };
  return by.trim() === '' ? { kind: 'name', field: 'by' } : null;
}

function isMeanwhile(error: unknown): boolean {
  return error instanceof ApiError && 'code' in error.told && error.told.code === 'sheet_signed_meanwhile';
}

/** The day on the writer's own calendar. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
