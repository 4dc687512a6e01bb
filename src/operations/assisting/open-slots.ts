import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { foundValue } from '../overriding/slot-values.ts';

/** The slots a language model may be asked about. Numbers, units and directions are not among them. */
export const proposalSlots = ['subject', 'metric', 'period', 'modality', 'speaker'] as const;
export type ProposalSlot = (typeof proposalSlots)[number];

/**
 * The slots of a claim that the reader left open: it found nothing for them, a metric that is none of the usual and
 * that no words name (an amount, a count), or fell back on what is usual. Whatever persons say of them since, so that
 * a question stays the same question.
 */
export function slotsLeftOpen(claim: CorrectedClaim): ProposalSlot[] {
  return claim.state === 'located' ? proposalSlots.filter((slot) => isLeftOpen(claim, slot)) : [];
}

/** Those of them that no person has settled either; none of what a person says is no claim. */
export function openSlots(claim: CorrectedClaim): ProposalSlot[] {
  if (claim.standing === 'rejected') return [];
  const spokenOf = new Set<string>(claim.corrections.map(({ said }) => said.slot));
  return slotsLeftOpen(claim).filter((slot) => !spokenOf.has(slot));
}

function isLeftOpen(claim: CorrectedClaim, slot: ProposalSlot): boolean {
  const correction = claim.corrections.find(({ said }) => said.slot === slot);
  const value = correction === undefined ? foundValue(claim, slot) : correction.found;
  if (value === null) return true;
  const reason = claim.slots.find((found) => found.slot === slot)?.inferredReason ?? null;
  if (reason === null) return false;
  return slot === 'metric' ? value.startsWith('other:') : fallbacks.has(reason);
}

/** Reasons that say no more than that the text gave no sign. */
const fallbacks: ReadonlySet<string> = new Set(['no_cue', 'article_voice']);
