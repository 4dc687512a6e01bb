import { text, type Text } from '../../base/locale.ts';
import { isPoint, type Cadence, type Members, type Missing, type Point, type Unit } from '../point.ts';
import { aggregated } from './common-members.ts';
import type { Operator, Parameter, Sight } from './operator.ts';
import { computed } from './range.ts';

/** Sum, mean and median over the members of a group: one rule of who must have reported. */
export function overGroup(how: Members['how'], about: Text): Operator {
  return {
    name: how,
    about,
    takes: 'group',
    parameters: { 'at-least': atLeast },
    unit: sameUnit,
    cadence: sameCadence,
    touched: (place) => [place],
    at(place, sight) {
      const reported = reportedAt(place, sight);
      if (!('by' in reported)) return reported;
      const points = [...reported.by.values()];
      const members: Members = { how, by: reported.by, least: reported.least, of: sight.members.length };
      return overMembers(how, place, reported, aggregated(how, points), members);
    },
  };
}

export const atLeast: Parameter = {
  kind: 'count',
  usual: 1,
  about: text(
    'members that must have reported; fewer than all is provisional',
    '至少须有多少个成员已公布；不足全体为暂定',
    '至少須有多少個成員已公布；不足全體為暫定',
  ),
};

/** Who has reported for a place, who has not. */
export interface Reported {
  by: Map<string, Point>;
  points: readonly [Point, ...Point[]];
  least: number;
  isComplete: boolean;
}

/** The members that have reported for a place, or that they are too few. */
export function reportedAt(place: number, { inputs, members, given }: Sight): Reported | Missing {
  const by = new Map<string, Point>();
  const missing: string[] = [];
  members.forEach((member, index) => {
    const entry = inputs[index]?.get(place);
    if (isPoint(entry)) by.set(member, entry);
    else missing.push(member);
  });
  const least = Number(given['at-least'] ?? 1);
  const [first, ...rest] = by.values();
  if (first === undefined || by.size < least) return { place, reason: 'too_few_members', of: missing };
  return { by, points: [first, ...rest], least, isComplete: by.size === members.length };
}

/** A result over the members that have reported: provisional where these are not all. */
export function overMembers(
  operator: string,
  place: number,
  { points, isComplete }: Reported,
  result: { value: number; low?: number; high?: number },
  members: Members | null = null,
): Point {
  const lastDay = Math.max(...points.map((point) => point.lastDay));
  return computed(operator, place, points, result, { provisional: !isComplete, lastDay, members });
}

export function sameCadence(cadences: readonly Cadence[]): Cadence | null {
  return cadences.every((one) => one === cadences[0]) ? (cadences[0] ?? null) : null;
}

/** The unit all have; a number written without one takes that of the others. */
export function sameUnit(units: readonly Unit[]): Unit | null {
  const [first = '', ...rest] = units.filter((unit) => unit !== '');
  return rest.every((unit) => unit === first) ? first : null;
}
