import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ApiError } from '../api/client.ts';
import { ErrorNote } from '../shell/error-note.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { useIntake } from './use-intake.tsx';

/** A text is pasted, perhaps named and dated, and read; when that fails the text stays where it is. */
export function PasteDialog({ close }: { close: () => void }) {
  const { words } = useMessages();
  const { readText, busy } = useIntake();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [dated, setDated] = useState('');
  const [error, setError] = useState<unknown>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') {
      setError(new ApiError({ page: 'emptyText' }));
      return;
    }
    const outcome = await readText(name.trim() || nameOf(text) || words.intake.pastedName, text, dated);
    if (outcome?.state === 'failed') setError(outcome.error);
    else close();
  }

  return (
    <dialog ref={dialog} className="paste-dialog" aria-labelledby={`${id}-title`} onClose={close}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <h2 id={`${id}-title`}>{words.intake.title}</h2>
        <label htmlFor={`${id}-text`}>{words.intake.text}</label>
        <textarea
          id={`${id}-text`}
          dir="auto"
          rows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoFocus
        />
        <div className="fields">
          <Field
            id={`${id}-name`}
            label={words.intake.name}
            hint={words.intake.nameHint}
            value={name}
            change={setName}
          />
          <Field
            id={`${id}-date`}
            type="date"
            label={words.intake.date}
            hint={words.intake.dateHint}
            value={dated}
            change={setDated}
          />
        </div>
        {error === null ? null : <ErrorNote error={error} />}
        <div className="actions">
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.intake.reading : words.intake.read}
          </button>
          <button type="button" onClick={close}>
            {words.intake.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface FieldProps {
  id: string;
  label: string;
  hint: string;
  type?: 'text' | 'date';
  value: string;
  change: (value: string) => void;
}

function Field({ id, label, hint, type = 'text', value, change }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}

/** The first line that says something, short enough for a name. */
function nameOf(text: string): string {
  const line = text.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  return line
    .replace(/^#+\s*/, '')
    .trim()
    .slice(0, 80);
}
