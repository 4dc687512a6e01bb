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
 * "4.5 GW, as much as two Hoover dams, enough for 4 million homes": power in units of something known. By capacity it is power over power; by
 * what is generated or used it is the energy of a year over that of the yardstick. Where the two disagree, the words decide which was meant,
 * and the other is shown.
 */
export const yardstick: Check<VerifySight> = {
  id: 'text.yardstick',
  apply(claim, sight) {
    const interval = intervalOf(claim);
    if (interval === null || (claim.unit !== 'count' && claim.unit !== 'x')) return null;
    if (claim.metric !== 'multiple_of' && claim.metric !== 'other:count') return null;
    const { sentence, clause } = wordingOf(claim);
    const watts = powerIn(sentence);
    const measures = sight.cited.filter(
      (fact) => fact.metrics.includes('yardstick') && fact.words.isIn(clause),
    );
    if (watts === null) return null;
    const readings = measures.map((fact) => readingOf(fact, watts));
    const energy = readings.find(({ fact }) => fact.unit === 'Wh');
    const capacity = readings.find(({ fact }) => fact.unit === 'W');
    const meant = sight.bases.words.energy.isIn(sentence) ? (energy ?? capacity) : (capacity ?? energy);
    if (meant === undefined) return null;
    const relation = relationOf(interval, meant.value);
    const fits = relation !== 'outside';
    const fitsOtherwise = readings.some(({ value }) => relationOf(interval, value) !== 'outside');
    const verdict: Verdict = {
      claimId: claim.id,
      ...{ outcome: fits ? 'confirmed' : fitsOtherwise ? 'differs_in_basis' : 'conflicting', rule: this.id },
      reason: fits
        ? relation === 'near'
          ? 'only_roughly'
          : null
        : fitsOtherwise
          ? 'basis_differs'
          : 'does_not_add_up',
      ratio: ratioTo(interval, claim, meant.value),
      tolerance: interval.tolerance,
      evidence: [capacity, energy].flatMap((one) => one?.evidence ?? []),
      wouldSettle: sight.now.sourceFor(claim.subjectId, claim.metric),
      restsOn: measures.map(({ id }: CitedFact) => `cited:${id}`),
    };
    return claim.modality === 'hypothetical' || claim.modality === 'opinion'
      ? underModality(claim, verdict)
      : verdict;
  },
};

interface Yardsticks {
  fact: CitedFact;
  /** How many of it the power is. */
  value: number;
  evidence: readonly EvidenceRow[];
}

function readingOf(fact: CitedFact, watts: number): Yardsticks {
  const power = fact.unit === 'W';
  const value = (power ? watts : watts * hoursPerYear) / fact.high;
  const expression = power ? `${watts} / ${fact.high}` : `${watts} * ${hoursPerYear} / ${fact.high}`;
  return { fact, value, evidence: [citedRow(fact), over(expression, value)] };
}

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
