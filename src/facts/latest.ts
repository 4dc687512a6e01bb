import { dayAt } from './as-known-at.ts';
import { isShown, type DerivedFact, type Shape } from './derived-fact.ts';
import { dayNumber } from './period.ts';

/** Days after the end of its period within which a company's number is current: a quarter, and the time to file. */
const staleAfterDays = 140;

/**
 * The newest number of a shape, `stale` where its period ended more than 140 days before the day asked about: a tag the
 * filer has left shows by its age. A newer period that cannot be believed or derived is returned as that state: the older
 * number does not stand in for it silently. Null where the concept has none.
 */
export function latestOfShape(
  facts: readonly DerivedFact[],
  shape: Shape,
  knownAt: string,
): DerivedFact | null {
  let best: DerivedFact | null = null;
  for (const fact of facts)
    if (fact.shape === shape && (best === null || fact.periodEnd >= best.periodEnd)) best = fact;
  if (!best || !isShown(best)) return best;
  const age = dayNumber(dayAt(knownAt, 'UTC')) - dayNumber(best.periodEnd);
  return age > staleAfterDays + (shape === 'year' ? 365 - 91 : 0) ? { ...best, state: 'stale' } : best;
}
