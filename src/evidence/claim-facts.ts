import { isShown, type DerivedFact, type Shape } from '../facts/derived-fact.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { factsBetween } from './nearby-facts.ts';
import type { VerifySight } from './verify-sight.ts';

/** The numbers of the company a claim is about, as known today and on the claim's day. */
export interface ClaimFacts {
  entity: string;
  now(concept: string, shape: Shape): readonly DerivedFact[];
  /** As known when the claim was written; as today where the claim has no day. */
  asKnownThen(concept: string, shape: Shape): readonly DerivedFact[];
  /** The same fact as known when the claim was written; undefined where it was not known, or the claim has no day. */
  before(fact: DerivedFact): DerivedFact | undefined;
}

/** Null where the claim has no subject. */
export function claimFacts(claim: EvidenceClaim, sight: VerifySight): ClaimFacts | null {
  if (claim.subjectId === null) return null;
  const entity = sight.bases.accounts.get(claim.subjectId) ?? claim.subjectId;
  const day = claim.documentDate;
  return {
    entity,
    now: (concept, shape) => sight.now.facts(entity, concept, shape),
    asKnownThen: (concept, shape) =>
      (day === null ? sight.now : sight.asKnownOn(day)).facts(entity, concept, shape),
    before(fact) {
      if (day === null) return undefined;
      const then = sight.asKnownOn(day).facts(entity, fact.concept, fact.shape);
      return factsBetween(then, fact.periodEnd, fact.periodEnd).find(isShown);
    },
  };
}

/** What of the claim is written where it stands, or can be nothing else. */
export function isLocated(
  claim: EvidenceClaim,
  ...names: readonly ('subject' | 'metric' | 'currency')[]
): boolean {
  return names.every((name) => {
    const slot = claim.slots.find((one) => one.slot === name);
    return slot !== undefined && slot.inferredReason === null;
  });
}
