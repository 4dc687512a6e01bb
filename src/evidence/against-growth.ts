import { fold } from '../base/fold.ts';
import { isShown, shapes, type DerivedFact } from '../facts/derived-fact.ts';
import { asNewest, blockedBy, looksBack, unsureOf } from './against-facts.ts';
import { claimFacts, isLocated, type ClaimFacts } from './claim-facts.ts';
import { factsOfPeriod, meantPeriod } from './claim-period.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { factIdOf, factRow } from './fact-row.ts';
import { judge, type Candidate, type Elsewhere } from './judge.ts';
import type { Bases, MetricBasis } from './metric-basis.ts';
import { dayAway, factsBetween, factsNear } from './nearby-facts.ts';
import { underModality } from './modality-verdict.ts';
import { intervalOf, relationOf } from './precision.ts';
import { unverifiable } from './unverifiable.ts';
import type { Check } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf, type Wording } from './wording.ts';

type Span = 'year' | 'quarter';

/** A percentage or a multiple by which a number of a company changed, against two filed numbers. */
export const againstGrowth: Check<VerifySight> = {
  id: 'fact.growth',
  apply(read, sight) {
    const claim = ofThePeriodGrown(read, sight.bases);
    const facts = claimFacts(claim, sight);
    if (facts === null || !isGrowth(claim, sight.bases)) return null;
    const wording = wordingOf(claim);
    const grown = conceptOfGrowth(claim, wording, sight.bases);
    if (grown === null) return null;
    if (
      !(['quarter', 'year', 'instant'] as const).some((shape) => facts.now(grown.concept, shape).length > 0)
    )
      return null;
    if (sight.bases.words.compound.isIn(wording.clause))
      return unverifiable(claim, this.id, 'basis_differs', sight);
    const period = meantPeriod(claim, wording, sight.bases, grown.basis.measure);
    if (period === null) return unverifiable(claim, this.id, 'no_fact_for_period', sight);
    const meant = factsOfPeriod(period, (shape) =>
      (period.named ? facts.now : facts.asKnownThen)(grown.concept, shape),
    ).filter(isShown);
    const words = sight.bases.words;
    const span: Span = words['quarter-on-quarter'].isIn(wording.clause) ? 'quarter' : 'year';
    const saysSpan = span === 'quarter' || words['year-on-year'].isIn(wording.clause);
    const growths = meant.flatMap((fact) => growthOf(claim, fact, span, facts) ?? []);
    if (growths.length === 0) {
      const last = facts.now(grown.concept, period.shapes[0] ?? 'quarter').at(-1)?.periodEnd ?? '';
      const toCome = period.end !== null && period.end > last;
      return unverifiable(claim, this.id, toCome ? 'still_to_come' : 'no_fact_for_period', sight);
    }
    const blocked = blockedBy({ ...claim, change: null }, wording, grown.basis, sight);
    const verdict = judge(claim, {
      rule: this.id,
      candidates: growths,
      blocked,
      unsure: unsureOf(claim, wording, period, {
        located:
          isLocated(claim, 'subject') &&
          grown.told &&
          (saysSpan || meant.every(({ shape }) => shape === 'year')),
        sight,
      }),
      elsewhere: () =>
        looksBack(claim, period)
          ? agreeingElsewhere(claim, { concept: grown.concept, meant, span }, facts, sight.bases)
          : null,
      plausible: [0.1, 10],
    });
    return verdict === null
      ? null
      : underModality(claim, period.named ? verdict : asNewest(verdict), period.named);
  },
};

/** 较上年同期增长 62%: the period that stands there is the one compared with; what grew is the one a year later. */
function ofThePeriodGrown(claim: EvidenceClaim, bases: Bases): EvidenceClaim {
  const slot = claim.slots.find((one) => one.slot === 'period');
  if (slot?.start == null || claim.period === null || !isGrowth(claim, bases)) return claim;
  const from = slot.start - claim.sentenceStart;
  const written = fold(claim.sentence.slice(Math.max(0, from - 1), slot.end - claim.sentenceStart));
  if (from < 0 || !bases.words['year-on-year'].isIn(written)) return claim;
  const later = (text: string | null): string | null =>
    text === null ? null : text.replace(/\d{4}/, (year) => String(Number(year) + 1));
  return {
    ...claim,
    period: later(claim.period),
    periodStart: later(claim.periodStart),
    periodEnd: later(claim.periodEnd),
  };
}

function isGrowth(claim: EvidenceClaim, bases: Bases): boolean {
  if (claim.metric === 'growth') return claim.unit === '%' || claim.unit === 'x';
  const basis = bases.metrics.get(claim.metric ?? '');
  return basis?.concept !== undefined && claim.change !== null && (claim.unit === '%' || claim.unit === 'x');
}

