import { text } from '../../base/locale.ts';
import { isPoint } from '../point.ts';
import { ownEntry } from './back.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'abs',
  about: text('without its sign', '绝对值', '絕對值'),
  takes: 1,
  parameters: {},
  unit: ([unit = null]) => unit,
  cadence: ([cadence = null]) => cadence,
  touched: (place) => [place],
  at(place, { inputs: [known] }) {
    const now = ownEntry(known, place);
    if (!isPoint(now)) return now;
    const [a, b] = [Math.abs(now.low), Math.abs(now.high)];
    const holdsZero = now.low <= 0 && now.high >= 0;
    const result = {
      value: Math.abs(now.value),
      low: holdsZero ? 0 : Math.min(a, b),
      high: Math.max(a, b),
    };
    return computed('abs', place, [now], result, { from: ([x = 0]) => Math.abs(x) });
  },
} satisfies Operator as Operator;
