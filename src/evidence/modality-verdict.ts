import type { EvidenceClaim } from './evidence-claim.ts';
import type { Verdict } from './verdict.ts';

/** What a comparison means for the way a claim was made; `named`: the text names the period that was compared. */
export function underModality(claim: EvidenceClaim, verdict: Verdict, named = true): Verdict {
  const { outcome } = verdict;
  switch (claim.modality) {
    case null:
    case 'reported':
    case 'history':
      return verdict;
    case 'rumour':
      return isDecisive(outcome) ? { ...verdict, rule: 'rumour.settled' } : verdict;
    case 'forecast':
    case 'plan':
    case 'estimate':
      if (!named) return { ...verdict, outcome: 'unverifiable', reason: 'still_to_come' };
      if (outcome === 'contradicted' && isClose(claim, verdict.ratio))
        return { ...verdict, outcome: 'differs_in_basis', reason: 'near_miss', rule: 'prediction.resolved' };
      return isDecisive(outcome) || verdict.reason === 'near_miss'
        ? { ...verdict, rule: 'prediction.resolved' }
        : verdict;
    case 'opinion':
    case 'hypothetical':
      return outcome === 'confirmed'
        ? { ...verdict, outcome: 'differs_in_basis', reason: 'only_supposed' }
        : notReported(verdict);
    case 'rule':
      return notReported(verdict);
  }
}

/** How far a supposition lies from the record is no measure of it. */
function notReported(verdict: Verdict): Verdict {
  return { ...verdict, outcome: 'unverifiable', reason: 'not_reported', ratio: null };
}

function isDecisive(outcome: Verdict['outcome']): boolean {
  return outcome === 'confirmed' || outcome === 'contradicted';
}

/** A prediction within a twentieth, or two points of percentage, was no bad one: it is shown with what came, and not called wrong. */
function isClose(claim: EvidenceClaim, ratio: number | null): boolean {
  if (ratio === null) return false;
  const said = claim.low ?? claim.high ?? 0;
  return Math.abs(ratio - 1) <= 0.05 || (claim.unit === '%' && Math.abs(said - said / ratio) <= 2);
}
