import { measureAt, type Facet } from '../measure.ts';
import { aggregate } from '../operators/common-members.ts';
import { watchedAt, type Watch } from '../watched.ts';

/**
 * By how much a number of an indicator usually moves in a year: the median of the absolute changes from one year to the next, over
 * the places known at an instant, of a daily or weekly series one a month. Null where fewer than three such changes are known, or
 * where it does not move.
 */
export function usualMovement(watch: Watch, facet: Facet, instant: number): number | null {
  const { known } = watchedAt(watch, instant);
  const how = watch.indicator.growth;
  const changes: number[] = [];
  let next = -Infinity;
  for (const place of known.places()) {
    if (place < next) continue;
    next = place + (known.isByObservation() ? 30 : 1);
    const then = known.yearEarlier(place);
    if (then === null) continue;
    const now = measureAt(known, facet, how, place);
    const earlier = now === null ? null : measureAt(known, facet, how, then.place);
    if (now !== null && earlier !== null) changes.push(Math.abs(now.value - earlier.value));
  }
  if (changes.length < 3) return null;
  const usual = aggregate('median', changes);
  return usual > 0 ? usual : null;
}
