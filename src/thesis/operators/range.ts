import type { Members, Point } from '../point.ts';

/** Builds the result of an operator: what its inputs carry along is joined, whatever the operator. */
export function computed(
  operator: string,
  place: number,
  inputs: readonly [Point, ...Point[]],
  result: { value: number; low?: number; high?: number },
  more: More = {},
): Point {
  const [first] = inputs;
  const { value, low = value, high = value } = result;
  const [lower, upper] = low <= high ? [low, high] : [high, low];
  return {
    place,
    firstDay: more.firstDay === undefined ? first.firstDay : more.firstDay,
    lastDay: more.lastDay ?? first.lastDay,
    value,
    low: lower,
    high: upper,
    provisional: more.provisional === true || inputs.some(isProvisional),
    unverified: more.unverified ?? unverifiedOf(inputs),
    positive: positiveOf(lower, upper, inputs, more.from ?? null),
    members: more.members ?? null,
    origin: { kind: 'computed', operator, inputs, window: more.window ?? null },
  };
}

export interface More {
  firstDay?: number | null;
  lastDay?: number;
  provisional?: boolean;
  unverified?: number;
  members?: Members | null;
  /** Of a rolling operator: how many points went in, where `inputs` does not hold them all. */
  window?: number;
  /** The result from the values of the inputs, in their order: how probable it is that a range that holds zero lies above it. */
  from?: (values: readonly number[]) => number;
}

/** Value and range of what grows or falls steadily in each of two inputs: its ends lie at the corners. */
export function corners(
  a: Pick<Point, 'value' | 'low' | 'high'>,
  b: Pick<Point, 'value' | 'low' | 'high'>,
  result: (x: number, y: number) => number,
): { value: number; low: number; high: number } {
  const value = result(a.value, b.value);
  if (a.low === a.high && b.low === b.high) return { value, low: value, high: value };
  const ends = [result(a.low, b.low), result(a.low, b.high), result(a.high, b.low), result(a.high, b.high)];
  return { value, low: Math.min(...ends), high: Math.max(...ends) };
}

function isProvisional({ provisional }: Point): boolean {
  return provisional;
}

function isRange({ low, high }: Pick<Point, 'low' | 'high'>): boolean {
  return low !== high;
}

/** Whether it is a number of a formula: it rests on nothing. */
function isNumber({ origin }: Point): boolean {
  return origin.kind === 'observation' && origin.id === 'number';
}

/** Share of what goes in that rests on claims nobody confirmed; numbers of the formula itself do not count. */
export function unverifiedOf(inputs: readonly Point[]): number {
  let [sum, count] = [0, 0];
  for (const input of inputs) {
    if (isNumber(input)) continue;
    sum += input.unverified;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * How probable it is that a result lies above zero where each input is even over its range and independent of the others: the share
 * of the midpoints of an even grid (41 per ranged input, fewer where there are more than two) for which it does. Null where no
 * input is a range, and where there are too many.
 */
function probabilityPositive(
  inputs: readonly Pick<Point, 'low' | 'high'>[],
  result: (values: readonly number[]) => number,
): number | null {
  const ranged = inputs.filter(isRange).length;
  if (ranged === 0) return null;
  const steps = Math.max(2, Math.min(41, Math.floor(gridPoints ** (1 / ranged) + 1e-9)));
  const values = inputs.map(({ low }) => low);
  let [above, all] = [0, 0];
  const walk = (index: number): void => {
    const input = inputs[index];
    if (input === undefined) {
      all += 1;
      if (result(values) > 0) above += 1;
    } else if (!isRange(input)) walk(index + 1);
    else
      for (let step = 0; step < steps; step++) {
        values[index] = input.low + ((input.high - input.low) * (step + 0.5)) / steps;
        walk(index + 1);
      }
  };
  if (steps ** ranged > gridPoints) return null;
  walk(0);
  return above / all;
}

/** 41 per input for two of them, 21 for three. */
const gridPoints = 21 ** 3;

function positiveOf(
  low: number,
  high: number,
  inputs: readonly Point[],
  from: More['from'] | null,
): number | null {
  if (low === high) return null;
  if (low > 0) return 1;
  if (high <= 0) return 0;
  return from ? probabilityPositive(inputs, from) : null;
}
