import { useState } from 'react';
import type { ClaimOut } from '../api/shapes.ts';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionNote } from './correction-note.tsx';
import { useCorrectingWords } from './words.ts';

/** Whether it is a claim at all: what a person says of that, and the way to say so or to take it back. */
export function ClaimStanding({ claim, close }: { claim: ClaimOut; close: () => void }) {
  const { say, slot } = useCorrectingWords();
  const [form, setForm] = useState<'reject' | 'withdraw' | null>(null);
  const said = claim.corrections.find((each) => each.slot === 'claim');
  const title = form === 'withdraw' ? say('withdrawTitle') : say('rejectTitle');
  return (
    <section className="standing">
      {claim.standing === 'found' ? null : (
        <p>{say(claim.standing === 'rejected' ? 'isRejected' : 'isAdded')}</p>
      )}
      {said === undefined ? null : (
        <CorrectionNote
          correction={said}
          found={said.found === null ? null : say('aClaim')}
          label={say('withdrawSlot', { slot: slot('claim') })}
          withdraw={() => setForm('withdraw')}
        />
      )}
      {form !== null ? (
        <CorrectionForm
          key={form}
          title={title}
          saying={{
            action: form,
            claim: claim.id,
            ...(form === 'withdraw' ? { slot: ['claim'] } : {}),
          }}
          done={({ claim: after }) => {
            setForm(null);
            if (after === null) close();
          }}
          cancel={() => setForm(null)}
        />
      ) : claim.standing === 'found' ? (
        <button type="button" onClick={() => setForm('reject')}>
          {say('reject')}
        </button>
      ) : null}
    </section>
  );
}
