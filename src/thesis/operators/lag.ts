import { text } from '../../base/locale.ts';
import { isPoint } from '../point.ts';
import { backParameters, noEarlier, ownEntry, pointBack, touchedBack } from './back.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'lag',
  about: text(
    'what it was earlier, beside what it is now',
    '较早一期的数值，列在当期',
    '較早一期的數值，列在當期',
  ),
  takes: 1,
  parameters: backParameters,
  unit: ([unit = null]) => unit,
  cadence: ([cadence = null]) => cadence,
  touched: (place, _input, { inputs: [known], given }) => touchedBack(known, place, given),
  at(place, { inputs: [known], given }) {
    const now = ownEntry(known, place);
    if (!isPoint(now) || known === undefined) return now;
    const then = pointBack(known, place, given);
    if (then === null) return noEarlier(place);
    // It stands at the place of now, so that it is taken for a period beside it.
    const { firstDay, lastDay } = now;
    return computed('lag', place, [then], then, {
      ...{ firstDay, lastDay, members: then.members },
      from: ([x = 0]) => x,
    });
  },
} satisfies Operator as Operator;
