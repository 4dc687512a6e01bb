import { useState } from 'react';
import type { OverrideSlot } from '../../base/vocabulary.ts';
import type { ClaimOut, DocumentFull } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { knownValues } from './known-values.ts';
import { SlotField } from './slot-field.tsx';
import { useCorrectingWords } from './words.ts';

type Slot = Exclude<OverrideSlot, 'claim'>;

interface Props {
  claim: ClaimOut;
  full: DocumentFull;
  /** Asked for together: the two sides of a number and its unit, or one slot. */
  slots: readonly Slot[];
  title: string;
  done: () => void;
}

/** The fields of some slots as they are; those that are changed are said. */
export function SlotCorrection({ claim, full, slots, title, done }: Props) {
  const { words } = useMessages();
  const { say } = useCorrectingWords();
  const [values, setValues] = useState(() =>
    Object.fromEntries(slots.map((slot) => [slot, currentValue(claim, slot)])),
  );
  const changed = Object.fromEntries(
    slots
      .filter((slot) => slots.length === 1 || values[slot] !== currentValue(claim, slot))
      .map((slot) => [slot, values[slot]?.trim() || 'none']),
  );
  const isNumber = slots.includes('low');
  return (
    <CorrectionForm
      title={title}
      saying={{ action: 'set', claim: claim.id, ...changed }}
      done={done}
      cancel={done}
    >
      {slots.map((slot) => (
        <SlotField
          key={slot}
          slot={slot}
          label={isNumber ? say(slot as 'low' | 'high' | 'unit') : say('value')}
          value={values[slot] ?? ''}
          known={knownValues(full, slot, words)}
          change={(value) => setValues((before) => ({ ...before, [slot]: value }))}
        />
      ))}
      <p className="hint">
        {say('noneHint')} {say('kept')}
      </p>
    </CorrectionForm>
  );
}

function currentValue(claim: ClaimOut, slot: Slot): string {
  if (slot === 'low') return claim.low_text ?? 'none';
  if (slot === 'high') return claim.high_text ?? 'none';
  return claim[slot] ?? (slot === 'change' ? 'none' : '');
}
