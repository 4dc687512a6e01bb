import type { Interval } from './over-window.ts';

/** Mean and standard deviation (n - 1) of numbers at positions [from, to). */
export function deviation(
  numbers: readonly number[],
  from: number,
  to: number,
): { mean: number; deviation: number } {
  const count = to - from;
  let sum = 0;
  for (let index = from; index < to; index++) sum += numbers[index] as number;
  const mean = sum / count;
  let squares = 0;
  for (let index = from; index < to; index++) squares += ((numbers[index] as number) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / (count - 1)) };
}

/**
 * Bounds of mean and deviation of ranged points. That of the mean is exact, the least deviation too (each point as near to a common
 * centre as its range lets it); the greatest may be too wide: each as far from the centre as it can.
 */
export function deviationRange(points: readonly Interval[]): {
  mean: Interval;
  deviation: Interval;
} {
  const of = (pick: (point: Interval) => number): ReturnType<typeof deviation> =>
    deviation(points.map(pick), 0, points.length);
  const [middle, lows, highs] = [of(({ value }) => value), of(({ low }) => low), of(({ high }) => high)];
  const spreadAround = (centre: number, far: boolean): number =>
    points.reduce((sum, { low, high }) => {
      const [below, above] = [Math.abs(low - centre), Math.abs(high - centre)];
      const near = low <= centre && centre <= high ? 0 : Math.min(below, above);
      return sum + (far ? Math.max(below, above) : near) ** 2;
    }, 0);
  const scaled = (squares: number): number => Math.sqrt(squares / (points.length - 1));
  let [left, right] = [lows.mean, highs.mean];
  for (let step = 0; step < 100; step++) {
    const [a, b] = [left + (right - left) / 3, right - (right - left) / 3];
    if (spreadAround(a, false) <= spreadAround(b, false)) right = b;
    else left = a;
  }
  const least = Math.min(scaled(spreadAround((left + right) / 2, false)), middle.deviation);
  const most = Math.max(scaled(spreadAround(middle.mean, true)), middle.deviation);
  return {
    mean: { value: middle.mean, low: lows.mean, high: highs.mean },
    deviation: { value: middle.deviation, low: least, high: most },
  };
}
