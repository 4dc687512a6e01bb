import { text } from '../../base/locale.ts';
import type { Operator } from './operator.ts';
import { finer, isMadeOf, isPair, pairAt, touchedPairs } from './pair.ts';
import { computed, corners } from './range.ts';

export default {
  name: 'ratio',
  about: text(
    'the first over the second, where both are about the same period',
    '前者除以后者，两者须为同一时期',
    '前者除以後者，兩者須為同一時期',
  ),
  takes: 2,
  parameters: {},
  unit: ([above = '', below = '']) =>
    above === below ? 'fraction' : below === 'fraction' || below === '' ? above : `${above}/${below}`,
  cadence: finer,
  touched: touchedPairs,
  at(place, sight, before) {
    const pair = pairAt(place, sight);
    if (!isPair(pair)) return pair;
    if (isMadeOf(before, pair)) return before;
    const [a, b] = pair;
    if (b.low <= 0) return { place, reason: 'denominator_not_positive', of: [] };
    const result = corners(a, b, (x, y) => x / y);
    return computed('ratio', place, [a, b], result, { from: ([x = 0, y = 1]) => x / y });
  },
} satisfies Operator as Operator;
