import type { Course } from '../course.ts';
import type { Bound, Condition, Truth } from '../signal.ts';
import { nextBound } from '../signals/bound.ts';
import { turnAt } from '../signals/condition-course.ts';
import { usualMovement } from '../signals/usual-movement.ts';
import type { StanceName } from '../stance.ts';
import { unchanged, type Situation } from './situation.ts';

/** How far a threshold would have to be moved to turn what it decides. */
export interface Sensitivity {
  condition: Condition;
  /** The bound that would turn it. */
  bound: Bound;
  truth: Truth;
  value: number;
  /** By how much the bound must move, in the indicator's unit, until the value stands on it; and over the usual yearly movement. */
  move: number;
  relative: number | null;
  /** Signals of the table that would turn, and the stance it would lead to; null where it stays. */
  signals: readonly { signal: string; from: Truth; to: Truth }[];
  stance: StanceName | null;
}

/** Every threshold the stance rests on whose value is known, the one that must move least first, by usual yearly movements. */
export function sensitivities(course: Course, situation: Situation): Sensitivity[] {
  const { instant } = situation;
  const found = situation.conditions.flatMap((condition): Sensitivity[] => {
    const courseOf = course.condition(condition);
    const value = courseOf.valueAt(instant);
    const { truth, inside } = turnAt(courseOf, instant);
    if (value === null || truth === null) return [];
    const bound = nextBound(condition, inside);
    const watch = course.watch(condition.indicator);
    const usual = watch === null ? null : usualMovement(watch, condition.of, instant);
    const change = { conditions: new Map([[condition, !inside]]), evidence: 0 };
    const stance = situation.stanceIf(change);
    const move = value - bound.at;
    const signals = situation.signalIds().flatMap((signal) => {
      const from = situation.signalIf(signal, unchanged);
      const to = situation.signalIf(signal, change);
      return from === to ? [] : [{ signal, from, to }];
    });
    return [
      {
        ...{ condition, bound, truth, value, move, signals },
        relative: usual === null ? null : move / usual,
        stance: stance === situation.stance ? null : stance,
      },
    ];
  });
  const far = ({ relative }: Sensitivity): number => (relative === null ? Infinity : Math.abs(relative));
  return found.sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
}
