import { measureAt, type Facet } from './measure.ts';
import type { Point } from './point.ts';
import { walk, type Usable, type Watch } from './watched.ts';

/** From this instant on, until the next step, this was known of a number of an indicator. */
export interface TimelineStep {
  at: number;
  usable: Usable;
  /** The newest value; kept where it is stale or its source failed. */
  measure: Point | null;
}

/**
 * A number of an indicator as it was known, in one pass: a step for every instant at which it, or whether it may be used, changed.
 * Staleness is a step of its own, so that the last may lie after everything known.
 */
export function timeline(watch: Watch, facet: Facet): TimelineStep[] {
  const steps: TimelineStep[] = [];
  walk(watch, (at, watched) => {
    const newest = watched.known.newest();
    const measure =
      newest === null ? null : measureAt(watched.known, facet, watch.indicator.growth, newest.place);
    const step = { at, usable: watched.usable(at), measure };
    const before = steps[steps.length - 1];
    if (before === undefined || !isSame(before, step)) steps.push(step);
  });
  return steps;
}

/** Index of the last step at or before an instant; -1 where none is. Steps are in order. */
export function indexAt(steps: readonly { at: number }[], instant: number): number {
  return lastIndex(steps.length, (index) => (steps[index]?.at ?? Infinity) <= instant);
}

/** The same of instants by themselves. */
export function lastAt(instants: readonly number[], instant: number): number {
  return lastIndex(instants.length, (index) => (instants[index] ?? Infinity) <= instant);
}

function lastIndex(length: number, isBy: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBy(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isSame(a: TimelineStep, b: TimelineStep): boolean {
  const [x, y] = [a.measure, b.measure];
  if (a.usable !== b.usable || (x === null) !== (y === null)) return false;
  return (
    x === null ||
    (x.place === y?.place &&
      x.value === y.value &&
      x.low === y.low &&
      x.high === y.high &&
      x.unverified === y.unverified &&
      x.provisional === y.provisional)
  );
}
