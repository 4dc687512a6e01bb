import type { Facet } from '../measure.ts';
import { measureAt } from '../measure.ts';
import { aggregate } from '../operators/common-members.ts';
import { Watched, type Watch } from '../watched.ts';

/**
 * By how much a number of an indicator usually moves in a year: the median of the absolute changes from one year to the next, over
 * every place known at an instant. Null where fewer than three such changes are known, or where it does not move.
 */
export function usualMovement(watch: Watch, facet: Facet, instant: number): number | null {
  const watched = new Watched(watch);
  watched.advance(instant);
  const { known } = watched;
  const how = watch.indicator.growth;
  const changes: number[] = [];
  for (const place of known.places()) {
    const then = known.yearEarlier(place);
    if (then === null) continue;
    const [now, earlier] = [measureAt(known, facet, how, place), measureAt(known, facet, how, then.place)];
    if (now !== null && earlier !== null) changes.push(Math.abs(now.value - earlier.value));
  }
  if (changes.length < 3) return null;
  const usual = aggregate('median', changes);
  return usual > 0 ? usual : null;
}
