import { useId } from 'react';
import { changes, modalities, type OverrideSlot } from '../../base/vocabulary.ts';
import { metricName } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { useCorrectingWords } from './words.ts';

interface Props {
  slot: Exclude<OverrideSlot, 'claim'>;
  label: string;
  value: string;
  /** Names the text or the thesis knows. */
  known: readonly string[];
  /** Nothing need be said. */
  optional?: boolean;
  change: (value: string) => void;
}

/** The field of one slot: a choice where the vocabulary is closed, else words with what is known suggested. */
export function SlotField({ slot, label, value, known, optional = false, change }: Props) {
  const { words } = useMessages();
  const { say } = useCorrectingWords();
  const id = useId();
  const choices = slot === 'modality' ? modalities : slot === 'change' ? [...changes, 'none'] : null;
  if (choices !== null) {
    const names: Readonly<Record<string, string>> = {
      ...words.vocabulary.modalities,
      ...words.vocabulary.changes,
      none: words.reader.noChange,
    };
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} name={slot} value={value} onChange={(event) => change(event.currentTarget.value)}>
          {optional || value === '' ? <option value="">{say('notSaid')}</option> : null}
          {choices.map((each) => (
            <option key={each} value={each}>
              {names[each] ?? each}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={slot}
        list={`${id}-known`}
        value={value}
        autoComplete="off"
        spellCheck={false}
        inputMode={slot === 'low' || slot === 'high' ? 'decimal' : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {known.map((each) => (
          <option key={each} value={each}>
            {slot === 'metric' ? metricName(each, words) : undefined}
          </option>
        ))}
      </datalist>
    </div>
  );
}
