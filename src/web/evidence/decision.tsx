import type { Locale } from '../../base/locale.ts';
import { useId, useRef, useState } from 'react';
import { CorrectionForm } from '../correcting/correction-form.tsx';
import { formatDate } from '../format/dates.ts';
import { outcomes, type Decided, type Outcome, type VerdictOut } from './shapes.ts';
import { useEvidenceWords, type Tell } from './words.ts';

/** The way to decide otherwise than was found, or to take that back. */
export function Decision({ verdict }: { verdict: VerdictOut }) {
  const { tell, locale } = useEvidenceWords();
  const [form, setForm] = useState<'decide' | 'withdraw' | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  const { person } = verdict;

  function close() {
    setForm(null);
    // The form that had the keyboard is gone.
    requestAnimationFrame(() => start.current?.focus());
  }

  return (
    <div className="decision">
      {form === 'decide' ? (
        <DecisionForm verdict={verdict} close={close} />
      ) : form === 'withdraw' ? (
        <CorrectionForm<Decided>
          title={tell('withdrawTitle')}
          path="/verdicts/decide"
          saying={{ claim: verdict.claim.id, withdraw: true }}
          done={close}
          cancel={close}
        />
      ) : (
        <p className="decision-line">
          <button type="button" className="quiet decide" ref={start} onClick={() => setForm('decide')}>
            {tell('decide')}
          </button>
          {person === null ? null : (
            <button type="button" className="quiet" onClick={() => setForm('withdraw')}>
              {tell('withdraw')}
            </button>
          )}
          <span className="soft recorded">{recordedWords(verdict, tell, locale)}</span>
        </p>
      )}
    </div>
  );
}

function recordedWords({ recorded_at, times_changed }: VerdictOut, tell: Tell, locale: Locale): string {
  const date = formatDate(recorded_at, locale);
  return times_changed === 0
    ? tell('checkedOn', { date })
    : tell('changedBefore', { count: times_changed, date });
}

function DecisionForm({ verdict, close }: { verdict: VerdictOut; close: () => void }) {
  const { tell, outcome: word } = useEvidenceWords();
  const id = useId();
  const now = verdict.person?.outcome ?? verdict.outcome;
  const [outcome, setOutcome] = useState<Outcome>(now === 'confirmed' ? 'contradicted' : 'confirmed');
  return (
    <CorrectionForm<Decided>
      title={tell('decideTitle')}
      path="/verdicts/decide"
      saying={{ claim: verdict.claim.id, outcome }}
      done={close}
      cancel={close}
    >
      <div className="field">
        <label htmlFor={`${id}-outcome`}>{tell('outcome')}</label>
        <select
          id={`${id}-outcome`}
          name="outcome"
          value={outcome}
          onChange={(event) =>
            setOutcome(outcomes.find((each) => each === event.currentTarget.value) ?? outcome)
          }
        >
          {outcomes.map((each) => (
            <option key={each} value={each}>
              {word(each)}
            </option>
          ))}
        </select>
      </div>
      <p className="hint">{tell('decideHint')}</p>
    </CorrectionForm>
  );
}
