import { add, negate, parseDecimal, toNumber, toText, type Decimal } from '../base/decimal.ts';
import type { Concept } from './concept.ts';
import { isShown, type DerivedFact } from './derived-fact.ts';
import { dayNumber } from './period.ts';
import { ratioFacts } from './ratio.ts';
import { latestOf, type Reason } from './reckoning.ts';

/** Days by which the ends of what is added up may differ: the same fiscal period, sloppily dated. */
const sameEnd = 3;

/** A formula of concepts, period by period. Parts in the order of `concept.formula.of`. */
export function formulaFacts(
  concept: Concept,
  parts: readonly (readonly DerivedFact[])[],
  concepts: ReadonlyMap<string, Concept>,
): DerivedFact[] {
  const { formula } = concept;
  const [first, ...others] = parts;
  if (!formula || !first || parts.length !== formula.of.length) return [];
  if (formula.operator === 'ratio') {
    const [denominator] = others;
    return denominator ? ratioFacts(concept, first, denominator, concepts) : [];
  }
  const sign = formula.operator === 'sum' ? 1 : -1;
  return first.map((one) => {
    const terms = [one, ...others.map((facts) => facts.find((fact) => samePeriod(fact, one)))];
    return combined(concept, formula.of, terms, sign);
  });
}

function combined(
  concept: Concept,
  names: readonly string[],
  terms: readonly (DerivedFact | undefined)[],
  sign: 1 | -1,
): DerivedFact {
  const [first] = terms;
  if (!first) throw new TypeError('a formula without its first part');
  const present = terms.filter((term) => term !== undefined);
  const base = { ...first, concept: concept.id, formula: names.join(sign === 1 ? ' + ' : ' - '), rivals: [] };
  const without = (state: DerivedFact['state'], reason: Reason): DerivedFact => ({
    ...base,
    state,
    reason,
    valueText: null,
    value: null,
    inputs: present.flatMap(({ inputs }) => inputs),
    knownAt: latestOf(present.map(({ knownAt }) => knownAt)),
  });
  if (present.length < names.length) return without('not_derivable', 'no_part');
  if (present.some(({ unit }) => unit !== first.unit)) return without('not_derivable', 'units_differ');
  if (present.some(({ state }) => state === 'conflicting'))
    return without('not_derivable', 'part_conflicting');
  if (present.some(({ state }) => state === 'quarantined'))
    return without('not_derivable', 'part_quarantined');
  if (!present.every(isShown)) return without('not_derivable', 'no_part');
  let total: Decimal = parseDecimal(first.valueText ?? '') ?? { digits: 0n, exponent: 0 };
  for (const { valueText } of present.slice(1)) {
    const value = parseDecimal(valueText ?? '') ?? { digits: 0n, exponent: 0 };
    total = add(total, sign === 1 ? value : negate(value));
  }
  return {
    ...base,
    state: 'derived',
    reason: null,
    valueText: toText(total),
    value: toNumber(total),
    inputs: present.flatMap((term, index) =>
      term.inputs.map((input) => ({
        ...input,
        sign: index > 0 && sign === -1 ? flipped(input.sign) : input.sign,
      })),
    ),
    knownAt: latestOf(present.map(({ knownAt }) => knownAt)),
  };
}

function flipped(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function samePeriod(a: DerivedFact, b: DerivedFact): boolean {
  if (a.shape !== b.shape || Math.abs(dayNumber(a.periodEnd) - dayNumber(b.periodEnd)) > sameEnd)
    return false;
  if (a.periodStart === null || b.periodStart === null) return a.periodStart === b.periodStart;
  return Math.abs(dayNumber(a.periodStart) - dayNumber(b.periodStart)) <= sameEnd;
}
