import type { EvidenceClaim } from './evidence-claim.ts';
import type { Verdict, VerdictReason } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';

/** That nothing settles a claim, why, and what would. */
export function unverifiable(
  claim: EvidenceClaim,
  rule: string,
  reason: VerdictReason,
  sight: VerifySight,
): Verdict {
  return {
    claimId: claim.id,
    ...{ outcome: 'unverifiable', rule, reason, ratio: null, tolerance: null, evidence: [], restsOn: [] },
    wouldSettle: sight.now.sourceFor(claim.subjectId, claim.metric),
  };
}
