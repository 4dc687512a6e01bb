import { text } from '../../base/locale.ts';
import type { Unit } from '../point.ts';
import type { Operator } from './operator.ts';
import { finer, isMadeOf, isPair, pairAt, touchedPairs } from './pair.ts';
import { computed, corners } from './range.ts';

export default {
  name: 'times',
  about: text(
    'the first multiplied by the second, where both are about the same period',
    '两者相乘，须为同一时期',
    '兩者相乘，須為同一時期',
  ),
  takes: 2,
  parameters: {},
  unit: ([a = '', b = '']) => product(a, b),
  cadence: finer,
  touched: touchedPairs,
  at(place, sight, before) {
    const pair = pairAt(place, sight);
    if (!isPair(pair)) return pair;
    if (isMadeOf(before, pair)) return before;
    const [a, b] = pair;
    const result = corners(a, b, (x, y) => x * y);
    return computed('times', place, [a, b], result, { from: ([x = 0, y = 0]) => x * y });
  },
} satisfies Operator as Operator;

/** USD/Mtok times Mtok is USD; what has no dimension leaves the other as it is. */
function product(a: Unit, b: Unit): Unit {
  if (isPlain(a)) return isPlain(b) && a !== '' ? a : b;
  if (isPlain(b)) return a;
  if (a.endsWith(`/${b}`)) return a.slice(0, -b.length - 1);
  if (b.endsWith(`/${a}`)) return b.slice(0, -a.length - 1);
  return `${a}*${b}`;
}

function isPlain(unit: Unit): boolean {
  return unit === '' || unit === 'fraction' || unit === 'times' || unit === 'count';
}
