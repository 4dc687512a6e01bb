import { text } from '../../base/locale.ts';
import { isPoint, type Entry, type MissingReason, type Point } from '../point.ts';
import { overCommonMembers } from './common-members.ts';
import type { Operator, Sight } from './operator.ts';
import { computed, unverifiedOf } from './range.ts';
import { leastPoints, touchedWindows, windowAt, windowParameters } from './window.ts';

export default {
  name: 'correlation',
  about: text(
    "how the changes of two series of one cadence go together over the window: Pearson's r of the changes from one day both have to the next, -1 to 1; the window is counted in values of the first",
    '窗口内两个同频序列的变动是否同向：以双方都有的相邻两日之间的变动计皮尔逊相关系数，-1 至 1；窗口按第一个序列的值计数',
    '視窗內兩個同頻序列的變動是否同向：以雙方都有的相鄰兩日之間的變動計皮爾森相關係數，-1 至 1；視窗按第一個序列的值計數',
  ),
  takes: 2,
  parameters: {
    ...windowParameters,
    'at-least': leastPoints(21),
    growth: {
      kind: 'word',
      usual: 'relative',
      words: ['relative', 'difference'],
      about: text(
        'changes as now / then - 1, or as the difference of rates or shares',
        '变动按本期 / 前期 - 1，或比率、占比的差',
        '變動按本期 / 前期 - 1，或比率、占比的差',
      ),
    },
  },
  unit: () => 'fraction',
  cadence: ([one, other]) => (one === other ? (one ?? null) : null),
  touched: (place, _input, { inputs: [first], given }) => touchedWindows(first, place, given),
  at(place, sight): Entry | null {
    const [first, second] = sight.inputs;
    const [now, other] = [first?.get(place), second?.get(place)];
    const refused = [now, other].find((entry) => entry !== undefined && !isPoint(entry));
    if (refused !== undefined) return refused;
    if (now === undefined && other === undefined) return null;
    if (!isPoint(now) || !isPoint(other)) return { place, reason: 'not_same_period', of: [] };
    const pairs = pairsOf(place, sight);
    const least = Math.max(3, Number(sight.given['at-least'] ?? 0));
    if (pairs === null || pairs.length < least) return { place, reason: 'too_few_points', of: [] };
    const points = overCommonMembers(pairs.flat());
    if (points === null) return { place, reason: 'too_few_members', of: [] };
    const [xs, ys] = [0, 1].map((side) => points.filter((_, index) => index % 2 === side)) as [
      Point[],
      Point[],
    ];
    const found = correlationOf(xs, ys, sight.given['growth'] === 'difference');
    if (typeof found === 'string') return { place, reason: found, of: [] };
    // Where a value is a range nothing narrower can be said without trying them all.
    const isExact = points.every(({ low, high }) => low === high);
    return computed('correlation', place, [now, other], isExact ? found : { ...found, low: -1, high: 1 }, {
      window: pairs.length,
      provisional: points.some(({ provisional }) => provisional),
      unverified: unverifiedOf(points),
    });
  },
} satisfies Operator;

/** What both hold at the places of the window of the first, oldest first. */
function pairsOf(place: number, { inputs: [first, second], given }: Sight): [Point, Point][] | null {
  const window = first === undefined ? null : windowAt(first, place, given);
  if (window === null || second === undefined) return null;
  return window.known.between(window.from, window.to).flatMap((one): [Point, Point][] => {
    const other = second.point(one.place);
    return other === null ? [] : [[one, other]];
  });
}

function correlationOf(
  xs: readonly Point[],
  ys: readonly Point[],
  isDifference: boolean,
): { value: number } | MissingReason {
  const changes = [changesOf(xs, isDifference), changesOf(ys, isDifference)];
  const [dx, dy] = changes.map((all) => {
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    return all.map((one) => one - mean);
  });
  if (dx === undefined || dy === undefined) return 'too_few_points';
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0);
  const scale = Math.sqrt(product(dx, dx)) * Math.sqrt(product(dy, dy));
  // One of them never moves, or a change on what is not above zero is asked for.
  if (!(scale > 0)) return 'denominator_not_positive';
  return { value: Math.max(-1, Math.min(1, product(dx, dy) / scale)) };
}

/** From each value to the next; NaN where a relative change has nothing above zero to start from. */
function changesOf(points: readonly Point[], isDifference: boolean): number[] {
  return points.slice(1).map(({ value }, index) => {
    const then = points[index];
    if (then === undefined) return Number.NaN;
    if (isDifference) return value - then.value;
    return then.low > 0 ? value / then.value - 1 : Number.NaN;
  });
}
