import type { Members, Point } from '../point.ts';

/** Builds the result of an operator: what its inputs carry along is joined, whatever the operator. */
export function computed(
  operator: string,
  place: number,
  inputs: readonly [Point, ...Point[]],
  result: { value: number; low?: number; high?: number },
  more: Partial<Pick<Point, 'firstDay' | 'lastDay' | 'provisional' | 'positive' | 'members'>> & {
    window?: number;
  } = {},
): Point {
  const [first] = inputs;
  const { value, low = value, high = value } = result;
  return {
    place,
    firstDay: more.firstDay === undefined ? first.firstDay : more.firstDay,
    lastDay: more.lastDay ?? first.lastDay,
    value,
    low: Math.min(low, high),
    high: Math.max(low, high),
    provisional: (more.provisional ?? false) || inputs.some(({ provisional }) => provisional),
    unverified: meanOf(inputs.map(({ unverified }) => unverified)),
    positive: more.positive ?? null,
    members: more.members ?? null,
    origin: { kind: 'computed', operator, inputs, window: more.window ?? null },
  };
}

export function isRange({ low, high }: Pick<Point, 'low' | 'high'>): boolean {
  return low !== high;
}

/**
 * How probable it is that a result lies above zero where each input is even over its range and independent of the others: the share
 * of the midpoints of an even grid (41 per ranged input) for which it does. Null where no input is a range.
 */
export function probabilityPositive(
  inputs: readonly Pick<Point, 'low' | 'high'>[],
  result: (values: readonly number[]) => number,
): number | null {
  if (!inputs.some(isRange)) return null;
  const axes = inputs.map(({ low, high }) =>
    low === high
      ? [low]
      : Array.from({ length: steps }, (_, index) => low + ((high - low) * (index + 0.5)) / steps),
  );
  let [above, all] = [0, 0];
  const walk = (index: number, values: number[]): void => {
    const axis = axes[index];
    if (axis === undefined) {
      all += 1;
      if (result(values) > 0) above += 1;
      return;
    }
    for (const value of axis) walk(index + 1, [...values, value]);
  };
  walk(0, []);
  return above / all;
}

const steps = 41;

/** Two aggregates over the members both have, so that who reports does not move the result; null where these are too few. */
export function overSameMembers(a: Point, b: Point): [Point, Point] | null {
  if (a.members === null || b.members === null) return [a, b];
  const common = [...a.members.by.keys()].filter((member) => b.members?.by.has(member) === true);
  if (common.length < Math.max(a.members.least, b.members.least)) return null;
  return [kept(a, a.members, common), kept(b, b.members, common)];
}

function kept(point: Point, members: Members, ids: readonly string[]): Point {
  if (ids.length === members.by.size) return point;
  const by = new Map([...members.by].filter(([id]) => ids.includes(id)));
  const points = [...by.values()];
  return {
    ...point,
    value: aggregate(
      members.how,
      points.map(({ value }) => value),
    ),
    low: aggregate(
      members.how,
      points.map(({ low }) => low),
    ),
    high: aggregate(
      members.how,
      points.map(({ high }) => high),
    ),
    provisional: true,
    members: { ...members, by },
  };
}

export function aggregate(how: Members['how'], values: readonly number[]): number {
  if (how === 'sum') return values.reduce((sum, value) => sum + value, 0);
  if (how === 'mean') return meanOf(values);
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
