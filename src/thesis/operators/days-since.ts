import { text } from '../../base/locale.ts';
import { lastDayOf, placeOf } from '../place.ts';
import { isPoint } from '../point.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'days-since',
  about: text(
    'days from the end of the newest value of the first to each period of the second, which is the clock: a daily series',
    '从第一个公式最新值的期末，到第二个公式各期的天数；第二个公式作为时钟，通常为日序列',
    '從第一個公式最新值的期末，到第二個公式各期的天數；第二個公式作為時鐘，通常為日序列',
  ),
  takes: 2,
  parameters: {},
  unit: () => 'days',
  cadence: ([, clock = null]) => clock,
  *touched(place, input, { inputs: [figures, clock] }) {
    if (input === 1) yield place;
    else if (figures !== undefined && clock !== undefined) {
      const [next = Infinity] = figures.nextPlaces(place, 1);
      const day = (at: number, days: number): number =>
        placeOf(clock.cadence, lastDayOf(figures.cadence, at) + days);
      yield* clock.placesBetween(day(place, -slackDays), next === Infinity ? next : day(next, slackDays));
    }
  },
  at(place, { inputs: [figures, clock] }) {
    const now = clock?.get(place) ?? null;
    if (!isPoint(now) || figures === undefined) return now;
    let found = figures.isConstant
      ? null
      : figures.atOrBefore(placeOf(figures.cadence, now.lastDay + slackDays));
    while (found !== null && found.lastDay > now.lastDay) found = figures.atOrBefore(found.place - 1);
    if (found === null) return { place, reason: 'no_earlier_value', of: [] };
    return computed('days-since', place, [now, found], { value: now.lastDay - found.lastDay });
  },
} satisfies Operator as Operator;

/** Days by which a fiscal period may end apart from the calendar one it stands for. */
const slackDays = 62;
