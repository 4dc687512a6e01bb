import { isPoint, type Entry, type History, type Point } from '../../thesis/point.ts';

/** A value with the instant at which it became known. */
export type HeldPoint = Point & { knownAt: number };

/** Every value as known at an instant, oldest place first. */
export function heldAt({ changes }: Pick<History, 'changes'>, instant: number): HeldPoint[] {
  const held = new Map<number, { entry: Entry; knownAt: number }>();
  for (const { knownAt, entry } of changes) {
    if (knownAt > instant) break;
    held.set(entry.place, { entry, knownAt });
  }
  return [...held.values()]
    .flatMap(({ entry, knownAt }) => (isPoint(entry) ? { ...entry, knownAt } : []))
    .sort((a, b) => a.place - b.place);
}
