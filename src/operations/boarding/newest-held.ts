import type { Evaluated } from '../evaluating/evaluated.ts';

/** When the newest thing held of any indicator became known (UTC, milliseconds), whatever is asked about; null where nothing is. */
export function newestHeld({ thesis, course }: Pick<Evaluated, 'thesis' | 'course'>): number | null {
  let newest = -Infinity;
  for (const id of thesis.indicators.keys())
    newest = Math.max(newest, course.watch(id)?.history.changes.at(-1)?.knownAt ?? -Infinity);
  return Number.isFinite(newest) ? newest : null;
}
