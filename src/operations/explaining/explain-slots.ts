import type { Locale } from '../../base/locale.ts';
import { slotNames, type SlotName } from '../../base/vocabulary.ts';
import type { ClaimRow } from '../../ledger/ledger.ts';
import type { Explanation } from '../shapes/explanation.ts';
import { quantityWords } from '../wording/quantity.ts';
import { reasonWords } from '../wording/inferred-reasons.ts';

/** Every slot of a claim in the order of the vocabulary: its value, and the words or the reason it rests on. */
export function explainSlots(claim: ClaimRow, text: string, locale: Locale): Explanation['slots'] {
  return slotNames.map((name) => {
    const slot = claim.slots.find((candidate) => candidate.slot === name);
    const reason = slot?.inferredReason ?? null;
    return {
      slot: name,
      value: slotValue(claim, name, locale),
      start: slot?.start ?? null,
      end: slot?.end ?? null,
      text: slot === undefined || slot.start === null ? null : text.slice(slot.start, slot.end),
      inferred_reason: reason,
      reason: reason === null ? null : reasonWords(reason, locale),
    };
  });
}

function slotValue(claim: ClaimRow, name: SlotName, locale: Locale): string | null {
  return name === 'quantity' ? quantityWords({ ...claim, unit: 'count', per: null }, locale) : claim[name];
}
