import type { Failure } from './failed-source.ts';
import { startOf } from './instant.ts';
import type { Indicator } from './indicator.ts';
import { Known } from './known.ts';
import {
  isPoint,
  type Change,
  type Entry,
  type History,
  type Missing,
  type Point,
  type Standing,
} from './point.ts';
import { isGoodEnough } from './good-enough.ts';

/** An indicator with all that was ever known of it. */
export interface Watch {
  indicator: Indicator;
  history: History;
  /** The source it rests on that cannot be reached; null where all can. */
  failed: Failure | null;
}

/** Whether a value may be used at a moment, and why not. */
export type Usable = 'usable' | 'stale' | 'source_error' | 'unknown';

/** What is known of an indicator at a moment that only moves forward. What rests on less than its `least` is missing here. */
export class Watched {
  readonly known: Known;
  readonly watch: Watch;
  private readonly changes: readonly Change[];
  private position = 0;

  constructor(watch: Watch) {
    this.watch = watch;
    this.known = new Known(watch.history.cadence);
    this.changes = admittedOf(watch);
  }

  /** Instant of the next change; Infinity where none is left. */
  next(): number {
    return this.changes[this.position]?.knownAt ?? Infinity;
  }

  /** Takes in everything known at an instant. */
  advance(instant: number): void {
    for (
      let change = this.changes[this.position];
      change !== undefined;
      change = this.changes[++this.position]
    ) {
      if (change.knownAt > instant) return;
      this.known.set(change.entry);
    }
  }

  /** When what is held at a place became known. */
  knownAt(place: number): number {
    for (let index = this.position - 1; index >= 0; index--) {
      const change = this.changes[index];
      if (change?.entry.place === place) return change.knownAt;
    }
    return -Infinity;
  }

  /** First instant at which the newest point is stale; Infinity where there is none. */
  expiry(): number {
    const newest = this.known.newest();
    return newest === null ? Infinity : startOf(newest.lastDay + this.watch.indicator.freshDays + 1);
  }

  usable(instant: number): Usable {
    const { failed } = this.watch;
    if (failed !== null && instant >= startOf(failed.since)) return 'source_error';
    const expiry = this.expiry();
    if (expiry === Infinity) return 'unknown';
    return instant >= expiry ? 'stale' : 'usable';
  }

  /** Why there is no value: of the newest place that has none. */
  missing(): Missing | null {
    let newest: Missing | null = null;
    for (const entry of this.known.all())
      if (!isPoint(entry) && (newest === null || entry.place > newest.place)) newest = entry;
    return newest ?? this.watch.history.missing;
  }
}

/** What was known at an instant. Read-only: it is kept, and read on where a later instant is asked for. */
export function watchedAt(watch: Watch, instant: number): Watched {
  const kept = newest.get(watch) ?? [];
  newest.set(watch, kept);
  // Of those that are not past it the latest; two are kept, since what moved is asked of two instants in turn.
  let best = -1;
  kept.forEach((one, index) => {
    if (one.instant <= instant && one.instant > (kept[best]?.instant ?? -Infinity)) best = index;
  });
  const found = (best < 0 ? undefined : kept.splice(best, 1)[0]) ?? { instant, watched: new Watched(watch) };
  if (best < 0 && kept.length === mostKept) kept.pop();
  found.instant = instant;
  found.watched.advance(instant);
  kept.unshift(found);
  return found.watched;
}

const mostKept = 2;

/** By watch, the one asked for last first. */
const newest = new WeakMap<Watch, { instant: number; watched: Watched }[]>();

/**
 * Calls `visit` at every instant at which anything about an indicator may be other than before: something became known, its newest
 * value went stale, its source failed. One pass, oldest first.
 */
export function walk(watch: Watch, visit: (instant: number, watched: Watched) => void): void {
  const watched = new Watched(watch);
  const failed = watch.failed === null ? Infinity : startOf(watch.failed.since);
  let last: number | null = null;
  let expiry = Infinity;
  for (;;) {
    let instant = watched.next();
    if (failed < instant && (last === null || failed > last)) instant = failed;
    if (expiry < instant && (last === null || expiry > last)) instant = expiry;
    if (instant === Infinity) break;
    watched.advance(instant);
    expiry = watched.expiry();
    visit(instant, watched);
    last = instant;
  }
  // Whoever asks for the present next need not go through it all once more.
  if (last !== null && !newest.has(watch)) newest.set(watch, [{ instant: lastChange(watch), watched }]);
}

function lastChange({ history }: Watch): number {
  return history.changes.at(-1)?.knownAt ?? -Infinity;
}

/** What rests on less than the indicator asks for is missing; looked at once, however often it is read. */
function admittedOf({ indicator, history }: Watch): readonly Change[] {
  const known = admitted.get(history.changes);
  if (known?.least === indicator.least) return known.changes;
  const isAdmitted = ({ entry }: Change): boolean => !isPoint(entry) || isGoodEnough(entry, indicator.least);
  const changes = history.changes.every(isAdmitted)
    ? history.changes
    : history.changes.map((change): Change => {
        const { entry } = change;
        if (!isPoint(entry) || isAdmitted(change)) return change;
        const missing: Entry = { place: entry.place, reason: 'no_claim_good_enough', of: leavesOf(entry) };
        return { ...change, entry: missing };
      });
  admitted.set(history.changes, { least: indicator.least, changes });
  return changes;
}

const admitted = new WeakMap<readonly Change[], { least: Standing; changes: readonly Change[] }>();

function leavesOf(point: Point): string[] {
  const { origin } = point;
  return origin.kind === 'computed' ? [...new Set(origin.inputs.flatMap(leavesOf))] : [origin.label];
}
