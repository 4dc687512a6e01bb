import { text } from '../../base/locale.ts';
import type { Operator } from './operator.ts';
import { finer, pairAt, touchedPairs } from './pair.ts';
import { computed } from './range.ts';

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
    above === below ? 'fraction' : below === 'fraction' ? above : `${above}/${below}`,
  cadence: finer,
  touched: touchedPairs,
  at(place, sight) {
    const pair = pairAt(place, sight);
    if (pair === null || !Array.isArray(pair)) return pair;
    const [a, b] = pair;
    if (b.low <= 0) return { place, reason: 'denominator_not_positive', of: [] };
    const [low, high] = [Math.min(a.low / b.low, a.low / b.high), Math.max(a.high / b.low, a.high / b.high)];
    return computed('ratio', place, [a, b], { value: a.value / b.value, low, high });
  },
} satisfies Operator as Operator;
