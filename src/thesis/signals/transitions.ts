import type { ConditionReading, SignalState, Truth } from '../signal.ts';
import { nextBound } from './bound.ts';
import { turnAt } from './condition-course.ts';
import { leavesOf } from './kleene.ts';
import { stepAt, type Courses, type SignalCourse, type SignalStep } from './signal-course.ts';

/** A change of state, with what it rested on. Instants are UTC milliseconds. */
export interface Transition {
  signal: string;
  at: number;
  from: SignalState;
  to: SignalState;
  truth: Truth;
  known: number;
  unverified: number;
  conditions: readonly Input[];
  /** Signals the rule names, and what they were. */
  signals: readonly { signal: string; state: SignalState }[];
}

/** A condition at that instant; relative distances are for readings, not kept with every transition. */
export type Input = Omit<ConditionReading, 'relative'>;

/** Every change of state in (after, until], oldest first. */
export function transitions(
  course: SignalCourse,
  courses: Courses,
  after = -Infinity,
  until = Infinity,
): Transition[] {
  const found: Transition[] = [];
  let from: SignalState = 'no_data';
  for (const step of course.steps) {
    if (step.at > until) break;
    if (step.state === from) continue;
    if (step.at > after) found.push(transition(course, courses, from, step));
    from = step.state;
  }
  return found;
}

/** What a rule's conditions were at an instant. */
export function inputsAt(course: SignalCourse, courses: Courses, instant: number): Input[] {
  return leavesOf(course.signal.rule).flatMap((leaf) => {
    if (leaf.kind === 'signal') return [];
    const conditionCourse = courses.condition(leaf);
    const { truth, inside } = turnAt(conditionCourse, instant);
    const value = conditionCourse.valueAt(instant);
    const distance = value === null ? null : value - nextBound(leaf, truth ?? inside).at;
    return [{ condition: leaf, truth, value, distance }];
  });
}

function transition(
  course: SignalCourse,
  courses: Courses,
  from: SignalState,
  { at, state, truth, known, unverified }: SignalStep,
): Transition {
  return {
    signal: course.signal.id,
    ...{ at, from, to: state, truth, known, unverified },
    conditions: inputsAt(course, courses, at),
    signals: leavesOf(course.signal.rule).flatMap((leaf) => {
      if (leaf.kind !== 'signal') return [];
      const named = courses.signal(leaf.id);
      return [{ signal: leaf.id, state: named === null ? 'no_data' : stepAt(named, at).state }];
    }),
  };
}
