import { text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isPoint, type Missing, type Point } from '../point.ts';
import { daysBack, noEarlier, ownEntry, slack } from './back.ts';
import { overCommonMembers } from './common-members.ts';
import type { Operator } from './operator.ts';
import { annualPace, baseOf, touchedBase, yearsBetween } from './pace.ts';
import { computed, corners } from './range.ts';

/** Days between the two growths of a series without calendar places: thirteen weeks. */
const apartDays = 91;
/** Least days between two irregular figures that are compared. */
const irregularDays = 60;

export default {
  name: 'acceleration',
  about: text(
    'change of the growth on a year earlier: now, less that of the period before (of a daily or weekly series, of 91 days before); of irregular figures, the annual pace since the one before less the pace up to it',
    '同比增长的变化：本期同比减去上一期同比（日、周序列减去 91 天前的同比）；不定期数字则为最近一段的年化增速减去前一段的',
    '年增率的變化：本期年增率減去上一期（日、週序列減去 91 天前）；不定期數字則為最近一段的年化增速減去前一段的',
  ),
  takes: 1,
  parameters: {
    growth: {
      kind: 'word',
      usual: 'relative',
      words: ['relative', 'difference'],
      about: text(
        'growth as now / then - 1, or as the difference of a rate or a share',
        '增长按本期 / 上年同期 - 1，或比率、占比的差',
        '成長按本期 / 上年同期 - 1，或比率、占比的差',
      ),
    },
  },
  unit: ([unit = null], given) => (given['growth'] === 'difference' ? unit : 'fraction'),
  cadence: ([cadence = null]) => cadence,
  *touched(place, _input, { inputs: [known] }) {
    yield place;
    if (known === undefined) return;
    if (known.cadence === 'irregular') {
      for (const middle of touchedBase(known, place, irregularDays)) {
        yield middle;
        yield* touchedBase(known, middle, irregularDays);
      }
      return;
    }
    const year = known.placesPerYear();
    if (year !== null) yield* [place + 1, place + year, place + 1 + year];
    else {
      const days = known.wholeDays(365);
      for (const [later, late] of [
        [apartDays, slack(apartDays)],
        [days, 14],
        [days + apartDays, 14 + slack(apartDays)],
      ] as const)
        yield* known.placesBetween(place + later, place + later + late);
    }
  },
  at(place, { inputs: [known], given }) {
    const now = ownEntry(known, place);
    if (!isPoint(now) || known === undefined) return now;
    const isDifference = given['growth'] === 'difference';
    if (known.cadence === 'irregular') return ofPaces(known, now, isDifference);
    const before =
      known.placesPerYear() === null ? daysBack(known, place, apartDays) : known.earlier(place, 1);
    const then = known.yearEarlier(place);
    const thenBefore = before === null ? null : known.yearEarlier(before.place);
    if (before === null || then === null || thenBefore === null) return noEarlier(place);
    return changeOf(place, [now, then, before, thenBefore], isDifference ? difference : relative);
  },
} satisfies Operator as Operator;

type Growth = (now: number, then: number, years: number) => number;

const relative: Growth = (now, then) => now / then - 1;
const difference: Growth = (now, then) => now - then;
const differencePerYear: Growth = (now, then, years) => (now - then) / years;

/** Three figures, each long enough after the other, make two paces. */
function ofPaces(known: Known, now: Point, isDifference: boolean): Point | Missing {
  const middle = baseOf(known, now.place, irregularDays);
  const first = middle === null ? null : baseOf(known, middle.place, irregularDays);
  if (middle === null || first === null) return { place: now.place, reason: 'too_few_points', of: [] };
  return changeOf(now.place, [now, middle, middle, first], isDifference ? differencePerYear : annualPace);
}

function changeOf(
  place: number,
  [now, then, before, thenBefore]: readonly [Point, Point, Point, Point],
  growth: Growth,
): Point | Missing {
  const common = overCommonMembers([now, then, before, thenBefore] as const);
  if (common === null) return { place, reason: 'too_few_members', of: [] };
  if (
    growth !== difference &&
    growth !== differencePerYear &&
    [common[1], common[3]].some(({ low }) => low <= 0)
  )
    return { place, reason: 'denominator_not_positive', of: [] };
  const years = [yearsBetween(now, then), yearsBetween(before, thenBefore)] as const;
  const newer = corners(common[0], common[1], (x, y) => growth(x, y, years[0]));
  const older = corners(common[2], common[3], (x, y) => growth(x, y, years[1]));
  const result = {
    value: newer.value - older.value,
    low: newer.low - older.high,
    high: newer.high - older.low,
  };
  // The figure in the middle may be the base of one growth and the end of the other: one input, not two.
  const distinct = [...new Set(common)] as unknown as [Point, ...Point[]];
  const [a, b, c, d] = common.map((point) => distinct.indexOf(point)) as [number, number, number, number];
  return computed('acceleration', place, distinct, result, {
    from: (values) =>
      growth(values[a] ?? 0, values[b] ?? 0, years[0]) - growth(values[c] ?? 0, values[d] ?? 0, years[1]),
  });
}
