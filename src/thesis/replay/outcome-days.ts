import { dayOf } from '../instant.ts';
import { Known } from '../known.ts';
import { isByObservation, lastDayOf } from '../place.ts';
import type { History } from '../point.ts';
import type { Bound } from '../signal.ts';
import { passes } from '../signals/bound.ts';

/** When an outcome was so, as far as it is known at the day of judging. Days since 1970-01-01. */
export interface OutcomeDays {
  /** Last days of the periods in which it was so, ascending. */
  days: readonly number[];
  /** First day of which anything is known; Infinity where nothing is. */
  first: number;
  /** What happened up to this day is known, and no later than the day of judging; -Infinity where nothing is. */
  until: number;
}

/** An outcome as known at an instant: judged by what is known then, not by what was known when the call was made. */
export function outcomeDays(history: History, bound: Bound, judgedAt: number): OutcomeDays {
  const known = new Known(history.cadence);
  for (const { knownAt, entry } of history.changes) {
    if (knownAt > judgedAt) break;
    known.set(entry);
  }
  const days: number[] = [];
  let first = Infinity;
  for (const place of known.places()) {
    const point = known.point(place);
    if (point === null) continue;
    first = Math.min(first, point.lastDay);
    if (passes(bound, point) === true) days.push(point.lastDay);
  }
  const newest = known.newest();
  if (newest === null) return { days, first, until: -Infinity };
  // No period ends between the newest and the one after it; a week may pass between two observations.
  const next = isByObservation(history.cadence)
    ? newest.lastDay + 7
    : lastDayOf(history.cadence, newest.place + 1);
  return { days: days.sort((a, b) => a - b), first, until: Math.min(next - 1, dayOf(judgedAt)) };
}

/** The first day in (start, start + within] on which it was so; null where there is none. */
export function firstAfter({ days }: OutcomeDays, start: number, within: number): number | null {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  const found = days[low];
  return found !== undefined && found <= start + within ? found : null;
}
