import type { Course } from '../course.ts';
import { indexAt } from '../timeline.ts';
import { walk } from '../watched.ts';

/** From an instant on, so many of the lifeline's indicators were known. */
export interface EvidenceTurn {
  at: number;
  known: number;
}

export interface Evidence {
  turns: readonly EvidenceTurn[];
  /** All indicators of the lifeline, those that wait for a source too. */
  of: number;
}

/** How many indicators of the lifeline could be rested on, over all dates. */
export function lifelineEvidence(course: Course): Evidence {
  const lifeline = [...course.thesis.indicators.values()].filter(({ role }) => role === 'lifeline');
  const steps: { at: number; by: number }[] = [];
  for (const { id } of lifeline) {
    const watch = course.watch(id);
    let held = false;
    if (watch !== null)
      walk(watch, (at, watched) => {
        const usable = watched.usable(at) === 'usable';
        if (usable !== held) steps.push({ at, by: usable ? 1 : -1 });
        held = usable;
      });
  }
  const turns: EvidenceTurn[] = [];
  let known = 0;
  for (const { at, by } of steps.sort((a, b) => a.at - b.at)) {
    known += by;
    if (turns.at(-1)?.at === at) turns.pop();
    turns.push({ at, known });
  }
  return { turns, of: lifeline.length };
}

export function shareAt({ turns, of }: Evidence, instant: number): number {
  return of === 0 ? 1 : knownAt({ turns }, instant) / of;
}

export function knownAt({ turns }: Pick<Evidence, 'turns'>, instant: number): number {
  return turns[indexAt(turns, instant)]?.known ?? 0;
}
