import { text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isPoint, type Point } from '../point.ts';
import { ownEntry, placesIn } from './back.ts';
import { overCommonMembers } from './common-members.ts';
import type { Operator } from './operator.ts';
import { computed, corners } from './range.ts';

const usualApart = 90;

export default {
  name: 'pace',
  about: text(
    'growth a year between a figure and the newest one at least so many days before it: (now / then) ^ (1 / years) - 1; for figures that come when they come',
    '一个数字与至少早若干天的最新数字之间的年化增速：(现值 / 当时) ^ (1 / 年数) - 1；用于不定期公布的数字',
    '一個數字與至少早若干天的最新數字之間的年化增速：(現值 / 當時) ^ (1 / 年數) - 1；用於不定期公布的數字',
  ),
  takes: 1,
  parameters: {
    apart: {
      kind: 'days',
      usual: usualApart,
      about: text('least days between the two', '两者至少相隔的天数', '兩者至少相隔的天數'),
    },
  },
  unit: () => 'fraction',
  cadence: ([cadence = null]) => cadence,
  touched: (place, _input, { inputs: [known], given }) =>
    known === undefined ? [] : touchedBase(known, place, Number(given['apart'] ?? usualApart)),
  at(place, { inputs: [known], given }) {
    const now = ownEntry(known, place);
    if (!isPoint(now) || known === undefined) return now;
    const then = baseOf(known, place, Number(given['apart'] ?? usualApart));
    if (then === null) return { place, reason: 'too_few_points', of: [] };
    const years = yearsBetween(now, then);
    const pair = overCommonMembers([now, then] as const);
    if (pair === null) return { place, reason: 'too_few_members', of: [] };
    const [a, b] = pair;
    if (b.low <= 0) return { place, reason: 'denominator_not_positive', of: [] };
    const result = corners(a, b, (x, y) => annualPace(x, y, years));
    return computed('pace', place, [a, b], result, { from: ([x = 0, y = 1]) => annualPace(x, y, years) });
  },
} satisfies Operator as Operator;

/** Below zero nothing is left to grow: -100 %. */
export function annualPace(now: number, then: number, years: number): number {
  return Math.max(0, now / then) ** (1 / years) - 1;
}

/** The newest point at least so many days before a place. */
export function baseOf(known: Known, place: number, apart: number): Point | null {
  return known.atOrBefore(place - stepOf(known, apart));
}

/** The place, and those whose newest point so many days before may be this one, or was. */
export function* touchedBase(known: Known, place: number, apart: number): Iterable<number> {
  yield place;
  const step = stepOf(known, apart);
  const [next = Infinity] = known.nextPlaces(place, 1);
  yield* known.placesBetween(place + step, next + step);
}

export function yearsBetween(now: Point, then: Point): number {
  return (now.lastDay - then.lastDay) / 365.25;
}

function stepOf(known: Known, apart: number): number {
  return known.isByObservation() ? Math.max(1, apart) : placesIn(known, apart);
}
