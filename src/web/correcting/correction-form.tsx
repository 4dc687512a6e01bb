import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ErrorNote } from '../shell/error-note.tsx';
import { lastAuthor, rememberAuthor } from './author.ts';
import { useCorrect } from './use-correct.ts';
import { useCorrectingWords } from './words.ts';
import type { Kept } from '../api/shapes.ts';

interface Props<Answer> {
  title: string;
  /** Where in the API it is kept; the corrections of claims unless told. */
  path?: `/${string}`;
  /** What is said beside reason and author. */
  saying: Readonly<Record<string, unknown>>;
  /** Fields of the form, the first of which takes the keyboard. */
  children?: ReactNode;
  done: (kept: Answer) => void;
  /** Absent: the form stays. */
  cancel?: () => void;
}

/** Whatever a person says of a claim is said with a reason; what could not be kept stays in the fields. */
export function CorrectionForm<Answer = Kept>({
  title,
  path,
  saying,
  children,
  done,
  cancel,
}: Props<Answer>) {
  const { say } = useCorrectingWords();
  const { busy, error, correct } = useCorrect<Answer>(path);
  const [reason, setReason] = useState('');
  const [author, setAuthor] = useState(lastAuthor);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const closable = cancel !== undefined;

  useEffect(() => {
    if (closable) form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [closable]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') {
      form.current?.querySelector<HTMLElement>('[name="reason"]')?.focus();
      return;
    }
    rememberAuthor(author.trim());
    const signed = author.trim() === '' ? {} : { author: author.trim() };
    const kept = await correct({ ...saying, reason, ...signed });
    if (kept !== null) done(kept);
  }

  const missing = tried && reason.trim() === '';
  return (
    <form
      ref={form}
      className="correction"
      aria-label={title}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || cancel === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <p className="correction-title">{title}</p>
      {children}
      <div className="field">
        <label htmlFor={`${id}-reason`}>{say('reason')}</label>
        <input
          id={`${id}-reason`}
          name="reason"
          value={reason}
          aria-required="true"
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-missing` : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {missing ? (
          <p id={`${id}-missing`} className="hint missing" role="alert">
            {say('reasonMissing')}
          </p>
        ) : null}
      </div>
      <div className="field">
        <label htmlFor={`${id}-author`}>{say('author')}</label>
        <input
          id={`${id}-author`}
          name="author"
          autoComplete="name"
          value={author}
          onChange={(event) => setAuthor(event.currentTarget.value)}
        />
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      <div className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {busy ? say('saving') : say('save')}
        </button>
        {cancel === undefined ? null : (
          <button type="button" onClick={cancel}>
            {say('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
