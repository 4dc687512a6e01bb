import { isShown, shapes, type DerivedFact } from '../facts/derived-fact.ts';
import { claimFacts, isLocated, type ClaimFacts } from './claim-facts.ts';
import { factsOfPeriod, meantPeriod, type MeantPeriod } from './claim-period.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { factIdOf, factRow } from './fact-row.ts';
import { judge, type Candidate, type Elsewhere } from './judge.ts';
import type { MetricBasis } from './metric-basis.ts';
import { factsNear } from './nearby-facts.ts';
import { underModality } from './modality-verdict.ts';
import { intervalOf, relationOf } from './precision.ts';
import { unverifiable } from './unverifiable.ts';
import type { Check, Verdict, VerdictReason } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf, type Wording } from './wording.ts';

/** A level (money, shares, money per share) against the filings of the company for the period the claim names. */
export const againstFacts: Check<VerifySight> = {
  id: 'fact.level',
  apply(claim, sight) {
    const basis = claim.metric === null ? undefined : sight.bases.metrics.get(claim.metric);
    const facts = claimFacts(claim, sight);
    if (basis === undefined || basis.compare === 'dimension' || facts === null) return null;
    if (!isLevel(claim)) return null;
    const wording = wordingOf(claim);
    const line = basis.lines.find(({ words }) => words.isIn(wording.clause))?.concept ?? null;
    const concepts =
      line !== null
        ? [line]
        : basis.concept !== null
          ? [basis.concept]
          : basis.lines.map((one) => one.concept);
    const held = concepts.filter((concept) => shapes.some((shape) => facts.now(concept, shape).length > 0));
    if (held.length === 0) return null;
    const period = meantPeriod(claim, wording, sight.bases, basis.measure);
    if (period === null) return unverifiable(claim, this.id, 'no_fact_for_period', sight);
    const meant = held.flatMap((concept) =>
      factsOfPeriod(period, (shape) => (period.named ? facts.now : facts.asKnownThen)(concept, shape)),
    );
    const named = meant.filter(isShown);
    const beside = basis.compare === 'beside' && named.length === 0;
    const usable = beside ? newestOf(held, facts) : named;
    if (usable.length === 0) return withoutFact(claim, this.id, { period, meant, facts, held }, sight);
    const sameUnit = usable.filter((fact) => fact.unit === unitOfClaim(claim));
    if (sameUnit.length === 0) return inAnotherUnit(claim, this.id, facts.entity, usable, sight);
    const verdict = judge(claim, {
      rule: this.id,
      candidates: sameUnit.map((fact) => candidateOf(fact, facts, basis)),
      blocked: blockedBy(claim, wording, basis, sight),
      unsure: unsureOf(claim, wording, period, {
        located:
          isLocated(claim, 'subject', 'metric', 'currency') && (line !== null || basis.concept !== null),
        sight,
      }),
      elsewhere: () =>
        looksBack(claim, period)
          ? agreeingElsewhere(claim, facts, basis, { line, concepts, meant: sameUnit })
          : null,
      plausible: [sight.bases.words.whole.isIn(wording.clause) ? 0 : 0.5, 3],
      spread: basis.spread,
    });
    if (verdict === null) return null;
    return underModality(claim, period.named ? verdict : asNewest(verdict), period.named);
  },
};

/** Money that is no change of money, and no price of a thing. */
function isLevel(claim: EvidenceClaim): boolean {
  if (claim.unit === 'shares') return true;
  if (claim.currency === null) return false;
  return claim.kind === 'money' || (claim.kind === 'price' && claim.per === 'share');
}

function unitOfClaim(claim: EvidenceClaim): string {
  return claim.per === 'share' ? `${claim.unit}/shares` : claim.unit;
}

function candidateOf(fact: DerivedFact, facts: ClaimFacts, basis: Pick<MetricBasis, 'reversed'>): Candidate {
  const sign = basis.reversed ? -1 : 1;
  const before = facts.before(fact);
  const restated = before?.value !== null && before !== undefined && before.valueText !== fact.valueText;
  return {
    value: sign * (fact.value ?? 0),
    ...(restated ? { before: sign * (before.value ?? 0) } : {}),
    evidence: restated
      ? [factRow(facts.entity, fact, 'restated'), factRow(facts.entity, before, 'as known then')]
      : [factRow(facts.entity, fact)],
    restsOn: [factIdOf(facts.entity, fact)],
  };
}

/** A number of another period explains what was reported, not what was expected. */
export function looksBack(claim: EvidenceClaim, period: MeantPeriod): boolean {
  return period.named && !['forecast', 'plan', 'estimate'].includes(claim.modality ?? '');
}

