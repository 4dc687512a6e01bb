import { asNewest } from './against-facts.ts';
import { countedOtherwise } from './basis-verdicts.ts';
import type { CitedFact } from './cited-fact.ts';
import { isLocated } from './claim-facts.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { intervalOf, magnitudeError, ratioTo, relationOf, type Interval } from './precision.ts';
import { magnitudeReason } from './judge.ts';
import { underModality } from './modality-verdict.ts';
import type { Check, EvidenceRow, Outcome, Verdict, VerdictReason } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf, type Wording } from './wording.ts';

/**
 * A claim against figures the thesis cites with their source. All of those that speak of the same agree: confirmed, as cited. Some do and
 * some do not: the word has several bases. None does: what was observed contradicts where every slot is located, what someone only stated
 * stands against the claim as another claim. Where none is of the same, a figure that goes by the same word and is counted otherwise is laid
 * beside the claim; a claim that names no period is laid beside the newest, and neither settles anything.
 */
export const againstCited: Check<VerifySight> = {
  id: 'cited.figure',
  apply(claim, sight) {
    const interval = intervalOf(claim);
    if (interval === null || claim.metric === null || claim.subjectId === null) return null;
    const wording = wordingOf(claim);
    const ofTheMetric = sight.cited.filter((fact) => isOfTheSame(fact, claim, wording));
    const ofThePeriod = ofTheMetric.filter(({ period }) => period === null || period === claim.period);
    const otherwise = sight.cited.filter((fact) => isCountedOtherwise(fact, claim));
    const newest = claim.period === null ? newestOf(ofTheMetric) : [];
    const facts = [ofThePeriod, otherwise, newest].find(({ length }) => length > 0) ?? [];
    if (facts.length === 0) return null;
    const relations = facts.map((fact) => ({ fact, relation: relationToRange(interval, fact) }));
    const nearest = nearestTo(interval, facts);
    const say = (outcome: Outcome, reason: VerdictReason | null): Verdict => ({
      claimId: claim.id,
      ...{ outcome, reason, rule: this.id },
      ratio: ratioTo(interval, claim, valueNear(interval, nearest)),
      tolerance: interval.tolerance,
      evidence: facts.map(citedRow),
      wouldSettle: sight.now.sourceFor(claim.subjectId, claim.metric),
      restsOn: facts.map(({ id }) => `cited:${id}`),
    });
    if (facts === otherwise) return underModality(claim, say('differs_in_basis', 'basis_differs'));
    const verdict = facts === newest ? asNewest(decided()) : decided();
    const ofAPeriod = facts.some(({ period }) => period !== null);
    const foretold = ['forecast', 'plan', 'estimate'].includes(claim.modality ?? '');
    return foretold && !ofAPeriod ? verdict : underModality(claim, verdict);

    function decided(): Verdict {
      if (facts.some(({ differs }) => differs.isIn(wording.clause)))
        return say('differs_in_basis', 'basis_differs');
      const agreeing = relations.filter(({ relation }) => relation === 'within');
      if (agreeing.length === facts.length) return say('confirmed', null);
      if (agreeing.length > 0) return say('differs_in_basis', 'basis_differs');
      if (relations.some(({ relation }) => relation === 'near')) return say('differs_in_basis', 'near_miss');
      if (facts.length > 1) return say('differs_in_basis', 'basis_differs');
      const power =
        nearest.low === nearest.high ? magnitudeError(interval ?? never(), nearest.low, 0.06) : null;
      if (power !== null) return say('conflicting', magnitudeReason(power));
      const sure = nearest.standing === 'observed' && isLocated(claim, 'subject') && hasOwnWords(nearest);
      return sure ? say('contradicted', null) : say('conflicting', 'claims_disagree');
    }
  },
};

function never(): never {
  throw new TypeError('an interval that was there is gone');
}

function hasOwnWords({ words, context }: CitedFact): boolean {
  return words.words.length > 0 || context.words.length > 0;
}

function isOfTheSame(fact: CitedFact, claim: EvidenceClaim, { clause, sentence }: Wording): boolean {
  if (!fact.entities.includes(claim.subjectId ?? '') || !fact.metrics.includes(claim.metric ?? ''))
    return false;
  if (fact.unit !== claim.unit) return false;
  if (fact.words.words.length > 0 && !fact.words.isIn(clause)) return false;
  if (fact.context.words.length > 0 && !fact.context.isIn(sentence)) return false;
  return !fact.not.isIn(clause);
}

/** A run rate of a month beside the revenue of that month or its year, and the other way about. */
function isCountedOtherwise({ entities, metrics, unit, period }: CitedFact, claim: EvidenceClaim): boolean {
  const metric = countedOtherwise.get(claim.metric ?? '');
  if (metric === undefined || !metrics.includes(metric) || !entities.includes(claim.subjectId ?? ''))
    return false;
  if (unit !== claim.unit || period === null || claim.period === null) return false;
  return (
    period === claim.period || period.startsWith(`${claim.period}-`) || claim.period.startsWith(`${period}-`)
  );
}

/** Those of the newest period. */
function newestOf(facts: readonly CitedFact[]): CitedFact[] {
  const last = facts.reduce(
    (latest, { period }) => (period !== null && period > latest ? period : latest),
    '',
  );
  return facts.filter(({ period }) => period === last);
}

/** A range agrees with what lies in it. */
function relationToRange(interval: Interval, fact: CitedFact): 'within' | 'near' | 'outside' {
  if (fact.low === fact.high) {
    const relation = relationOf(interval, fact.low);
    return relation === 'loose' ? 'within' : relation;
  }
  const within = interval.low <= fact.high && interval.high >= fact.low;
  return within ? 'within' : 'outside';
}

/** The end of a cited range that lies nearest. */
function valueNear(interval: Interval, { low, high }: CitedFact): number {
  return interval.low > high
    ? high
    : interval.high < low
      ? low
      : Math.abs(interval.low - low) < Math.abs(interval.high - high)
        ? low
        : high;
}

function nearestTo(interval: Interval, facts: readonly CitedFact[]): CitedFact {
  const far = (fact: CitedFact): number => {
    const value = valueNear(interval, fact);
    return value < interval.low ? interval.low - value : Math.max(0, value - interval.high);
  };
  const [first, ...others] = facts;
  if (first === undefined) throw new TypeError('no cited figure');
  return others.reduce((best, one) => (far(one) < far(best) ? one : best), first);
}

export function citedRow(fact: CitedFact): EvidenceRow {
  const { id, valueText, unit, source, url, basis } = fact;
  return { kind: 'cited', id, valueText, unit, source: `${source} (${basis})`, url };
}
