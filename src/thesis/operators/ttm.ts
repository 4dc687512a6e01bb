import { text } from '../../base/locale.ts';
import { isPoint, type Point } from '../point.ts';
import { ownEntry } from './back.ts';
import { memberwise, overCommonMembers } from './common-members.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'ttm',
  about: text(
    'a flow over the last twelve months: four quarters or twelve months added up, none missing between',
    '最近十二个月的流量：四个季度或十二个月相加，中间不得缺期',
    '最近十二個月的流量：四個季度或十二個月相加，中間不得缺期',
  ),
  takes: 1,
  parameters: {},
  unit: ([unit = null]) => unit,
  cadence: ([cadence = null]) => (cadence === 'quarter' || cadence === 'month' ? cadence : null),
  *touched(place, _input, { inputs: [known] }) {
    for (let later = 0; later < (known?.placesPerYear() ?? 1); later++) yield place + later;
  },
  at(place, { inputs: [known] }) {
    const now = ownEntry(known, place);
    if (!isPoint(now) || known === undefined) return now;
    const year = known.placesPerYear() ?? 1;
    const points = known.within(place - year, place).reverse();
    if (points.length < year) return { place, reason: 'no_earlier_value', of: [] };
    const common = overCommonMembers(points);
    const [newest, ...rest] = common ?? [];
    return newest === undefined
      ? { place, reason: 'too_few_members', of: [] }
      : added(place, [newest, ...rest]);
  },
} satisfies Operator as Operator;

/** Newest first. */
function added(place: number, points: readonly [Point, ...Point[]]): Point {
  const total = (pick: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0);
  const result = {
    value: total(({ value }) => value),
    low: total(({ low }) => low),
    high: total(({ high }) => high),
  };
  return computed('ttm', place, points, result, {
    firstDay: points[points.length - 1]?.firstDay ?? null,
    members: memberwise(points, (own) => added(place, own)),
    from: (values) => values.reduce((sum, value) => sum + value, 0),
  });
}
