import type { Text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isPoint, type Point } from '../point.ts';
import { noEarlier, ownEntry, withPlace } from './back.ts';
import { overCommonMembers } from './common-members.ts';
import type { Given, Operator } from './operator.ts';
import { computed, corners } from './range.ts';

/** Growth against an earlier point: now / then - 1. Which point that is, is all in which such operators differ. */
export function relativeChange(
  name: string,
  about: Text,
  parameters: Operator['parameters'],
  earlier: {
    of: (known: Known, place: number, given: Given) => Point | null;
    touched: (known: Known | undefined, place: number, given: Given) => Iterable<number>;
  },
): Operator {
  return {
    name,
    about,
    takes: 1,
    parameters,
    unit: () => 'fraction',
    cadence: ([cadence = null]) => cadence,
    touched: (place, _input, { inputs: [known], given }) => earlier.touched(known, place, given),
    at(place, { inputs: [known], given }) {
      const now = ownEntry(known, place);
      if (!isPoint(now) || known === undefined) return now;
      const then = earlier.of(known, place, given);
      if (then === null) return noEarlier(place);
      const pair = overCommonMembers([now, then] as const);
      if (pair === null) return { place, reason: 'too_few_members', of: [] };
      const [a, b] = pair;
      if (b.low <= 0) return { place, reason: 'denominator_not_positive', of: [] };
      const result = corners(a, b, (x, y) => x / y - 1);
      return computed(name, place, [a, b], result, { from: ([x = 0, y = 1]) => x / y - 1 });
    },
  };
}

/** Places whose point a year earlier may be another. */
export function touchedYear(known: Known | undefined, place: number): readonly number[] {
  const year = known?.placesPerYear() ?? null;
  if (known === undefined) return [place];
  if (year !== null) return [place, place + year];
  const later = place + known.wholeDays(365);
  return withPlace(place, known.placesBetween(later, later + 14));
}
