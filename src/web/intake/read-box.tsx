import { useRef, useState } from 'react';
import { useMessages } from '../settings/use-settings.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { useIntake } from './use-intake.tsx';

/** The ways in: choose files, paste a text, or drop (which works on every page). */
export function ReadBox() {
  const { words } = useMessages();
  const { readFiles, busy } = useIntake();
  const [pasting, setPasting] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const pasteButton = useRef<HTMLButtonElement>(null);
  return (
    <section className="read-box" aria-label={words.library.readTitle}>
      <button type="button" className="primary" disabled={busy} onClick={() => files.current?.click()}>
        {words.library.chooseFiles}
      </button>
      <button type="button" ref={pasteButton} onClick={() => setPasting(true)}>
        {words.library.paste}
      </button>
      <span className="soft">{words.library.dropHint}</span>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.library.chooseFiles}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void readFiles(chosen);
        }}
      />
      {pasting ? (
        <PasteDialog
          close={() => {
            setPasting(false);
            pasteButton.current?.focus();
          }}
        />
      ) : null}
    </section>
  );
}
