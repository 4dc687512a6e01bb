import type { Course } from '../course.ts';
import type { Bound, Condition, Truth } from '../signal.ts';
import { nextBound } from '../signals/bound.ts';
import { turnAt } from '../signals/condition-course.ts';
import type { Change, Situation } from './situation.ts';

/** One way in which an indicator may be other than it is. */
export interface Variation extends Change {
  indicator: string;
  kind: 'unknown' | 'moved' | 'known';
  /** Of one that moved: which number, from where past which bound. */
  move: { of: Condition['of']; from: number; past: Bound } | null;
}

/**
 * Every indicator the stance rests on, with the ways in which it may be other: a known one becomes unknown, or moves past the
 * nearest bound above or below that turns any of its conditions; an unknown one becomes known, its conditions all holding or none.
 */
export function variationsOf(course: Course, situation: Situation): Map<string, Variation[]> {
  const found = new Map<string, Variation[]>();
  for (const [id, conditions] of byIndicator(situation.conditions)) {
    const lifeline = course.thesis.indicators.get(id)?.role === 'lifeline' ? 1 : 0;
    const known = conditions.filter((one) => situation.truth(one) !== null);
    const variations: Variation[] = [];
    if (known.length === 0) {
      for (const truth of [true, false])
        variations.push({
          indicator: id,
          kind: 'known',
          move: null,
          conditions: all(conditions, truth),
          evidence: lifeline,
        });
    } else {
      variations.push({
        indicator: id,
        kind: 'unknown',
        move: null,
        conditions: all(known, null),
        evidence: -lifeline,
      });
      for (const of of ['level', 'growth', 'acceleration'] as const)
        variations.push(
          ...moves(
            course,
            situation,
            id,
            known.filter((one) => one.of === of),
          ),
        );
    }
    found.set(id, variations);
  }
  return found;
}

function byIndicator(conditions: readonly Condition[]): Map<string, Condition[]> {
  const found = new Map<string, Condition[]>();
  for (const condition of conditions)
    found.set(condition.indicator, [...(found.get(condition.indicator) ?? []), condition]);
  return found;
}

/** Past the nearest bound above, and below, that turns a condition; others turned on the way turn too. */
function moves(
  course: Course,
  situation: Situation,
  indicator: string,
  conditions: readonly Condition[],
): Variation[] {
  const targets = conditions.flatMap((condition) => {
    const courseOf = course.condition(condition);
    const from = courseOf.valueAt(situation.instant);
    const holds = turnAt(courseOf, situation.instant).inside;
    return from === null ? [] : [{ condition, from, holds, past: nextBound(condition, holds) }];
  });
  return (['above', 'below'] as const).flatMap((side) => {
    const ahead = targets.filter(({ past }) => past.side === side);
    const [nearest] = [...ahead].sort((a, b) => Math.abs(a.past.at - a.from) - Math.abs(b.past.at - b.from));
    if (nearest === undefined) return [];
    const { from, past } = nearest;
    const turned = ahead.filter((one) =>
      side === 'above' ? one.past.at <= past.at : one.past.at >= past.at,
    );
    const conditionsTurned = new Map(turned.map(({ condition, holds }) => [condition, !holds] as const));
    const { of } = nearest.condition;
    return [
      {
        indicator,
        kind: 'moved',
        move: { of, from, past },
        conditions: conditionsTurned,
        evidence: 0,
      } as const,
    ];
  });
}

function all(conditions: readonly Condition[], truth: Truth): ReadonlyMap<Condition, Truth> {
  return new Map(conditions.map((one) => [one, truth]));
}
