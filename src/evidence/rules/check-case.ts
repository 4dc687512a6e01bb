import type { EvidenceClaim } from '../evidence-claim.ts';
import { intervalOf } from '../precision.ts';
import { middleOf, rowOf } from '../inside-text/weigh.ts';
import { before, placedClaims, slotWords, type Placed } from '../inside-text/text-view.ts';
import type { Verdict } from '../verdict.ts';
import type { Condition, StatedRule, Stretch } from './stated-rule.ts';

/** A number of the same text the rule is laid on, and whether it meets the condition; null where it lies on the edge. */
export interface RuleCase {
  rule: StatedRule;
  case: EvidenceClaim;
  met: boolean | null;
}

/** Farther from its rule than this, in UTF-16 code units, a number is not what the rule is told for. */
const reach = 800;

/**
 * The cases a text lays a rule on: reported or planned numbers near it, of the same subject, metric, unit and stretch of
 * time, told with the words of the condition (净投放 is not 投放, and a number told without MLF is none of MLF).
 */
export function casesOf(rule: StatedRule, claims: readonly EvidenceClaim[]): RuleCase[] {
  const text = placedClaims(claims);
  const own = text.find(({ claim }) => claim.id === rule.condition.claimId);
  if (own === undefined) return [];
  return text
    .filter((one) => isCase(one, own, rule))
    .map(({ claim }) => ({ rule, case: claim, met: meets(claim, rule.condition) }));
}

/** Where every case of a rule lies outside its condition: the rule does not apply to what it is told for. */
export function ruleVerdict(cases: readonly RuleCase[]): Verdict | null {
  const [first] = cases;
  if (first === undefined || cases.some(({ met }) => met !== false)) return null;
  const { rule } = first;
  const threshold = rule.condition.low ?? rule.condition.high;
  const value = middleOf(first.case);
  return {
    claimId: rule.condition.claimId,
    outcome: 'condition_not_met',
    rule: 'rule.condition',
    reason: 'case_outside_condition',
    ratio: threshold === null || threshold === 0 || value === null ? null : value / threshold,
    tolerance: null,
    evidence: cases.map((one) => rowOf(one.case)),
    wouldSettle: null,
    restsOn: cases.map((one) => one.case.id),
  };
}

function isCase(one: Placed, own: Placed, { condition, start, end }: StatedRule): boolean {
  const { claim } = one;
  const distance = claim.start < start ? start - claim.end : claim.start - end;
  if (distance < 0 || distance > reach) return false;
  if (claim.modality !== 'reported' && claim.modality !== 'plan') return false;
  if (claim.metric !== condition.metric || claim.unit !== condition.unit) return false;
  if (claim.currency !== condition.currency || claim.change !== own.claim.change) return false;
  if (condition.over !== null && !isOf(condition.over, claim)) return false;
  const [metric, subject] = [slotWords(own, 'metric'), slotWords(own, 'subject')];
  const { subjectId } = condition;
  const same = subjectId === null ? claim.subject === condition.subject : claim.subjectId === subjectId;
  if (!same && (claim.subject !== null || subject === null)) return false;
  return isToldAs(metric, one) && (subject === null || one.sentence.includes(subject));
}

/** The words of the metric stand before the number in its own clause. */
function isToldAs(metric: string | null, one: Placed): boolean {
  const clause = /[^,;。]*$/.exec(before(one, 60))?.[0] ?? '';
  return metric !== null && clause.includes(metric);
}

/** A number of a month is a case of "in one month"; a number of no known time is none. */
function isOf(over: Stretch, { periodStart, periodEnd }: EvidenceClaim): boolean {
  if (periodStart === null || periodEnd === null) return false;
  const days = (Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000 + 1;
  const [least, most] = lengths[over];
  return days >= least && days <= most;
}

const lengths: Readonly<Record<Stretch, readonly [number, number]>> = {
  day: [1, 1],
  week: [2, 8],
  month: [28, 31],
  quarter: [89, 98],
  year: [364, 371],
};

function meets(claim: EvidenceClaim, { low, high }: Condition): boolean | null {
  const span = intervalOf(claim, 'meant');
  if (span === null) return null;
  const { low: from, high: to } = span;
  if ((low !== null && to < low) || (high !== null && from > high)) return false;
  return (low === null || from >= low) && (high === null || to <= high) ? true : null;
}
