import { divide, parseDecimal, toNumber, toText } from '../base/decimal.ts';
import type { Concept } from './concept.ts';
import { isShown, type DerivedFact, type Shape } from './derived-fact.ts';
import { dayNumber } from './period.ts';
import { latestOf, type Reason } from './reckoning.ts';

/** Days by which the two sides of a ratio may end apart; beyond, one of them is stale and the ratio says nothing. */
const sidesApartDays = 35;

/**
 * A ratio per period of the numerator: of flows over the same shape, of an instant over the twelve months that end nearest to it.
 * Refused where the sides end more than 35 days apart, where their units differ, where the denominator is not above zero.
 */
export function ratioFacts(
  concept: Concept,
  above: readonly DerivedFact[],
  below: readonly DerivedFact[],
  concepts: ReadonlyMap<string, Concept>,
): DerivedFact[] {
  const [one, other] = concept.formula?.of ?? [];
  const mixed = isStock(concepts.get(one ?? '')) !== isStock(concepts.get(other ?? ''));
  const partner = (shape: Shape): Shape | null => {
    if (!mixed) return shape;
    return shape === 'instant' ? 'ttm' : shape === 'ttm' ? 'instant' : null;
  };
  return above.flatMap((numerator) => {
    const shape = partner(numerator.shape);
    if (shape === null) return [];
    return [ratioOf(concept, numerator, nearest(numerator, below, shape))];
  });
}

/** One number over another, whatever their periods: not_derivable with the reason where they do not belong together. */
export function ratioOf(
  concept: Pick<Concept, 'id' | 'formula'>,
  numerator: DerivedFact,
  denominator: DerivedFact | undefined,
): DerivedFact {
  const sides = denominator ? [numerator, denominator] : [numerator];
  const knownAt = latestOf(sides.map((side) => side.knownAt));
  const inputs = sides.flatMap((side) => side.inputs);
  const formula = concept.formula?.of.join(' / ') ?? null;
  const base = { ...numerator, concept: concept.id, unit: 'pure', formula, inputs, knownAt, rivals: [] };
  const without = (reason: Reason): DerivedFact => ({
    ...base,
    state: 'not_derivable',
    reason,
    valueText: null,
    value: null,
  });
  if (!denominator) return without('no_part');
  if (apart(numerator, denominator) > sidesApartDays) return without('sides_apart');
  if (sides.some(({ state }) => state === 'conflicting')) return without('part_conflicting');
  if (sides.some(({ state }) => state === 'quarantined')) return without('part_quarantined');
  if (!sides.every(isShown)) return without('no_part');
  if (numerator.unit !== denominator.unit) return without('units_differ');
  const result = quotient(numerator.valueText ?? '', denominator.valueText ?? '');
  if (!result) return without('denominator_not_positive');
  return { ...base, state: 'derived', reason: null, valueText: result.text, value: result.value };
}

/** a / b to 12 significant digits; null where b is not above zero. */
function quotient(above: string, below: string): { text: string; value: number } | null {
  const [a, b] = [parseDecimal(above), parseDecimal(below)];
  if (!a || !b || b.digits <= 0n) return null;
  const result = divide(a, b);
  return { text: toText(result), value: toNumber(result) };
}

function nearest(one: DerivedFact, among: readonly DerivedFact[], shape: Shape): DerivedFact | undefined {
  let best: DerivedFact | undefined;
  for (const other of among) {
    if (other.shape !== shape || !isShown(other)) continue;
    if (!best || apart(one, other) < apart(one, best)) best = other;
  }
  const same = among.find((other) => other.shape === shape && apart(one, other) <= 3);
  return same ?? best;
}

function apart(a: DerivedFact, b: DerivedFact): number {
  return Math.abs(dayNumber(a.periodEnd) - dayNumber(b.periodEnd));
}

function isStock(concept: Concept | undefined): boolean {
  return concept?.measure === 'stock';
}
