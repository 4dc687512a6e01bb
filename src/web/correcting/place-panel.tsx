import { useState, type Ref } from 'react';
import { overrideSlots, type OverrideSlot } from '../../base/vocabulary.ts';
import type { DocumentFull, RejectedOut } from '../api/shapes.ts';
import type { Span } from '../reader/marked-segments.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { knownValues } from './known-values.ts';
import { SlotField } from './slot-field.tsx';
import { useCorrectingWords } from './words.ts';

interface Props {
  ref: Ref<HTMLElement>;
  full: DocumentFull;
  span: Span;
  /** Where the reader found a number there and judged it no claim. */
  rejected: RejectedOut | undefined;
  added: (id: string) => void;
  close: () => void;
}

type Slot = Exclude<OverrideSlot, 'claim'>;
const asked = overrideSlots.filter((slot): slot is Slot => !['claim', 'low', 'high', 'unit'].includes(slot));

/** Words of the text that are no claim: why the reader thinks so, and the way to say that they are one. */
export function PlacePanel({ ref, full, span, rejected, added, close }: Props) {
  const { words } = useMessages();
  const { say, slot: slotName } = useCorrectingWords();
  const [values, setValues] = useState<Partial<Record<Slot, string>>>({});
  const quote = full.text.slice(span.start, span.end);
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const saying = { action: 'add', document: full.document.id, ...span, quote, ...said };
  return (
    <aside className="claim-panel" ref={ref} tabIndex={-1} aria-label={say('addTitle')}>
      <div className="panel-bar">
        <span className="soft">{rejected === undefined ? '' : say('rejectedTitle')}</span>
        <button type="button" aria-label={words.reader.closePanel} onClick={close}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <blockquote className="said" lang={full.document.language} dir="auto">
        {lineBefore(full.text, span.start)}
        <mark>{quote}</mark>
        {lineAfter(full.text, span.end)}
      </blockquote>
      {rejected === undefined ? null : <p className="way-out">{rejected.why}</p>}
      <CorrectionForm
        title={say('addTitle')}
        saying={saying}
        done={({ claim }) => (claim === null ? close() : added(claim.id))}
      >
        <div className="fields two">
          {asked.map((slot) => (
            <SlotField
              key={slot}
              slot={slot}
              optional
              label={slotName(slot)}
              value={values[slot] ?? ''}
              known={knownValues(full, slot, words)}
              change={(value) => setValues((before) => ({ ...before, [slot]: value }))}
            />
          ))}
        </div>
      </CorrectionForm>
    </aside>
  );
}

/** What stands beside the words in their line. */
const reach = 60;

function lineBefore(text: string, start: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach), start);
}

function lineAfter(text: string, end: number): string {
  return text.slice(end, end + reach).split('\n')[0] ?? '';
}
