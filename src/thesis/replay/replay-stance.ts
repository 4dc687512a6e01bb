import { dayOf, isoDay } from '../instant.ts';
import type { StanceName } from '../stance.ts';
import type { StanceCourse } from '../stance-table/stance-course.ts';

/** The stance was this from one day to another. */
export interface StanceEpisode {
  stance: StanceName;
  row: string;
  /** ISO days; `from` is that of the question where it began before; `to` null where it still is at the end. */
  from: string;
  to: string | null;
  days: number;
  /** It began before the thesis was written down: a replay, no call. */
  replayed: boolean;
}

/**
 * The stance between two instants (UTC, milliseconds), oldest first, an episode for every row. `registered`: of the thesis. Where what was
 * known first is not enough, what was known before was not either.
 */
export function replayStance(
  { steps }: StanceCourse,
  registered: string,
  from: number,
  to: number,
): StanceEpisode[] {
  const found: StanceEpisode[] = [];
  steps.forEach(({ at: step, stance, row }, index) => {
    const at = index === 0 && stance === 'not_enough_evidence' ? -Infinity : step;
    const next = steps[index + 1]?.at ?? Infinity;
    if (at > to || next <= from) return;
    const [begin, end] = [Math.max(at, from), Math.min(next, to)];
    found.push({
      ...{ stance, row, from: isoDay(dayOf(begin)), to: next <= to ? isoDay(dayOf(next)) : null },
      days: dayOf(end) - dayOf(begin),
      replayed: isoDay(dayOf(begin)) < registered,
    });
  });
  return found;
}
