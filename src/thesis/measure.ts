import type { Indicator } from './indicator.ts';
import type { Known } from './known.ts';
import { overCommonMembers } from './operators/common-members.ts';
import { isRange, probabilityPositive } from './operators/range.ts';
import { isByObservation } from './place.ts';
import type { Point } from './point.ts';

/** Which number of an indicator. */
export type Facet = 'level' | 'growth' | 'acceleration';

/** A number of an indicator at a place, with the places it rests on. */
export interface Measure extends Pick<
  Point,
  'place' | 'value' | 'low' | 'high' | 'positive' | 'unverified' | 'provisional'
> {
  places: readonly number[];
}

/**
 * Level, growth or acceleration at a place. Growth is now / a year earlier - 1, or the difference to a year earlier; acceleration
 * is that growth less the growth one place earlier, a quarter earlier where places are days. Null where an earlier value is missing,
 * where a growth would divide by what is not above zero, or where the indicator has no growth.
 */
export function measureAt(
  known: Known,
  facet: Facet,
  how: Indicator['growth'],
  place: number,
): Measure | null {
  const now = known.point(place);
  if (now === null) return null;
  if (facet === 'level') return { ...numbersOf(now), places: [place] };
  if (how === 'none') return null;
  const then = known.yearEarlier(place);
  if (then === null) return null;
  if (facet === 'growth') return growth(how, now, then);
  const before = earlierPlace(known, place);
  const [base, earlier] = before === null ? [] : [known.yearEarlier(before), known.point(before)];
  if (!base || !earlier) return null;
  return acceleration(how, [now, then, earlier, base]);
}

/** The place whose growth acceleration is measured against; null where there is none near enough. */
function earlierPlace(known: Known, place: number): number | null {
  if (!isByObservation(known.cadence)) return place - 1;
  const found = known.atOrBefore(place - quarterDays);
  const slack = known.cadence === 'irregular' ? 45 : 14;
  return found !== null && place - quarterDays - found.place <= slack ? found.place : null;
}

function growth(how: 'relative' | 'difference', a: Point, b: Point): Measure | null {
  const pair = overCommonMembers([a, b] as const);
  if (pair === null) return null;
  const [now, then] = pair;
  if (how === 'relative' && then.low <= 0) return null;
  return {
    place: a.place,
    ...rangeOf(how, now, then),
    positive: probabilityPositive(pair, ([x = 0, y = 1]) => x - y),
    unverified: (a.unverified + b.unverified) / 2,
    provisional: now.provisional || then.provisional,
    places: [a.place, b.place],
  };
}

function acceleration(
  how: 'relative' | 'difference',
  points: readonly [Point, Point, Point, Point],
): Measure | null {
  // Over the members all four have: who reports must not look like a turn.
  const same = overCommonMembers(points);
  if (same === null) return null;
  const [now, then, earlier, base] = same;
  const [later, former] = [growth(how, now, then), growth(how, earlier, base)];
  if (later === null || former === null) return null;
  return {
    place: now.place,
    value: later.value - former.value,
    low: later.low - former.high,
    high: later.high - former.low,
    positive: same.some(isRange) ? probabilityAbove(how, same) : null,
    unverified: points.reduce((sum, { unverified }) => sum + unverified, 0) / points.length,
    provisional: later.provisional || former.provisional,
    places: points.map(({ place }) => place),
  };
}

function rangeOf(how: 'relative' | 'difference', now: Point, then: Point) {
  return how === 'relative'
    ? {
        value: now.value / then.value - 1,
        low: Math.min(now.low / then.low, now.low / then.high) - 1,
        high: Math.max(now.high / then.low, now.high / then.high) - 1,
      }
    : { value: now.value - then.value, low: now.low - then.high, high: now.high - then.low };
}

/** How probable it is that the later growth is the greater: every pair of the two grids (as in `probabilityPositive`) compared. */
function probabilityAbove(
  how: 'relative' | 'difference',
  [now, then, earlier, base]: readonly [Point, Point, Point, Point],
): number {
  const later = grownOver(how, now, then);
  const former = grownOver(how, earlier, base);
  let [below, above] = [0, 0];
  for (const one of later) {
    while (below < former.length && (former[below] ?? 0) < one) below += 1;
    above += below;
  }
  return above / (later.length * former.length);
}

/** Every growth the two ranges allow on an even grid, ascending. */
function grownOver(how: 'relative' | 'difference', now: Point, then: Point): number[] {
  const found: number[] = [];
  for (const x of gridOf(now))
    for (const y of gridOf(then)) found.push(how === 'relative' ? x / y - 1 : x - y);
  return found.sort((a, b) => a - b);
}

function gridOf({ low, high }: Point): number[] {
  if (low === high) return [low];
  return Array.from({ length: steps }, (_, index) => low + ((high - low) * (index + 0.5)) / steps);
}

function numbersOf({ place, value, low, high, positive, unverified, provisional }: Point) {
  return { place, value, low, high, positive, unverified, provisional };
}

const steps = 41;
const quarterDays = 91;
