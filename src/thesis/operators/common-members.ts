import type { Members, Point } from '../point.ts';
import { unverifiedOf } from './range.ts';

/**
 * Points over the members all of them have, so that who reports does not move the result; null where these are too few. Points
 * that are no aggregates stay as they are.
 */
export function overCommonMembers<Points extends readonly Point[]>(points: Points): Points | null {
  let found = 0;
  for (const { members } of points) if (members !== null) found += 1;
  if (found < 2) return points;
  const groups = points.flatMap(({ members }) => (members === null ? [] : [members]));
  const [first, ...rest] = groups;
  if (first === undefined) return points;
  const common = [...first.by.keys()].filter((id) => rest.every(({ by }) => by.has(id)));
  if (common.length < Math.max(...groups.map(({ least }) => least))) return null;
  return points.map((point) =>
    point.members === null ? point : kept(point, point.members, common),
  ) as readonly Point[] as Points;
}

/**
 * What each member gives to a result that adds and subtracts: of points over the same members, the result member by member, so that
 * it can still be compared over the members both have. Null where it cannot be taken apart: a median, a number among the points.
 */
export function memberwise(
  points: readonly Point[],
  combine: (points: readonly [Point, ...Point[]]) => Point,
): Members | null {
  const [first] = points;
  const members = first?.members ?? null;
  if (members === null || members.how === 'median') return null;
  const by = new Map<string, Point>();
  for (const id of members.by.keys()) {
    const [own, ...others] = points.flatMap((point) => point.members?.by.get(id) ?? []);
    if (own === undefined || others.length + 1 < points.length) return null;
    by.set(id, combine([own, ...others]));
  }
  return points.every((point) => point.members?.how === members.how) ? { ...members, by } : null;
}

export function aggregate(how: Members['how'], values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (how === 'sum') return total;
  if (how === 'mean') return total / values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Value, low and high of an aggregate: each grows with every member. */
export function aggregated(
  how: Members['how'],
  points: readonly Pick<Point, 'value' | 'low' | 'high'>[],
): { value: number; low: number; high: number } {
  const of = (pick: (point: (typeof points)[number]) => number): number => aggregate(how, points.map(pick));
  return { value: of(({ value }) => value), low: of(({ low }) => low), high: of(({ high }) => high) };
}

function kept(point: Point, members: Members, ids: readonly string[]): Point {
  if (ids.length === members.by.size) return point;
  const by = new Map(
    ids.flatMap((id) => {
      const own = members.by.get(id);
      return own === undefined ? [] : [[id, own] as const];
    }),
  );
  const inputs = [...by.values()];
  return {
    ...point,
    ...aggregated(members.how, inputs),
    provisional: true,
    unverified: unverifiedOf(inputs),
    members: { ...members, by },
    origin: { kind: 'computed', operator: members.how, inputs, window: null },
  };
}
