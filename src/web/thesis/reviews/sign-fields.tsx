import { useId } from 'react';
import { ErrorNote } from '../../shell/error-note.tsx';
import { useReviewWords } from './words.ts';

/** `field` names the field in which it is put right. */
export type SignProblem = { kind: 'nothing' | 'note' | 'changed' | 'name'; field: string } | null;

interface Props {
  signer: { by: string; on: string };
  setSigner: (signer: { by: string; on: string }) => void;
  problem: SignProblem;
  error: unknown;
  busy: boolean;
  isKept: boolean;
  progress: string;
}

/** Name, day and the button; what stands in the way, and that nothing is lost by it. */
export function SignFields({ signer, setSigner, problem, error, busy, isKept, progress }: Props) {
  const { tell } = useReviewWords();
  const id = useId();
  const isNameless = problem?.kind === 'name';
  return (
    <section className="sign-fields" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{tell('signTitle')}</h2>
      <p className="hint">
        {progress} {isKept ? tell('keptHere') : null}
      </p>
      {isKept ? null : (
        <p className="review-note" role="alert">
          {tell('notKept')}
        </p>
      )}
      <div className="sign-row">
        <div className="field">
          <label htmlFor={`${id}-by`}>{tell('name')}</label>
          <input
            id={`${id}-by`}
            name="by"
            autoComplete="name"
            aria-required="true"
            aria-invalid={isNameless}
            aria-describedby={isNameless ? `${id}-problem` : undefined}
            value={signer.by}
            onChange={(event) => setSigner({ ...signer, by: event.currentTarget.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-on`}>{tell('day')}</label>
          <input
            id={`${id}-on`}
            name="on"
            type="date"
            value={signer.on}
            onChange={(event) => setSigner({ ...signer, on: event.currentTarget.value })}
          />
        </div>
        <button type="submit" className="primary">
          {busy ? tell('signing') : tell('sign')}
        </button>
      </div>
      {problem === null || problem.kind === 'note' ? null : (
        <p id={`${id}-problem`} className="hint missing" role="alert">
          {tell(problemWords[problem.kind])}
        </p>
      )}
      {error === null ? null : (
        <>
          <ErrorNote error={error} />
          {isKept ? <p>{tell('allKept')}</p> : null}
        </>
      )}
    </section>
  );
}

const problemWords = { nothing: 'nothingSaid', changed: 'lookFirst', name: 'nameMissing' } as const;
