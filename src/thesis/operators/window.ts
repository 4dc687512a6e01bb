import { text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import type { Point } from '../point.ts';
import { placesIn, withPlace } from './back.ts';
import type { Given, Parameter } from './operator.ts';

/** What a rolling operator looks at: the last `count` points, else those of the last `window` days, else all so far. */
export const windowParameters = {
  window: {
    kind: 'days',
    usual: 0,
    about: text(
      'days looked back over; nothing given: everything so far',
      '回看的天数；不写则为迄今全部',
      '回看的天數；不寫則為迄今全部',
    ),
  },
  count: {
    kind: 'count',
    usual: 0,
    about: text(
      'points looked back over, in place of `window`; all must be there, and no more than a quarter of the periods between may be missing',
      '回看的点数，代替 window；须全部具备，中间缺期不得超过四分之一',
      '回看的點數，代替 window；須全部具備，中間缺期不得超過四分之一',
    ),
  },
} as const satisfies Record<string, Parameter>;

export function leastPoints(usual: number): Parameter {
  return {
    kind: 'count',
    usual,
    about: text(
      'points that must be in the window; fewer give no value',
      '窗口内至少须有的点数；不足则没有数值',
      '視窗內至少須有的點數；不足則沒有數值',
    ),
  };
}

/** Positions [from, to) in `known.places()`; the last one is the place itself. */
export interface Window {
  known: Known;
  from: number;
  to: number;
}

/** The window that ends with a place that holds a point; null where `count` is given and not all are there. */
export function windowAt(known: Known, place: number, given: Given): Window | null {
  const to = known.indexAtOrAfter(place) + 1;
  const count = Number(given['count'] ?? 0);
  const days = Number(given['window'] ?? 0);
  if (count > 0) {
    const from = to - count;
    const isWhole =
      from >= 0 && (known.isByObservation() || (known.places()[from] ?? 0) > place - count - gapOf(count));
    return isWhole ? { known, from, to } : null;
  }
  if (days <= 0) return { known, from: 0, to };
  const places = known.isByObservation() ? days : placesIn(known, days);
  return { known, from: known.indexAtOrAfter(place - places + 1), to };
}

/** Places in whose window a changed place lies: itself too. */
export function touchedWindows(known: Known | undefined, place: number, given: Given): readonly number[] {
  if (known === undefined) return [place];
  const count = Number(given['count'] ?? 0);
  const days = Number(given['window'] ?? 0);
  const until = days <= 0 ? Infinity : place + (known.isByObservation() ? days : placesIn(known, days));
  const later =
    count > 0 && known.isByObservation()
      ? known.nextPlaces(place, count)
      : known.placesBetween(place + 1, count > 0 ? place + count : until);
  return withPlace(place, later);
}

/** Periods that may be missing among so many points: a quarter of them, one at least. A month nobody ever published is stepped over. */
function gapOf(count: number): number {
  return Math.max(1, Math.floor(count / 4));
}

/** Points of a window, newest first. */
export function pointsOf({ known, from, to }: Window): readonly Point[] {
  return known.between(from, to).reverse();
}