/** What grew: the metric itself, else the last word before the number that names one. */
function conceptOfGrowth(
  claim: EvidenceClaim,
  wording: Wording,
  bases: Bases,
): { concept: string; basis: MetricBasis; told: boolean } | null {
  const own = claim.metric === 'growth' ? undefined : bases.metrics.get(claim.metric ?? '');
  if (own?.concept != null) return { concept: own.concept, basis: own, told: isLocated(claim, 'metric') };
  let best: Bases['growth'][number] | null = null;
  let end = -1;
  for (const one of bases.growth) {
    const at = one.words.lastIn(wording.before);
    if (at > end) [best, end] = [one, at];
  }
  const concept = best?.concept ?? null;
  if (concept === null) return null;
  const basis = [...bases.metrics.values()].find((one) => one.concept === concept && !one.reversed);
  return basis === undefined ? null : { concept, basis, told: true };
}

/** Growth over the same period a year, or a quarter, before; null where the other side is not there or not above zero. */
function growthOf(claim: EvidenceClaim, fact: DerivedFact, span: Span, facts: ClaimFacts): Candidate | null {
  const prior = priorOf(fact, span, facts.now(fact.concept, fact.shape));
  if (prior === undefined || !isAbove(prior.value) || fact.value === null || prior.unit !== fact.unit)
    return null;
  const [before, beforePrior] = [facts.before(fact), facts.before(prior)];
  const value = changeOf(claim, fact.value, prior.value);
  const was =
    before?.value != null && isAbove(beforePrior?.value)
      ? changeOf(claim, before.value, beforePrior?.value ?? 1)
      : value;
  return {
    value,
    ...(was === value ? {} : { before: was }),
    evidence: [
      {
        kind: 'arithmetic',
        expression:
          claim.unit === 'x'
            ? `${fact.valueText} / ${prior.valueText}`
            : `(${fact.valueText} / ${prior.valueText} - 1) * 100`,
        valueText: String(Number(value.toPrecision(6))),
        unit: claim.unit,
      },
      factRow(facts.entity, fact),
      factRow(facts.entity, prior),
    ],
    restsOn: [factIdOf(facts.entity, fact), factIdOf(facts.entity, prior)],
  };
}

function changeOf(claim: EvidenceClaim, now: number, prior: number): number {
  if (claim.unit === 'x') return now / prior;
  const percent = (now / prior - 1) * 100;
  return claim.change === 'down' ? -percent : percent;
}

function isAbove(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && value > 0;
}

function priorOf(fact: DerivedFact, span: Span, among: readonly DerivedFact[]): DerivedFact | undefined {
  const [least, most] = span === 'year' ? [350, 380] : [80, 100];
  const [from, to] = [dayAway(fact.periodEnd, -most), dayAway(fact.periodEnd, -least)];
  return factsBetween(among, from, to).find(isShown);
}

/** The change as a number alone; null where there is none. */
function valueOf(claim: EvidenceClaim, fact: DerivedFact, span: Span, facts: ClaimFacts): number | null {
  if (fact.value === null) return null;
  const prior = priorOf(fact, span, facts.now(fact.concept, fact.shape));
  return prior !== undefined && isAbove(prior.value) ? changeOf(claim, fact.value, prior.value) : null;
}

/** The same percentage over another span, of another period, or of another number of the company. */
function agreeingElsewhere(
  claim: EvidenceClaim,
  { concept, meant, span }: { concept: string; meant: readonly DerivedFact[]; span: Span },
  facts: ClaimFacts,
  bases: Bases,
): Elsewhere | null {
  const interval = intervalOf(claim);
  if (interval === null) return null;
  const agrees = (fact: DerivedFact, over: Span): Candidate | null => {
    const value = isShown(fact) ? valueOf(claim, fact, over, facts) : null;
    return value !== null && relationOf(interval, value) === 'within'
      ? growthOf(claim, fact, over, facts)
      : null;
  };
  for (const fact of meant) {
    const candidate = agrees(fact, span === 'year' ? 'quarter' : 'year');
    if (candidate !== null) return { candidate, reason: 'period_differs', tells: true };
  }
  for (const shape of shapes)
    for (const fact of factsNear(facts.now(concept, shape), meant, nearbyDays)) {
      const candidate = agrees(fact, 'year') ?? agrees(fact, 'quarter');
      if (candidate !== null) return { candidate, reason: 'period_differs' };
    }
  for (const { concept: other } of bases.growth)
    if (other !== null && other !== concept)
      for (const shape of new Set(meant.map((fact) => fact.shape)))
        for (const fact of factsNear(facts.now(other, shape), meant, sameEndDays)) {
          const candidate = agrees(fact, span);
          if (candidate !== null) return { candidate, reason: 'basis_differs' };
        }
  return null;
}

/** A year and a month: beyond it numbers agree by chance. */
const nearbyDays = 400;
const sameEndDays = 3;
