import { text } from '../../base/locale.ts';
import { placesPerYear } from '../place.ts';
import type { Operator } from './operator.ts';
import { computed, overSameMembers, probabilityPositive } from './range.ts';

export default {
  name: 'yoy',
  about: text(
    'growth against the same period a year earlier: now / then - 1',
    '与上年同期相比的增长：本期 / 上年同期 - 1',
    '與上年同期相比的成長：本期 / 上年同期 - 1',
  ),
  takes: 1,
  parameters: {},
  unit: () => 'fraction',
  cadence: ([cadence = null]) => cadence,
  *touched(place, _input, { inputs: [known], cadence }) {
    yield place;
    const year = placesPerYear(cadence);
    if (year !== null) yield place + year;
    else for (const later of known?.within(place + 364, place + 379) ?? []) yield later.place;
  },
  at(place, { inputs: [known] }) {
    const now = known?.point(place) ?? null;
    if (now === null) return null;
    const then = known?.yearEarlier(place) ?? null;
    if (then === null) return { place, reason: 'no_earlier_value', of: [] };
    const pair = overSameMembers(now, then);
    if (pair === null) return { place, reason: 'too_few_members', of: [] };
    const [a, b] = pair;
    if (b.low <= 0) return { place, reason: 'denominator_not_positive', of: [] };
    const positive = probabilityPositive(pair, ([x = 0, y = 1]) => x / y - 1);
    const result = { value: a.value / b.value - 1, low: a.low / b.high - 1, high: a.high / b.low - 1 };
    return computed('yoy', place, [a, b], result, { positive });
  },
} satisfies Operator as Operator;
