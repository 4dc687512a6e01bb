import type { Known } from '../known.ts';

/** The numbers of a window in order, moved along with it: a step costs two searches, not a pass over the window. */
interface SortedWindow {
  changes: number;
  from: number;
  to: number;
  sorted: number[];
}

const windows = new WeakMap<Known, SortedWindow>();

/** How many numbers at positions [from, to) of `known.numbers()` lie below one, and how many equal it. */
export function rankIn(
  known: Known,
  from: number,
  to: number,
  value: number,
): { below: number; equal: number } {
  const { sorted } = movedTo(known, from, to);
  const below = indexOf(sorted, value);
  let equal = 0;
  while (sorted[below + equal] === value) equal += 1;
  return { below, equal };
}

function movedTo(known: Known, from: number, to: number): SortedWindow {
  const numbers = known.numbers();
  const held = windows.get(known);
  const isNear = held?.changes === known.changes() && held.from <= from && held.to <= to && from < held.to;
  if (!isNear) {
    const sorted = numbers.slice(from, to).sort((a, b) => a - b);
    const made = { changes: known.changes(), from, to, sorted };
    windows.set(known, made);
    return made;
  }
  for (; held.to < to; held.to++) {
    const value = numbers[held.to] as number;
    held.sorted.splice(indexOf(held.sorted, value), 0, value);
  }
  for (; held.from < from; held.from++)
    held.sorted.splice(indexOf(held.sorted, numbers[held.from] as number), 1);
  return held;
}

/** Position of the first number not below one. */
function indexOf(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
