import { isShown, type DerivedFact } from '../facts/derived-fact.ts';
import { asNewest, unsureOf } from './against-facts.ts';
import { claimFacts, isLocated, type ClaimFacts } from './claim-facts.ts';
import { factsOfPeriod, meantPeriod } from './claim-period.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { factIdOf, factRow } from './fact-row.ts';
import { judge, type Candidate } from './judge.ts';
import { factsBetween, factsNear } from './nearby-facts.ts';
import { underModality } from './modality-verdict.ts';
import { unverifiable } from './unverifiable.ts';
import type { Check } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf } from './wording.ts';

/** One number of a company over another: a margin, capex over revenue or over cash flow. */
export const againstRatio: Check<VerifySight> = {
  id: 'fact.ratio',
  apply(claim, sight) {
    const facts = claimFacts(claim, sight);
    if (facts === null || (claim.unit !== '%' && claim.unit !== 'x')) return null;
    const wording = wordingOf(claim);
    const { words } = sight.bases;
    const ratio = sight.bases.ratios.find(
      (one) =>
        one.metrics.includes(claim.metric ?? '') &&
        one.words.isIn(wording.clause) &&
        (one.below === null || one.below.isIn(wording.clause)),
    );
    if (ratio === undefined) return null;
    const [above, below] = ratio.over;
    const period = meantPeriod(claim, wording, sight.bases, 'flow');
    if (period === null) return unverifiable(claim, this.id, 'no_fact_for_period', sight);
    const meant = factsOfPeriod(period, (shape) =>
      (period.named ? facts.now : facts.asKnownThen)(above, shape),
    ).filter(isShown);
    const candidates = meant.flatMap((fact) => overOf(claim, fact, below, facts) ?? []);
    if (candidates.length === 0) return null;
    const verdict = judge(claim, {
      rule: this.id,
      candidates,
      blocked: words.adjusted.isIn(wording.clause)
        ? 'basis_differs'
        : words.part.isIn(wording.clause) || sight.bases.segments.has(claim.subjectId ?? '')
          ? 'scope_differs'
          : null,
      unsure: unsureOf(claim, wording, period, { located: isLocated(claim, 'subject'), sight }),
      elsewhere: () => {
        for (const shape of ['quarter', 'ttm', 'year'] as const)
          for (const fact of factsNear(facts.now(above, shape), meant, 400)) {
            const candidate = isShown(fact) ? overOf(claim, fact, below, facts) : null;
            if (candidate !== null && agrees(claim, candidate))
              return { candidate, reason: 'period_differs' };
          }
        return null;
      },
      plausible: [0.5, 2],
    });
    return verdict === null
      ? null
      : underModality(claim, period.named ? verdict : asNewest(verdict), period.named);
  },
};

function agrees(claim: EvidenceClaim, candidate: Candidate): boolean {
  const middle = ((claim.low ?? claim.high ?? 0) + (claim.high ?? claim.low ?? 0)) / 2;
  return (
    Math.abs(candidate.value - middle) <= Math.max(0.01 * Math.abs(middle), claim.unit === '%' ? 0.5 : 0.05)
  );
}

function overOf(claim: EvidenceClaim, fact: DerivedFact, below: string, facts: ClaimFacts): Candidate | null {
  const under = factsBetween(facts.now(below, fact.shape), fact.periodEnd, fact.periodEnd).find(
    (one) => isShown(one) && one.unit === fact.unit,
  );
  if (under?.value == null || under.value <= 0 || fact.value === null) return null;
  const times = fact.value / under.value;
  const value = claim.unit === '%' ? times * 100 : times;
  return {
    value,
    evidence: [
      {
        kind: 'arithmetic',
        expression: `${fact.valueText} / ${under.valueText}${claim.unit === '%' ? ' * 100' : ''}`,
        valueText: String(Number(value.toPrecision(6))),
        unit: claim.unit,
      },
      factRow(facts.entity, fact),
      factRow(facts.entity, under),
    ],
    restsOn: [factIdOf(facts.entity, fact), factIdOf(facts.entity, under)],
  };
}
