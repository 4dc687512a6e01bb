import { fold } from '../../base/fold.ts';
import type { EvidenceClaim } from '../evidence-claim.ts';

/** The values a quote may stand for; null on an open side. In base units, like the claim's `low` and `high`. */
export interface Interval {
  low: number | null;
  high: number | null;
}

type Quantity = Pick<EvidenceClaim, 'quote' | 'low' | 'high' | 'approx'>;

/** Half a unit of the last digit written, either side: 570.06 is 570.055 to 570.065, and 3,000 is 2,999.5 to 3,000.5. */
export function intervalOf(claim: Quantity): Interval {
  return claim.approx ? wideIntervalOf(claim) : spread(claim, (step) => step.written / 2);
}

/**
 * What a writer who rounds may have meant: zeros at the end of a number count for nothing, but never more than 5 % of
 * the value; a hedge ("about") stands for 10 % at least and 15 % at most.
 */
export function wideIntervalOf(claim: Quantity): Interval {
  return spread(claim, (step, value) => {
    const size = Math.abs(value);
    const rounded = Math.max(step.written / 2, Math.min(step.rounded / 2, size * 0.05));
    return claim.approx ? Math.min(Math.max(rounded, size * 0.1), size * 0.15) : rounded;
  });
}

interface Step {
  /** One unit of the last digit as written, and of the last digit that is not zero. */
  written: number;
  rounded: number;
}

function spread({ quote, low, high }: Quantity, half: (step: Step, value: number) => number): Interval {
  const numbers = [...fold(quote).matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([digits]) => digits);
  return {
    low: low === null ? null : low - half(stepOf(numbers.at(0), low), low),
    high: high === null ? null : high + half(stepOf(numbers.at(-1), high), high),
  };
}

/** Numbers in words ("five times", 一成) are read to within a tenth, and to the nearest unit where that is less. */
function stepOf(digits: string | undefined, value: number): Step {
  const plain = digits?.replaceAll(',', '');
  const read = plain === undefined ? 0 : Number(plain);
  if (plain === undefined || read === 0 || value === 0) {
    const leading = value === 0 ? 0 : 10 ** Math.floor(Math.log10(Math.abs(value)));
    const step = Math.min(leading, Math.abs(value) * 0.2);
    return { written: step, rounded: step };
  }
  const scale = Math.abs(value / read);
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const zeros = places > 0 ? 0 : (/0*$/.exec(plain)?.[0].length ?? 0);
  return { written: scale * 10 ** -places, rounded: scale * 10 ** (places > 0 ? -places : zeros) };
}
