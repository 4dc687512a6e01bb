import type { DerivedFact } from '../facts/derived-fact.ts';
import { dayNumber, isoDay } from '../facts/period.ts';

/** Of facts in the order of their period ends, those that end in a stretch of days, newest first. */
export function factsBetween(facts: readonly DerivedFact[], from: string, to: string): DerivedFact[] {
  const found: DerivedFact[] = [];
  for (let index = countUpTo(facts, to) - 1; index >= 0; index -= 1) {
    const fact = facts[index];
    if (fact === undefined || fact.periodEnd < from) break;
    found.push(fact);
  }
  return found;
}

/** How many end on a day or before it. */
function countUpTo(facts: readonly DerivedFact[], day: string): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((facts[middle]?.periodEnd ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that end within so many days of any of the given. */
export function factsNear(
  facts: readonly DerivedFact[],
  given: readonly DerivedFact[],
  days: number,
): DerivedFact[] {
  const ends = given.map(({ periodEnd }) => periodEnd).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  return factsBetween(facts, dayAway(first, -days), dayAway(last, days));
}

export function dayAway(day: string, days: number): string {
  return isoDay(dayNumber(day) + days);
}
