import type { Text } from '../../base/locale.ts';
import type { Members, Point } from '../point.ts';
import { isPoint } from '../point.ts';
import { aggregate, computed } from './range.ts';
import type { Operator } from './operator.ts';
import { text } from '../../base/locale.ts';

/** Sum, mean and median over the members of a group: one rule of who must have reported. */
export function overGroup(how: Members['how'], about: Text): Operator {
  return {
    name: how,
    about,
    takes: 'group',
    parameters: {
      'at-least': {
        kind: 'count',
        usual: 1,
        about: text(
          'members that must have reported; fewer than all is provisional',
          '至少须有多少个成员已公布；不足全体为暂定',
          '至少須有多少個成員已公布；不足全體為暫定',
        ),
      },
    },
    unit: (units) => (units.every((unit) => unit === units[0]) ? (units[0] ?? null) : null),
    cadence: (cadences) => (cadences.every((one) => one === cadences[0]) ? (cadences[0] ?? null) : null),
    touched: (place) => [place],
    at(place, { inputs, members, given }) {
      const by = new Map<string, Point>();
      const missing: string[] = [];
      members.forEach((member, index) => {
        const entry = inputs[index]?.get(place);
        if (isPoint(entry)) by.set(member, entry);
        else missing.push(member);
      });
      const least = Number(given['at-least']);
      const [first, ...rest] = by.values();
      if (first === undefined || by.size < least) return { place, reason: 'too_few_members', of: missing };
      const points = [first, ...rest];
      return computed(
        how,
        place,
        [first, ...rest],
        {
          value: aggregate(
            how,
            points.map(({ value }) => value),
          ),
          low: aggregate(
            how,
            points.map(({ low }) => low),
          ),
          high: aggregate(
            how,
            points.map(({ high }) => high),
          ),
        },
        {
          provisional: by.size < members.length,
          lastDay: Math.max(...points.map(({ lastDay }) => lastDay)),
          members: { how, by, least, of: members.length },
        },
      );
    },
  };
}
