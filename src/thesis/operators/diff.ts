import { text } from '../../base/locale.ts';
import { isPoint, type Point } from '../point.ts';
import { backParameters, noEarlier, ownEntry, pointBack, touchedBack } from './back.ts';
import { memberwise, overCommonMembers } from './common-members.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'diff',
  about: text('now less what it was earlier', '现值减去较早的数值', '現值減去較早的數值'),
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
    const pair = overCommonMembers([now, then] as const);
    return pair === null ? { place, reason: 'too_few_members', of: [] } : less(place, pair);
  },
} satisfies Operator as Operator;

function less(place: number, [now, then]: readonly [Point, Point]): Point {
  const result = { value: now.value - then.value, low: now.low - then.high, high: now.high - then.low };
  const members = memberwise([now, then], ([one, ...rest]) => less(place, [one, rest[0] ?? one]));
  return computed('diff', place, [now, then], result, { members, from: ([x = 0, y = 0]) => x - y });
}
