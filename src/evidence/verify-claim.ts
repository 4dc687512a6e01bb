import { checks } from './checks.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import type { Outcome, Verdict } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';

/**
 * The verdict on one claim by facts, tables, series and cited figures. Of what the checks say, the first that settles it wins (confirmed,
 * contradicted, conflicting, superseded), in the order of `checks`; else the first that lays something beside it; else the
 * first that says what is wanting. Null for a claim a person rejected: it takes part in nothing.
 */
export function verifyClaim(claim: EvidenceClaim, sight: VerifySight): Verdict | null {
  if (claim.rejected) return null;
  let best: Verdict | null = null;
  for (const check of checks) {
    if (best !== null && check === checks.at(-1)) break;
    const verdict = check.apply(claim, sight);
    if (verdict === null) continue;
    if (settles.has(verdict.outcome)) return verdict;
    if (best === null || (verdict.outcome === 'differs_in_basis' && best.outcome === 'unverifiable'))
      best = verdict;
  }
  return best;
}

const settles: ReadonlySet<Outcome> = new Set(['confirmed', 'contradicted', 'conflicting', 'superseded']);
