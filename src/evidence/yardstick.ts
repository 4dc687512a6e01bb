import type { CitedFact } from './cited-fact.ts';
import { citedRow } from './against-cited.ts';
import { intervalOf, ratioTo, relationOf } from './precision.ts';
import { underModality } from './modality-verdict.ts';
import type { Check, EvidenceRow, Verdict } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf } from './wording.ts';

/** Hours of a year, for what runs without a pause. */
const hoursPerYear = 8760;

/**
 * "4.5 GW, as much as two Hoover dams": power in units of something known. By capacity it is power over power; by what is generated it is the
 * energy of a year over that of the yardstick. Where the two disagree, the words decide which was meant, and the other is shown.
 */
export const yardstick: Check<VerifySight> = {
  id: 'text.yardstick',
  apply(claim, sight) {
    const interval = intervalOf(claim);
    if (interval === null || (claim.unit !== 'count' && claim.unit !== 'x') || claim.metric !== 'multiple_of')
      return null;
    const { sentence, clause } = wordingOf(claim);
    const watts = powerIn(sentence);
    const measures = sight.cited.filter(
      (fact) => fact.metrics.includes('yardstick') && fact.words.isIn(clause),
    );
    const capacity = measures.find(({ unit }) => unit === 'W');
    if (watts === null || capacity === undefined) return null;
    const energy = measures.find(({ unit }) => unit === 'Wh');
    const byCapacity = watts / capacity.high;
    const byEnergy = energy === undefined ? null : (watts * hoursPerYear) / energy.high;
    const meansEnergy = sight.bases.words.energy.isIn(sentence);
    const fits = (value: number | null): boolean =>
      value !== null && relationOf(interval, value) !== 'outside';
    const meant = meansEnergy && byEnergy !== null ? byEnergy : byCapacity;
    const outcome = fits(meant)
      ? 'confirmed'
      : fits(byCapacity) || fits(byEnergy)
        ? 'differs_in_basis'
        : 'conflicting';
    const verdict: Verdict = {
      claimId: claim.id,
      ...{ outcome, rule: this.id },
      reason:
        outcome === 'confirmed' ? null : outcome === 'conflicting' ? 'does_not_add_up' : 'basis_differs',
      ratio: ratioTo(interval, claim, meant),
      tolerance: interval.tolerance,
      evidence: [
        citedRow(capacity),
        over(`${watts} / ${capacity.high}`, byCapacity),
        ...(energy === undefined || byEnergy === null
          ? []
          : [citedRow(energy), over(`${watts} * ${hoursPerYear} / ${energy.high}`, byEnergy)]),
      ],
      wouldSettle: sight.now.sourceFor(claim.subjectId, claim.metric),
      restsOn: measures.map(({ id }: CitedFact) => `cited:${id}`),
    };
    return claim.modality === 'hypothetical' || claim.modality === 'opinion'
      ? underModality(claim, verdict)
      : verdict;
  },
};

function over(expression: string, value: number): EvidenceRow {
  return { kind: 'arithmetic', expression, valueText: String(Number(value.toPrecision(4))), unit: 'x' };
}

/** The one power the sentence states, in watts; null for none or several. */
function powerIn(sentence: string): number | null {
  const found = [...sentence.matchAll(/(\d+(?:\.\d+)?)\s*个?\s*(吉瓦|gw|gigawatts?|兆瓦|mw|megawatts?)/g)];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return Number(only[1]) * (/^(?:吉瓦|g)/.test(only[2] ?? '') ? 1e9 : 1e6);
}
