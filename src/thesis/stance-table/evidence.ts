import type { Course } from '../course.ts';
import { indexAt } from '../timeline.ts';
import { walk } from '../watched.ts';

/** From an instant on, so many of the lifeline's indicators were known, with that much unverified input in all of them. */
interface EvidenceTurn {
  at: number;
  known: number;
  unverified: number;
}

export interface Evidence {
  turns: readonly EvidenceTurn[];
  /** All indicators of the lifeline, those that wait for a source too. */
  of: number;
}

/** How many indicators of the lifeline could be rested on, over all dates. */
export function lifelineEvidence(course: Course): Evidence {
  const lifeline = [...course.thesis.indicators.values()].filter(({ role }) => role === 'lifeline');
  const steps: { at: number; by: number; unverified: number }[] = [];
  for (const { id } of lifeline) {
    const watch = course.watch(id);
    let held: number | null = null;
    if (watch !== null)
      walk(watch, (at, watched) => {
        const now = watched.usable(at) === 'usable' ? (watched.known.newest()?.unverified ?? 0) : null;
        if (now === held) return;
        const by = (now === null ? 0 : 1) - (held === null ? 0 : 1);
        steps.push({ at, by, unverified: (now ?? 0) - (held ?? 0) });
        held = now;
      });
  }
  const turns: EvidenceTurn[] = [];
  let [known, unverified] = [0, 0];
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    known += step.by;
    unverified += step.unverified;
    if (turns.at(-1)?.at === step.at) turns.pop();
    turns.push({ at: step.at, known, unverified });
  }
  return { turns, of: lifeline.length };
}

export function shareAt({ turns, of }: Evidence, instant: number): number {
  return of === 0 ? 1 : knownAt({ turns }, instant) / of;
}

export function knownAt({ turns }: Pick<Evidence, 'turns'>, instant: number): number {
  return turns[indexAt(turns, instant)]?.known ?? 0;
}

/** Share of unverified input in what is known of the lifeline. */
export function unverifiedAt({ turns }: Pick<Evidence, 'turns'>, instant: number): number {
  const { known, unverified } = turns[indexAt(turns, instant)] ?? { known: 0, unverified: 0 };
  // Sums of differences: what is left of rounding is no share.
  return known === 0 ? 0 : Math.min(1, Math.max(0, Math.round((unverified / known) * 1e9) / 1e9));
}
