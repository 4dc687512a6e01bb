import { firstAfter, type OutcomeDays } from './outcome-days.ts';
import { rate, shareOf, type Rate } from './rate.ts';

/** How often an outcome follows anyway, whatever a signal says. */
export interface BaseRate {
  /** Of windows laid end to end, which do not overlap. */
  windows: Rate;
  /** Of every day a window could have begun on; these overlap, so no interval goes with it. */
  days: Rate;
}

/** Over windows of so many days that begin on or after a day and whose end is known. Days since 1970-01-01. */
export function baseRate(outcome: OutcomeDays, within: number, from: number): BaseRate {
  const first = Math.max(from, outcome.first);
  const last = outcome.until - within;
  let [hits, windows] = [0, 0];
  for (let start = first; start <= last; start += within) {
    windows += 1;
    if (firstAfter(outcome, start, within) !== null) hits += 1;
  }
  const all = Math.max(0, last - first + 1);
  return {
    windows: rate(hits, windows),
    days: shareOf(startsFollowed(outcome.days, within, first, last), all || 0),
  };
}

/** Days in [first, last] after which one of `days` follows within so many: the days before each, overlaps counted once. */
function startsFollowed(days: readonly number[], within: number, first: number, last: number): number {
  let [count, counted] = [0, first - 1];
  for (const day of days) {
    const [from, to] = [Math.max(day - within, counted + 1), Math.min(day - 1, last)];
    if (to < from) continue;
    count += to - from + 1;
    counted = to;
  }
  return count;
}
