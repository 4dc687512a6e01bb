import type { Concept } from '../../../src/facts/concept.ts';
import { isShown, type DerivedFact } from '../../../src/facts/derived-fact.ts';
import { dayNumber, daysIn } from '../../../src/facts/period.ts';
import { likeness } from '../../../src/facts/same-value.ts';

/** What no derived number of one concept and company may be; each fault with the number it is of. */
export function faultsOf(concept: Concept, facts: readonly DerivedFact[]): string[] {
  const faults: string[] = [];
  const say = (fault: string, fact: DerivedFact): void => {
    faults.push(
      `${concept.id} ${fact.shape} ${fact.periodStart ?? ''}..${fact.periodEnd} ${fact.valueText ?? ''}: ${fault}`,
    );
  };
  const shown = facts.filter(isShown);
  const quarters = shown.filter(({ shape }) => shape === 'quarter');
  const years = shown.filter(({ shape }) => shape === 'year');
  for (const fact of shown) {
    if (fact.value === null || fact.valueText === null) say('shown without a value', fact);
    if (fact.inputs.length === 0) say('without inputs', fact);
    if (fact.inputs.some(({ sourceRef }) => sourceRef === '')) say('an input without its filing', fact);
    if (fact.knownAt === '' || fact.inputs.some(({ knownAt }) => knownAt > fact.knownAt))
      say('known too early', fact);
    if (concept.neverNegative && (fact.value ?? 0) < 0) say('negative', fact);
  }
  for (const fact of facts)
    if (!isShown(fact) && fact.value !== null) say('a value that is not believed', fact);
  for (const quarter of quarters) {
    const days = daysIn(quarter.periodStart ?? '', quarter.periodEnd);
    if (days < 80 || days > 100) say(`${days} days`, quarter);
    for (const year of years)
      if (
        concept.measure === 'flow' &&
        within(quarter, year) &&
        quarter.value === year.value &&
        year.value !== 0
      )
        if (!restIsNothing(quarter, year, quarters)) say('the whole year', quarter);
    if (concept.measure === 'flow' && isDoubled(quarter, quarters)) say('two quarters', quarter);
  }
  if (concept.measure === 'flow' && !concept.formula) for (const year of years) addUp(year, quarters, say);
  return faults;
}

/** Four quarters of a year reckoned from it must add up to it; those stated by filings may have been restated apart. */
function addUp(
  year: DerivedFact,
  quarters: readonly DerivedFact[],
  say: (fault: string, fact: DerivedFact) => void,
): void {
  const parts = quarters.filter((quarter) => within(quarter, year));
  if (parts.length !== 4 || !parts.slice(1).every(({ state }) => state === 'derived')) return;
  const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
  const whole = year.value ?? 0;
  const restated = [...parts, year].some(({ inputs }) => inputs.some((input) => input.restated > 0));
  const tags = new Set([...parts, year].flatMap(({ inputs }) => inputs.map(({ tag }) => tag)));
  if (
    !restated &&
    tags.size === 1 &&
    likeness(sum, whole) === 'different' &&
    Math.abs(sum - whole) > 2_000_000
  )
    say(`quarters add up to ${sum}`, year);
}

function within(quarter: DerivedFact, year: DerivedFact): boolean {
  return (quarter.periodStart ?? '') >= (year.periodStart ?? '') && quarter.periodEnd <= year.periodEnd;
}

/** Something bought only in one quarter: the others are stated or reckoned, and nothing. */
function restIsNothing(quarter: DerivedFact, year: DerivedFact, quarters: readonly DerivedFact[]): boolean {
  const others = quarters.filter((other) => other !== quarter && within(other, year));
  const total = others.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const lessNothing = quarter.state === 'derived' && quarter.inputs.some(({ value }) => value === 0);
  return lessNothing || (others.length === 3 && Math.abs(total) <= 2_000_000);
}

/** Equal, to the unit, to the sum of itself as it should be and the quarter before: a year to date taken for a quarter. */
function isDoubled(quarter: DerivedFact, quarters: readonly DerivedFact[]): boolean {
  const before = quarters.find(
    ({ periodEnd }) => dayNumber(quarter.periodStart ?? '') - dayNumber(periodEnd) === 1,
  );
  if (!before || quarter.state !== 'ok' || before.value === 0) return false;
  const rival = quarter.rivals[0]?.valueText;
  return rival !== undefined && Number(rival) + (before.value ?? 0) === quarter.value;
}
