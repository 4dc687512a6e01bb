import { useState } from 'react';
import type { OverrideSlot, SlotName } from '../../base/vocabulary.ts';
import type { ClaimOut, DocumentFull } from '../api/shapes.ts';
import { CorrectionForm } from '../correcting/correction-form.tsx';
import { CorrectionNote } from '../correcting/correction-note.tsx';
import { SlotCorrection } from '../correcting/slot-correction.tsx';
import { useCorrectingWords } from '../correcting/words.ts';
import { metricName, unitName } from '../format/quantity.ts';
import type { Messages } from '../messages/messages.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { claimSlots } from './claim-slots.ts';
import type { Span } from './marked-segments.ts';
import { SlotRow } from './slot-row.tsx';

type Slot = Exclude<OverrideSlot, 'claim'>;

interface Props {
  claim: ClaimOut;
  full: DocumentFull;
  reasons: Readonly<Partial<Record<SlotName, string | null>>>;
  showEvidence: (span: Span | null) => void;
}

/** The slots of a claim, each with what it rests on and the way to correct it. One form is open at a time. */
export function ClaimSlotList({ claim, full, reasons, showEvidence }: Props) {
  const { words, locale } = useMessages();
  const { say, slot: slotName } = useCorrectingWords();
  const [form, setForm] = useState<{ row: SlotName; withdraw: readonly Slot[] | null } | null>(null);

  return (
    <dl className="slots">
      {claimSlots(claim, reasons, locale, words).map((shown) => {
        const asked = correctable[shown.name] ?? [];
        const said = claim.corrections.filter(({ slot }) => (asked as readonly string[]).includes(slot));
        const label =
          shown.name === 'quantity' ? say('correctValue') : say('correctSlot', { slot: shown.label });
        const close = () => setForm(null);
        const open = form?.row === shown.name ? form : null;
        return (
          <SlotRow
            key={shown.name}
            slot={shown}
            text={full.text}
            language={full.document.language}
            showEvidence={showEvidence}
            correct={
              asked.length === 0 ? null : { label, start: () => setForm({ row: shown.name, withdraw: null }) }
            }
            correction={
              said.length === 0
                ? null
                : said.map((correction) => (
                    <CorrectionNote
                      key={correction.slot}
                      correction={correction}
                      found={foundWords(correction, words)}
                      label={say('withdrawSlot', { slot: slotName(correction.slot) })}
                      withdraw={() => setForm({ row: shown.name, withdraw: [correction.slot as Slot] })}
                    />
                  ))
            }
            form={
              open === null ? null : open.withdraw === null ? (
                <SlotCorrection claim={claim} full={full} slots={asked} title={label} done={close} />
              ) : (
                <CorrectionForm
                  title={say('withdrawSlot', { slot: open.withdraw.map(slotName).join(', ') })}
                  saying={{ action: 'withdraw', claim: claim.id, slot: open.withdraw }}
                  done={close}
                  cancel={close}
                />
              )
            }
          />
        );
      })}
    </dl>
  );
}

/** Which slots a row of the panel corrects. */
const correctable: Readonly<Partial<Record<SlotName, readonly Slot[]>>> = {
  quantity: ['low', 'high', 'unit'],
  subject: ['subject'],
  metric: ['metric'],
  period: ['period'],
  change: ['change'],
  modality: ['modality'],
  speaker: ['speaker'],
};

/** What the reader had found, as the rows of the panel would say it. */
function foundWords({ slot, found }: ClaimOut['corrections'][number], words: Messages): string | null {
  if (found === null) return null;
  const { modalities, changes, speakers } = words.vocabulary;
  if (slot === 'metric') return metricName(found, words);
  if (slot === 'unit') return unitName(found, words);
  if (slot === 'modality') return (modalities as Readonly<Record<string, string>>)[found] ?? found;
  if (slot === 'change') return (changes as Readonly<Record<string, string>>)[found] ?? found;
  return slot === 'speaker' ? (speakers[found] ?? found) : found;
}
