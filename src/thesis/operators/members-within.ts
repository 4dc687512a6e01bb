import { text, type Text } from '../../base/locale.ts';
import type { Point } from '../point.ts';
import type { Operator } from './operator.ts';
import { atLeast, overMembers, reportedAt, sameCadence, sameUnit } from './over-group.ts';

/** How many members of a group lie between two bounds, as a count or as a share of those that have reported. */
export function membersWithin(name: string, about: Text, isShare: boolean): Operator {
  return {
    name,
    about,
    takes: 'group',
    parameters: {
      'at-least': atLeast,
      above: {
        kind: 'number',
        usual: -Infinity,
        about: text('counted above this', '高于此数者计入', '高於此數者計入'),
      },
      below: {
        kind: 'number',
        usual: Infinity,
        about: text('counted below this', '低于此数者计入', '低於此數者計入'),
      },
    },
    unit: (units) => (sameUnit(units) === null ? null : isShare ? 'fraction' : 'count'),
    cadence: sameCadence,
    touched: (place) => [place],
    at(place, sight) {
      const reported = reportedAt(place, sight);
      if (!('by' in reported)) return reported;
      const above = Number(sight.given['above'] ?? -Infinity);
      const below = Number(sight.given['below'] ?? Infinity);
      const share = (isCounted: (point: Point) => boolean): number =>
        reported.points.filter(isCounted).length / (isShare ? reported.points.length : 1);
      return overMembers(name, place, reported, {
        value: share(({ value }) => value > above && value < below),
        low: share(({ low, high }) => low > above && high < below),
        high: share(({ low, high }) => high > above && low < below),
      });
    },
  };
}
