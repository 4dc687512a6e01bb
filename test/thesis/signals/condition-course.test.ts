import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionCourses,
  turnAt,
  type ConditionCourse,
} from '../../../src/thesis/signals/condition-course.ts';
import type { Change } from '../../../src/thesis/point.ts';
import type { Watch } from '../../../src/thesis/watched.ts';
import type { Condition } from '../../../src/thesis/signal.ts';
import { above, below, condition, daily, indicator, noon } from '../support/fixtures.ts';

function courseOf(one: Condition, watch: Watch | null): ConditionCourse {
  const [found] = conditionCourses([one], watch);
  if (found === undefined) throw new Error('no course');
  return found;
}
const over = (changes: readonly Change[], one: Condition, failedSince: number | null = null) =>
  courseOf(one, {
    indicator: indicator('x'),
    history: { cadence: 'day', unit: 'USD', changes, missing: null },
    failed: failedSince === null ? null : { leaf: 'x', since: failedSince },
  });
const days = (values: readonly number[]) => values.map((value, index) => daily(100 + index, value));
const truths = (changes: readonly Change[], one: Condition) => {
  const course = over(changes, one);
  return changes.map(({ knownAt }) => turnAt(course, knownAt).truth);
};

describe('condition', () => {
  it('enters strictly above one bound, leaves strictly below the other, and keeps what it was between', () => {
    expect(truths(days([17, 20, 21, 17, 15, 14, 17, 25]), condition('x', above(20), below(15)))).toEqual([
      ...[false, false, true, true, true, false, false, true],
    ]);
    expect(truths(days([17, 14, 17, 21]), condition('x', below(15), above(20)))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('asks for readings of different periods in a row, not for the same one said again', () => {
    const twice = condition('x', above(20), below(15), { readings: 2 });
    expect(truths(days([21, 19, 21, 22, 16]), twice)).toEqual([false, false, false, true, true]);
    const again = [daily(100, 21, 100), daily(100, 22, 101), daily(101, 23, 102)];
    expect(truths(again, twice)).toEqual([false, false, true]);
  });

  it('is unknown where a range only may pass, and remembers what it was', () => {
    const wide = (change: Change, low: number, high: number): Change => ({
      ...change,
      entry: { ...change.entry, low, high } as Change['entry'],
    });
    const [a, b, c, d] = days([21, 17, 17, 12]) as [Change, Change, Change, Change];
    const hysteresis = condition('x', above(20), below(15));
    expect(truths([a, wide(b, 14, 20), c, d], hysteresis)).toEqual([true, null, true, false]);
    expect(truths([wide(a, 19, 23), wide(b, 16, 19)], hysteresis)).toEqual([null, false]);
  });

  it('is unknown while stale or while its source fails, with the last value kept', () => {
    const course = over(days([21]), condition('x', above(20)), 120);
    expect(turnAt(course, noon(99))).toMatchObject({ truth: null, usable: 'unknown' });
    expect(turnAt(course, noon(110))).toMatchObject({ truth: true, usable: 'usable' });
    expect(turnAt(course, noon(111))).toMatchObject({ truth: null, usable: 'stale' });
    expect(turnAt(course, noon(120))).toMatchObject({ truth: null, usable: 'source_error' });
    expect(course.valueAt(noon(120))).toBe(21);
    expect(course.valueAt(noon(99))).toBe(null);
  });

  it('says unknown of an indicator that is not there', () => {
    const course = courseOf(condition('none', above(1)), null);
    expect(turnAt(course, noon(1)).truth).toBe(null);
  });

  it('never flips inside the band', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 80 }), (values) => {
        const found = truths(days(values), condition('x', above(20), below(10)));
        for (let index = 1; index < values.length; index++) {
          const value = values[index] ?? 0;
          if (value >= 10 && value <= 20) expect(found[index]).toBe(found[index - 1]);
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
