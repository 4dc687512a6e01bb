import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { apiPath, apiPost } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { holdingOutcome, type Verified } from './shapes.ts';
import { useEvidenceWords } from './words.ts';

/** So many of the verdicts that changed are named. */
const named = 8;

/** Verifies one text, or all; says what changed, and the pages show it at once. */
export function VerifyButton({ document }: { document: string }) {
  const { tell, locale } = useEvidenceWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<Verified | null>(null);

  async function verify() {
    setBusy(true);
    setError(null);
    setDone(null);
    try {
      const asked = document === '' ? { all: true } : { document };
      const { data } = await apiPost<Verified>(apiPath('/verify'), asked, locale);
      await queries.invalidateQueries({ queryKey: ledgerKey });
      setDone(data);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="verify">
      <button type="button" className="primary" disabled={busy} onClick={() => void verify()}>
        {busy ? tell('verifying') : tell('verifyNow')}
      </button>
      <div role="status" className="verify-result">
        {done === null ? null : <Result done={done} />}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}

function Result({ done }: { done: Verified }) {
  const { tell } = useEvidenceWords();
  const { words, tell: say } = useMessages();
  const changed = done.changed === 0 ? tell('changedNone') : tell('changed', { count: done.changed });
  return (
    <>
      <p>{tell('verified', { count: done.verified, changed })}</p>
      <ul>
        {done.verdicts.slice(0, named).map((verdict) => (
          <li key={verdict.claim.id}>
            <OutcomeMark outcome={holdingOutcome(verdict)} />{' '}
            <Link className="said" href={`/documents/${verdict.claim.document}?claim=${verdict.claim.id}`}>
              <bdi>{say(words.quoted, { text: verdict.claim.quote })}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
