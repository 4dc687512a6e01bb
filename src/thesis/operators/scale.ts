import { text } from '../../base/locale.ts';
import { isPoint, type Point } from '../point.ts';
import { ownEntry } from './back.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'scale',
  about: text(
    'multiplied by a number, in another unit where one is given',
    '乘以一个数，可换单位',
    '乘以一個數，可換單位',
  ),
  takes: 1,
  parameters: {
    by: { kind: 'number', usual: 1, about: text('the number', '乘数', '乘數') },
    unit: {
      kind: 'word',
      usual: '',
      about: text(
        'unit of the result; left out, that of the formula',
        '结果的单位；不写则与原来相同',
        '結果的單位；不寫則與原來相同',
      ),
    },
  },
  unit: ([unit = null], given) =>
    given['unit'] === undefined || given['unit'] === '' ? unit : String(given['unit']),
  cadence: ([cadence = null]) => cadence,
  touched: (place) => [place],
  at(place, { inputs: [known], given }) {
    const now = ownEntry(known, place);
    return isPoint(now) ? scaled(now, Number(given['by'] ?? 1)) : now;
  },
} satisfies Operator as Operator;

function scaled(point: Point, by: number): Point {
  const members = point.members && {
    ...point.members,
    by: new Map([...point.members.by].map(([id, own]) => [id, scaled(own, by)] as const)),
  };
  const result = { value: point.value * by, low: point.low * by, high: point.high * by };
  return computed('scale', point.place, [point], result, { members, from: ([x = 0]) => x * by });
}