/** Why a difference from the fact would contradict nothing; null where it would. */
export function unsureOf(
  claim: EvidenceClaim,
  { sentence, clause, before }: Wording,
  period: MeantPeriod,
  { located, sight }: { located: boolean; sight: VerifySight },
): VerdictReason | null {
  const { words } = sight.bases;
  if (!period.sure || !located) return 'slot_inferred';
  if (claim.modality === 'reported' && words['expected-by-others'].isIn(clause)) return 'slot_inferred';
  if (words.earlier.isIn(before.slice(-24))) return 'period_differs';
  return words.part.isIn(sentence) ? 'scope_differs' : null;
}

/** Words that say another basis than that of the filing: adjusted, a part of the company, a year's rate. */
export function blockedBy(
  claim: EvidenceClaim,
  { clause, before }: Wording,
  basis: MetricBasis,
  { bases }: VerifySight,
): VerdictReason | null {
  const { words } = bases;
  if (words.adjusted.isIn(clause) || words.annualised.isIn(clause) || basis.differs.isIn(clause))
    return 'basis_differs';
  if (basis.compare === 'beside') return 'basis_differs';
  if (claim.per !== null && claim.per !== 'share' && !(claim.per === 'year' && !/Q/.test(claim.period ?? '')))
    return 'basis_differs';
  if (words.part.isIn(clause) || (claim.subjectId !== null && bases.segments.has(claim.subjectId)))
    return 'scope_differs';
  if (claim.change !== null && !/[至到达為为]|\bto\b/.test(claim.quote + before.slice(-6)))
    return 'level_against_growth';
  return null;
}

/** A year and a month: beyond it numbers agree by chance. */
const nearbyDays = 400;

/** The number as one of another period of the same concept, or of a concept that goes by the same word. */
function agreeingElsewhere(
  claim: EvidenceClaim,
  facts: ClaimFacts,
  basis: MetricBasis,
  {
    line,
    concepts,
    meant,
  }: { line: string | null; concepts: readonly string[]; meant: readonly DerivedFact[] },
): Elsewhere | null {
  const interval = intervalOf(claim);
  if (interval === null) return null;
  const others = [...basis.beside, ...basis.lines.map(({ concept }) => concept)].filter(
    (one) => one !== line,
  );
  for (const [concept, reason] of [
    ...concepts.map((one) => [one, 'period_differs'] as const),
    ...others.map((one) => [one, 'basis_differs'] as const),
  ])
    for (const shape of shapes)
      for (const fact of factsNear(facts.now(concept, shape), meant, nearbyDays)) {
        if (fact.value === null || fact.unit !== unitOfClaim(claim)) continue;
        if (relationOf(interval, (basis.reversed ? -1 : 1) * fact.value) === 'within')
          return { candidate: candidateOf(fact, facts, basis), reason };
      }
  return null;
}

/** Without a period nothing is settled: what agrees is laid beside, what does not says that a period is wanting. */
export function asNewest(verdict: Verdict): Verdict {
  const agrees = verdict.outcome === 'confirmed' || verdict.outcome === 'superseded';
  if (agrees) return { ...verdict, outcome: 'differs_in_basis', reason: 'period_differs' };
  if (verdict.outcome === 'differs_in_basis' && verdict.reason !== 'near_miss') return verdict;
  return { ...verdict, outcome: 'unverifiable', reason: 'no_period' };
}

/** What an annual rate is laid beside: the last year and the last twelve months. */
function newestOf(held: readonly string[], facts: ClaimFacts): DerivedFact[] {
  return held.flatMap((concept) =>
    (['ttm', 'year'] as const).flatMap((shape) =>
      facts.asKnownThen(concept, shape).filter(isShown).slice(-1),
    ),
  );
}

function withoutFact(
  claim: EvidenceClaim,
  rule: string,
  {
    period,
    meant,
    facts,
    held,
  }: { period: MeantPeriod; meant: readonly DerivedFact[]; facts: ClaimFacts; held: readonly string[] },
  sight: VerifySight,
): Verdict {
  const restsOn = meant.map((fact) => factIdOf(facts.entity, fact));
  const state = meant.some((fact) => fact.state === 'conflicting') ? 'facts_conflict' : 'fact_not_derivable';
  if (meant.length > 0) return { ...unverifiable(claim, rule, state, sight), restsOn };
  const newest = held.flatMap((concept) => shapes.flatMap((shape) => facts.now(concept, shape).slice(-1)));
  const last =
    newest
      .map(({ periodEnd }) => periodEnd)
      .sort()
      .at(-1) ?? '';
  const toCome = period.end !== null && period.end > last;
  return unverifiable(claim, rule, toCome ? 'still_to_come' : 'no_fact_for_period', sight);
}

/** Another currency is not converted: the two are shown. */
function inAnotherUnit(
  claim: EvidenceClaim,
  rule: string,
  entity: string,
  usable: readonly DerivedFact[],
  sight: VerifySight,
): Verdict {
  return {
    ...unverifiable(claim, rule, 'unit_differs', sight),
    evidence: usable.slice(0, 2).map((fact) => factRow(entity, fact)),
    restsOn: usable.map((fact) => factIdOf(entity, fact)),
  };
}
