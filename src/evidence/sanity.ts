import { isLocated } from './claim-facts.ts';
import { intervalOf, ratioTo } from './precision.ts';
import { unverifiable } from './unverifiable.ts';
import type { Check } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';

/**
 * Numbers that cannot be, whoever says them: over the limit the thesis sets for a metric (a share over 100 %, a company's revenue over the
 * product of nations), or into which a year has run (20300億: is it 300億 by 2030, or 2.03 兆? what was meant cannot be told).
 */
export const sanity: Check<VerifySight> = {
  id: 'sanity.magnitude',
  apply(claim, sight) {
    if (yearRunOn.test(claim.quote)) return unverifiable(claim, 'sanity.garbled', 'garbled_number', sight);
    const limit = sight.bases.limits.get(claim.metric ?? '');
    const interval = intervalOf(claim);
    if (limit === undefined || interval === null || claim.unit !== limit.unit || claim.change !== null)
      return null;
    if (interval.low === -Infinity || interval.low <= limit.most) return null;
    const sure =
      isLocated(claim, 'subject', 'metric') &&
      claim.modality !== 'hypothetical' &&
      claim.modality !== 'opinion';
    return {
      ...unverifiable(claim, this.id, 'impossible_value', sight),
      outcome: sure ? 'contradicted' : 'unverifiable',
      ratio: ratioTo(interval, claim, limit.most),
      tolerance: interval.tolerance,
      evidence: [
        {
          kind: 'arithmetic',
          expression: `${interval.low} > ${limit.most}`,
          valueText: String(limit.most),
          unit: limit.unit,
        },
      ],
    };
  },
};

/** 16052亿 is a number as the press writes it; one that begins like a year of this century may be two. */
const yearRunOn = /(?<![\d.,])20[0-5]\d\d+(?:\.\d+)?\s*[亿億兆]/;
