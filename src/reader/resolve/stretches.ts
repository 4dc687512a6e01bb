import type { Breaks } from '../grammar/tokens.ts';

export interface Stretch {
  start: number;
  end: number;
}

/** Finds the clause, sentence or line around an offset by bisection. */
export interface Stretches {
  around(offset: number, level: 1 | 2 | 3): Stretch;
}

export function stretches(breaks: Breaks, length: number): Stretches {
  /** What was found last at each level: all that is resolved of one number asks for the same, and the next often too. */
  const found: Stretch[] = breaks.map(() => ({ start: 1, end: 0 }));
  return {
    around: (offset, level) => {
      const last = found[level - 1];
      if (last !== undefined && offset >= last.start && offset <= last.end) return last;
      const list = breaks[level - 1] ?? [];
      const index = firstAtOrAfter(list, offset);
      const stretch = { start: index === 0 ? 0 : (list[index - 1] ?? 0) + 1, end: list[index] ?? length };
      found[level - 1] = stretch;
      return stretch;
    },
  };
}

/** Index of the first element that is not below `offset`. The list is in order. */
function firstAtOrAfter(list: readonly number[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
