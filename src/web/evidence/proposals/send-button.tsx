import { useCorrect } from '../../correcting/use-correct.ts';
import { ErrorNote } from '../../shell/error-note.tsx';
import type { Assisted } from '../shapes.ts';
import { assistPath, type AskedSlot } from './assist-query.ts';
import { useProposalWords } from './proposal-text.ts';
import { unsentOf } from './unsent.ts';

interface Props {
  assisted: Assisted;
  slots: readonly AskedSlot[];
}

/** Sends what is shown, once a person says so; what comes back and holds is kept to be decided. */
export function SendButton({ assisted: { document, model, questions }, slots }: Props) {
  const { tell } = useProposalWords();
  const { busy, error, correct } = useCorrect<Assisted>(assistPath(document));
  const { count, characters } = unsentOf(questions);
  if (model === null || model.missing_key !== null || (count === 0 && !busy)) return null;
  return (
    <div className="send">
      <button
        type="button"
        className="primary"
        disabled={busy}
        onClick={() => void correct({ slot: slots, send: true, keep: true })}
      >
        {busy ? tell('sending') : tell('send')}
      </button>
      <p className="soft">{tell('sendAbout', { characters, host: model.host })}</p>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}
