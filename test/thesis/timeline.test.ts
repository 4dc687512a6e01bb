import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUsable } from '../../src/thesis/reading.ts';
import { indexAt, timeline } from '../../src/thesis/timeline.ts';
import { course, daily, indicator, noon, thesis } from './support/fixtures.ts';

describe('timeline of an indicator', () => {
  it('has a step for each change, and for the day it goes stale', () => {
    const of = course({ x: [daily(100, 1), daily(101, 2), daily(130, 3)] }, thesis([indicator('x')]));
    const watch = of.watch('x');
    const steps = watch === null ? [] : timeline(watch, 'level');
    expect(steps.map(({ at, usable, measure }) => [at / 86_400_000, usable, measure?.value])).toEqual([
      [100.5, 'usable', 1],
      [101.5, 'usable', 2],
      [112, 'stale', 2],
      [130.5, 'usable', 3],
      [141, 'stale', 3],
    ]);
  });

  it('says at every instant what a reading at it says', () => {
    const history = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 900 }),
        value: fc.integer({ min: 1, max: 9 }),
        late: fc.nat(40),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (rows, days) => {
        const changes = rows
          .map(({ day, value, late }) => daily(day, value, day + late))
          .sort((a, b) => a.knownAt - b.knownAt);
        const of = course({ x: changes }, thesis([indicator('x', { freshDays: 60 })]));
        const watch = of.watch('x');
        if (watch === null) throw new Error('no watch');
        for (const facet of ['level', 'growth', 'acceleration'] as const) {
          const steps = timeline(watch, facet);
          for (const day of days) {
            const reading = of.reading('x', noon(day));
            const step = steps[indexAt(steps, noon(day))];
            expect(step?.measure?.value ?? null).toBe(reading?.[facet]?.value ?? null);
            expect(step?.usable === 'usable').toBe(reading !== null && isUsable(reading));
          }
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
