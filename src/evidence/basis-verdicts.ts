import type { EvidenceClaim } from './evidence-claim.ts';
import { middleOf, rowOf } from './inside-text/weigh.ts';
import { intervalOf } from './precision.ts';
import { sourceOf } from './source-of.ts';
import type { Verdict } from './verdict.ts';

/** Metrics that go by the same word and are counted differently: of a year, and of a month times twelve. */
export const countedOtherwise: ReadonlyMap<string, string> = new Map([
  ['revenue', 'run_rate_revenue'],
  ['run_rate_revenue', 'revenue'],
]);

/**
 * Claims of one subject and year by other sources that are counted otherwise and differ: laid side by side, the
 * nearest first, neither held against the other. Linear.
 */
export function basisVerdicts(claims: readonly EvidenceClaim[]): Verdict[] {
  const groups = new Map<string, EvidenceClaim[]>();
  for (const claim of claims) {
    const key = keyOf(claim, claim.metric);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return claims.flatMap((claim): Verdict[] => {
    const key = keyOf(claim, countedOtherwise.get(claim.metric ?? '') ?? null);
    const others = (key === null ? [] : (groups.get(key) ?? []))
      .slice(0, mostLookedAt)
      .filter((other) => sourceOf(other) !== sourceOf(claim) && differ(claim, other));
    const [first] = others;
    if (first === undefined) return [];
    const [mine, theirs] = [middleOf(claim), middleOf(first)];
    return [
      {
        claimId: claim.id,
        outcome: 'differs_in_basis',
        rule: 'claims.basis',
        reason: 'basis_differs',
        ratio: mine === null || theirs === null || theirs === 0 ? null : mine / theirs,
        tolerance: null,
        evidence: others.slice(0, mostShown).map(rowOf),
        wouldSettle: null,
        restsOn: others.slice(0, mostShown).map(({ id }) => id),
      },
    ];
  });
}

const mostLookedAt = 64;
const mostShown = 4;
const aside: ReadonlySet<string> = new Set(['hypothetical', 'rule', 'history', 'opinion']);

function keyOf(claim: EvidenceClaim, metric: string | null): string | null {
  const { subjectId, periodEnd, modality, state, rejected, unit, currency, change } = claim;
  if (state !== 'located' || rejected || subjectId === null || periodEnd === null || metric === null)
    return null;
  if (!countedOtherwise.has(metric) || change !== null || (modality !== null && aside.has(modality)))
    return null;
  return isYear(claim) ? [metric, subjectId, periodEnd.slice(0, 4), unit, currency].join('|') : null;
}

/** A quarter's revenue beside a run rate would only be four times too small. */
function isYear({ metric, periodStart, periodEnd }: EvidenceClaim): boolean {
  if (metric !== 'revenue') return true;
  return (
    periodStart !== null &&
    periodEnd !== null &&
    Date.parse(periodEnd) - Date.parse(periodStart) > 300 * 86_400_000
  );
}

function differ(a: EvidenceClaim, b: EvidenceClaim): boolean {
  const [x, y] = [intervalOf(a, 'meant'), intervalOf(b, 'meant')];
  return x !== null && y !== null && (x.high < y.low || y.high < x.low);
}
