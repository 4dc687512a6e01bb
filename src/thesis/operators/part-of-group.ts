import type { Text } from '../../base/locale.ts';
import type { Point } from '../point.ts';
import type { Interval } from './over-window.ts';
import type { Given, Operator } from './operator.ts';
import { atLeast, overMembers, reportedAt, sameCadence, sameUnit } from './over-group.ts';

/** What part of a group's sum some of it is. Every member must be at or above zero, the sum above. */
export function partOfGroup(
  name: string,
  about: Text,
  parameters: Operator['parameters'],
  part: (by: ReadonlyMap<string, Point>, given: Given) => Interval | null,
): Operator {
  return {
    name,
    about,
    takes: 'group',
    parameters: { 'at-least': atLeast, ...parameters },
    unit: (units) => (sameUnit(units) === null ? null : 'fraction'),
    cadence: sameCadence,
    touched: (place) => [place],
    at(place, sight) {
      const reported = reportedAt(place, sight);
      if (!('by' in reported)) return reported;
      const { points } = reported;
      if (points.some(({ low }) => low < 0) || points.every(({ low }) => low === 0))
        return { place, reason: 'denominator_not_positive', of: [] };
      const found = part(reported.by, sight.given);
      return found === null
        ? { place, reason: 'too_few_members', of: [] }
        : overMembers(name, place, reported, found);
    },
  };
}

/** The part of some points in all: least where they are lowest and the others highest. */
export function partIn(some: readonly Point[], others: readonly Point[]): Interval {
  const total = (points: readonly Point[], pick: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0);
  const part = (own: number, rest: number): number => (own + rest > 0 ? own / (own + rest) : 0);
  const [value, low, high] = [
    ({ value }: Point): number => value,
    ({ low }: Point): number => low,
    ({ high }: Point): number => high,
  ] as const;
  return {
    value: part(total(some, value), total(others, value)),
    low: part(total(some, low), total(others, high)),
    high: part(total(some, high), total(others, low)),
  };
}
