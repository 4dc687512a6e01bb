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

/** The newest values of `heldAt`, no more than `count`, oldest first: without going through all that was ever known. */
export function newestAt(history: Pick<History, 'changes'>, instant: number, count: number): HeldPoint[] {
  const { changes } = history;
  const furthest = furthestOf(changes);
  const seen = new Set<number>();
  let found: HeldPoint[] = [];
  for (let index = lastIndex(changes, instant); index >= 0; index -= 1) {
    // Whatever was known before lies further back than all that was found.
    const [oldest] = found;
    if (found.length === count && oldest !== undefined && (furthest[index] ?? Infinity) < oldest.place) break;
    const change = changes[index];
    if (change === undefined || seen.has(change.entry.place)) continue;
    seen.add(change.entry.place);
    const { entry, knownAt } = change;
    if (!isPoint(entry)) continue;
    found.push({ ...entry, knownAt });
    found.sort((a, b) => a.place - b.place);
    found = found.slice(-count);
  }
  return found;
}

function lastIndex(changes: History['changes'], instant: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.knownAt ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** For each change the furthest place of it and all before. */
function furthestOf(changes: History['changes']): Float64Array {
  const known = furthestPlaces.get(changes);
  if (known !== undefined) return known;
  const furthest = new Float64Array(changes.length);
  let place = -Infinity;
  changes.forEach(({ entry }, index) => {
    place = Math.max(place, entry.place);
    furthest[index] = place;
  });
  furthestPlaces.set(changes, furthest);
  return furthest;
}

const furthestPlaces = new WeakMap<History['changes'], Float64Array>();
