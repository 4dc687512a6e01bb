import type { Verdict } from '../../evidence/verdict.ts';

/**
 * Of all that was found of one claim what is shown: what filings, series and tables settle before what the text's own
 * arithmetic does, that before what others say, and what nothing settles last. Two who differ are in no conflict where what is cited counts
 * the same in several ways. Null of nothing.
 */
export function weightiest(verdicts: readonly Verdict[]): Verdict | null {
  const several = verdicts.some(isCountedInSeveralWays);
  let best: Verdict | null = null;
  for (const verdict of verdicts) {
    if (several && verdict.rule === 'claims.cluster' && verdict.outcome === 'conflicting') continue;
    if (best === null || weight(verdict) < weight(best)) best = verdict;
  }
  return best;
}

/** An operating loss and a net loss: what someone calls the loss may be either. */
function isCountedInSeveralWays({ outcome, evidence }: Verdict): boolean {
  return outcome === 'differs_in_basis' && evidence.filter(({ kind }) => kind === 'cited').length > 1;
}

function weight({ outcome, rule }: Verdict): number {
  const bySelf = rule.startsWith('text.');
  const byOthers = rule.startsWith('claims.');
  switch (outcome) {
    case 'contradicted':
      return bySelf ? 3 : byOthers ? 5 : 0;
    case 'confirmed':
      return bySelf ? 6 : byOthers ? 7 : 1;
    case 'condition_not_met':
      return 2;
    case 'conflicting':
      return 4;
    case 'superseded':
      return 5;
    case 'differs_in_basis':
      return 8;
    case 'unverifiable':
      return 9;
  }
}
