import type { Bound, Condition } from '../signal.ts';

/** Whether a value passes a bound; of a range: null where it only may. */
export function passes({ side, at }: Bound, { low, high }: { low: number; high: number }): boolean | null {
  const [surely, possibly] = side === 'above' ? [low > at, high > at] : [high < at, low < at];
  return surely ? true : possibly ? null : false;
}

/** The bound that would change the truth of a condition: to be left where it holds, to be entered where it does not. */
export function nextBound({ enter, exit }: Condition, holds: boolean): Bound {
  return holds ? exit : enter;
}
