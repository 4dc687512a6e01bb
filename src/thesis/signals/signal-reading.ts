import { dayOf, isoDay } from '../instant.ts';
import type { SignalReading } from '../signal.ts';
import { indexAt } from '../timeline.ts';
import type { Watch } from '../watched.ts';
import { stepAt, type Courses, type SignalCourse } from './signal-course.ts';
import { inputsAt } from './transitions.ts';
import { usualMovement } from './usual-movement.ts';

/** A signal at an instant, from what was known then, with all that made it so. */
export function signalReading(
  course: SignalCourse,
  courses: Courses,
  watch: (indicator: string) => Watch | null,
  instant: number,
): SignalReading {
  const { state, truth, known, unverified } = stepAt(course, instant);
  return {
    signal: course.signal.id,
    ...{ state, truth, since: sinceOf(course, instant), known, unverified },
    conditions: inputsAt(course, courses, instant).map((input) => {
      const watched = watch(input.condition.indicator);
      const usual = watched === null ? null : usualMovement(watched, input.condition.of, instant);
      const relative = input.distance === null || usual === null ? null : input.distance / usual;
      return { ...input, relative };
    }),
  };
}

/** Day of the last change of state up to an instant; null where it was never another. */
function sinceOf({ steps }: SignalCourse, instant: number): string | null {
  const last = indexAt(steps, instant);
  const state = steps[last]?.state;
  for (let index = last; index >= 0; index--) {
    const before = index === 0 ? 'no_data' : steps[index - 1]?.state;
    if (before === state) continue;
    const at = steps[index]?.at ?? -Infinity;
    return at === -Infinity ? null : isoDay(dayOf(at));
  }
  return null;
}
