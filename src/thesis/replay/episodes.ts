import { dayOf, isoDay } from '../instant.ts';
import type { SignalState } from '../signal.ts';
import type { Courses, SignalCourse } from '../signals/signal-course.ts';
import { inputsAt, type Input } from '../signals/transitions.ts';

/** A signal fired from one day to another. A gap in what is known does not end it. */
export interface Episode {
  signal: string;
  /** ISO day on which it began to fire. */
  from: string;
  /** ISO day on which it ended; null where it still does at the end of what was asked. */
  to: string | null;
  days: number;
  /** What it rested on when it began. */
  inputs: readonly Input[];
  /** States it went through while it lasted: a gap, a failing source. */
  through: readonly SignalState[];
}

/** Every time a signal fired between two instants (UTC, milliseconds), oldest first. One already firing begins when it began. */
export function episodes(course: SignalCourse, courses: Courses, from: number, to: number): Episode[] {
  const found: Episode[] = [];
  let began: number | null = null;
  let through = new Set<SignalState>();
  const close = (at: number, ended: boolean): void => {
    if (began === null || at < from) return;
    found.push({
      signal: course.signal.id,
      from: isoDay(dayOf(began)),
      to: ended ? isoDay(dayOf(at)) : null,
      days: dayOf(at) - dayOf(began),
      inputs: inputsAt(course, courses, began),
      through: [...through],
    });
  };
  for (const { at, state, settled } of course.steps) {
    if (at > to) break;
    if (settled === 'firing' && began === null) [began, through] = [at, new Set()];
    if (settled === 'ok' && began !== null) {
      close(at, true);
      began = null;
    }
    if (began !== null) through.add(state);
  }
  close(to, false);
  return found;
}
