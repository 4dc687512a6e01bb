import type { Reading } from '../indicator.ts';
import { readingAt } from '../reading.ts';
import { walk, type Watch } from '../watched.ts';

/** An indicator at some instants, oldest first, each from what was known then; one pass. */
export function replayIndicator(watch: Watch, instants: readonly number[]): Reading[] {
  return instants.map((instant) => readingAt(watch, instant));
}

/** Instants in [from, to] at which anything about an indicator may have changed. */
export function changesOf(watch: Watch, from: number, to: number): number[] {
  const instants: number[] = [];
  walk(watch, (at) => {
    if (at >= from && at <= to) instants.push(at);
  });
  return instants;
}
