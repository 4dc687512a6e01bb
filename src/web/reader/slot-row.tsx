import type { ReactNode } from 'react';
import { useCorrectingWords } from '../correcting/words.ts';
import { DirectionMark } from '../format/direction-mark.tsx';
import { Unknown } from '../format/unknown.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import type { ShownSlot } from './claim-slots.ts';
import type { Span } from './marked-segments.ts';
import { revealEvidence } from './reveal-mark.ts';

interface Props {
  slot: ShownSlot;
  text: string;
  language: string;
  showEvidence: (span: Span | null) => void;
  /** What a person put in its place. */
  correction: ReactNode;
  /** Absent: not to be corrected here. */
  correct: { label: string; start: () => void } | null;
  /** The open form, below the row. */
  form: ReactNode;
}

/** A slot's value; to point at it, or to focus its evidence, lights up the place in the text. */
export function SlotRow({ slot, text, language, showEvidence, correction, correct, form }: Props) {
  const { words, tell } = useMessages();
  const { say } = useCorrectingWords();
  const { reason } = slot;
  // A person's word rests on no words of the text.
  const evidence = correction === null ? slot.evidence : null;
  return (
    <div onMouseEnter={() => showEvidence(evidence)} onMouseLeave={() => showEvidence(null)}>
      <dt>{slot.label}</dt>
      <dd>
        <SlotValue slot={slot} />
        {correct === null ? null : (
          <button type="button" className="quiet correct" aria-label={correct.label} onClick={correct.start}>
            {say('correct')}
          </button>
        )}
        {slot.detail === null ? null : <span className="detail">{slot.detail}</span>}
        {evidence === null ? null : (
          <button
            type="button"
            className="evidence-link"
            aria-label={tell(words.reader.showEvidence, { text: text.slice(evidence.start, evidence.end) })}
            onFocus={() => showEvidence(evidence)}
            onBlur={() => showEvidence(null)}
            onClick={() => {
              showEvidence(evidence);
              revealEvidence();
            }}
          >
            <bdi className="said" lang={language}>
              {tell(words.quoted, { text: shortened(text.slice(evidence.start, evidence.end)) })}
            </bdi>
          </button>
        )}
        {reason === null || correction !== null ? null : (
          <span className="detail">{tell(words.reader.inferred, { reason })}</span>
        )}
        {correction}
        {form}
      </dd>
    </div>
  );
}

function SlotValue({ slot }: { slot: ShownSlot }) {
  if (slot.change !== null) return <DirectionMark change={slot.change} amount={slot.amount} />;
  if (slot.value === null) return <Unknown />;
  return <bdi className={slot.name === 'change' ? 'soft' : ''}>{slot.value}</bdi>;
}

function shortened(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 58)}…` : quote;
}
