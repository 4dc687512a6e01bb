import { outcomeSigns } from './outcome-words.ts';
import type { Outcome } from './shapes.ts';
import { useEvidenceWords } from './words.ts';

/** Sign and word of an outcome; the colour only repeats them. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { outcome: word } = useEvidenceWords();
  return (
    <span className={`outcome ${outcome}`}>
      <span aria-hidden="true">{outcomeSigns[outcome]}</span> {word(outcome)}
    </span>
  );
}
