import type { EvidenceClaim } from './evidence-claim.ts';
import { intervalOf, magnitudeError, ratioTo, relationOf, type Interval } from './precision.ts';
import type { EvidenceRow, Outcome, Verdict, VerdictReason } from './verdict.ts';

/** A number to hold a claim against. */
export interface Candidate {
  value: number;
  /** The same as the world knew it when the claim was written, where that was another number. */
  before?: number;
  evidence: readonly EvidenceRow[];
  restsOn: readonly string[];
}

export interface Elsewhere {
  candidate: Candidate;
  reason: VerdictReason;
  /** The agreement is no chance, however coarse the number: it is of the same fact. */
  tells?: boolean;
}

export interface Comparison {
  rule: string;
  /** Any of them may be what the claim means. Not empty. */
  candidates: readonly Candidate[];
  /** Why a difference, or an agreement, means nothing: the bases are not the same. */
  blocked: VerdictReason | null;
  /** Why a difference contradicts nothing: a slot that is only inferred, a word of the sentence that may change the basis. */
  unsure: VerdictReason | null;
  /** Period or basis on which the number would agree. */
  elsewhere(): Elsewhere | null;
  /** Bounds of claim over value within which a difference is one of the same thing. */
  plausible: readonly [number, number];
  /** Bounds within which companies' own definitions make the difference; null where there is one definition. */
  spread?: readonly [number, number] | null;
}

/** Holds a claim against the numbers it may mean. Null for a claim without a number. */
export function judge(claim: EvidenceClaim, comparison: Comparison): Verdict | null {
  const interval = intervalOf(claim);
  const [nearest] = [...comparison.candidates].sort((a, b) => distance(interval, a) - distance(interval, b));
  if (interval === null || nearest === undefined) return null;
  const { blocked, rule, unsure, plausible } = comparison;
  const say = (
    outcome: Outcome,
    reason: VerdictReason | null,
    by: Candidate = nearest,
    under = rule,
  ): Verdict => ({
    claimId: claim.id,
    ...{ outcome, reason, rule: under },
    ratio: ratioTo(interval, claim, by.value),
    tolerance: interval.tolerance,
    evidence: by === nearest ? by.evidence : [...by.evidence, ...nearest.evidence],
    wouldSettle: null,
    restsOn: [...new Set([...by.restsOn, ...nearest.restsOn])],
  });
  const relation = relationOf(interval, nearest.value);
  if (blocked !== null) return say('differs_in_basis', blocked);
  const was = nearest.before === undefined ? null : relationOf(interval, nearest.before);
  if (relation === 'within') return say('confirmed', null);
  if (was === 'within') return say('superseded', null, nearest, `${rule}.restated`);
  if (relation === 'loose') return say('differs_in_basis', 'scope_differs');
  if (relation === 'near')
    return say('differs_in_basis', unsure === null || unsure === 'slot_inferred' ? 'near_miss' : unsure);
  const other = comparison.elsewhere();
  if (other !== null) {
    const tells = other.tells === true || (interval.tolerance !== null && interval.tolerance <= exactEnough);
    return tells
      ? say('differs_in_basis', other.reason, other.candidate)
      : say('unverifiable', 'slot_inferred');
  }
  const scaled = misScaled(interval, comparison, claim.unit);
  if (scaled !== null)
    return say(unsure === null ? 'contradicted' : 'conflicting', magnitudeReason(scaled.power), scaled.by);
  if (unsure === 'slot_inferred') return say('unverifiable', unsure);
  if (unsure !== null) return say('differs_in_basis', unsure);
  const times = Math.abs(ratioTo(interval, claim, nearest.value) ?? 0);
  const { spread } = comparison;
  if (spread != null && times >= spread[0] && times <= spread[1])
    return say('differs_in_basis', 'basis_differs');
  const apart = times < plausible[0] || times > plausible[1];
  return apart ? say('differs_in_basis', 'scope_differs') : say('contradicted', null);
}

/**
 * The number missed by a power of ten: a slip of 亿 and billion. Where the words tell of another basis it is chance, and so it is
 * of a percentage of which not every slot is located.
 */
function misScaled(
  interval: Interval,
  { candidates, unsure }: Comparison,
  unit: string,
): { by: Candidate; power: number } | null {
  if (unsure !== null && (unsure !== 'slot_inferred' || unit === '%')) return null;
  for (const by of candidates) {
    const power = magnitudeError(interval, by.value);
    if (power !== null) return { by, power };
  }
  return null;
}

/** A coarser number agrees with something else by chance. */
const exactEnough = 0.02;

export function magnitudeReason(power: number): VerdictReason {
  const size = Math.abs(power);
  return size === 1 ? 'off_by_ten' : size === 2 ? 'off_by_hundred' : 'off_by_thousand';
}

function distance(interval: Interval | null, { value }: Candidate): number {
  if (interval === null) return 0;
  if (value >= interval.low && value <= interval.high) return 0;
  return value < interval.low ? interval.low - value : value - interval.high;
}
