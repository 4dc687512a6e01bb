import { dayOf, isoDay } from '../../thesis/instant.ts';
import { isByObservation, lastDayOf, placeName, placeOf } from '../../thesis/place.ts';
import { heldAt, type HeldPoint } from '../evaluating/held-at.ts';
import type { Evaluated } from '../evaluating/evaluated.ts';
import type { Reader } from '../evaluating/reader-of.ts';
import type { BoardOut } from '../shapes/board.ts';
import { indicatorValue } from '../../base/indicator-value.ts';
import { gapsOf } from './rope-gaps.ts';

/**
 * What is earned against what is laid down as known at the instant asked about. A period neither of them has a value for stands
 * there without one, and so do those between the newest value and the day asked about. Null where the thesis draws nothing, where
 * the two have no common unit and cadence, and where nothing of either is known.
 */
export function ropeOf({ thesis, course, instant }: Evaluated, reader: Reader): BoardOut['rope'] {
  const { locale } = reader;
  const { rope } = thesis;
  if (rope === null) return null;
  const sides = [rope.above, rope.below].map(({ indicator }) => thesis.indicators.get(indicator));
  const [above, below] = sides.map((one) => (one === undefined ? null : course.watch(one.id)));
  if (!above || !below || above.indicator.unit !== below.indicator.unit) return null;
  const { cadence } = above.history;
  if (cadence !== below.history.cadence || isByObservation(cadence)) return null;
  const [earned, laid] = [above, below].map(
    ({ history }) => new Map(heldAt(history, instant).map((one) => [one.place, one])),
  ) as [Map<number, HeldPoint>, Map<number, HeldPoint>];
  const known = [...earned.keys(), ...laid.keys()];
  if (known.length === 0) return null;
  // A place is asked for once it has ended: until then nobody could know it.
  const last = Math.max(...known, placeOf(cadence, dayOf(instant)) - 1);
  const first = Math.max(Math.min(...known), Math.max(...known) - mostShown + 1);
  const { unit } = above.indicator;
  const points = Array.from({ length: last - first + 1 }, (_, index) => {
    const place = first + index;
    const [one, other] = [earned.get(place) ?? null, laid.get(place) ?? null];
    return {
      period: placeName(cadence, place),
      period_end: isoDay(lastDayOf(cadence, place)),
      above: one?.value ?? null,
      below: other?.value ?? null,
      provisional: one?.provisional === true || other?.provisional === true,
    };
  });
  const newest = points.findLast((point) => point.above !== null && point.below !== null);
  const slack = newest === undefined ? null : (newest.above ?? 0) - (newest.below ?? 0);
  const gaps = (
    [
      ['above', above, earned],
      ['below', below, laid],
    ] as const
  ).flatMap(([side, { indicator, history }, held]) =>
    gapsOf(side, history, { id: indicator.id, instant, first, known: new Set(held.keys()) }, reader),
  );
  return {
    ...{ title: rope.title[locale], unit, points, gaps },
    above: { title: rope.above.title[locale], indicator: rope.above.indicator },
    below: { title: rope.below.title[locale], indicator: rope.below.indicator },
    slack:
      newest === undefined || slack === null
        ? null
        : { value: slack, text: indicatorValue(slack, unit, locale), period: newest.period },
  };
}

/** Periods up to the newest known; what is unknown after it comes on top. */
const mostShown = 16;
