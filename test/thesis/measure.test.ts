import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Known } from '../../src/thesis/known.ts';
import { measureAt, numbersAt } from '../../src/thesis/measure.ts';
import { lastDayOf } from '../../src/thesis/place.ts';
import type { Cadence, Point } from '../../src/thesis/point.ts';

const origin = { kind: 'observation', id: 'x', label: 'x', standing: 'observed' } as const;
const rows = fc.array(
  fc.record({
    place: fc.integer({ min: 1, max: 700 }),
    value: fc.integer({ min: -2, max: 9 }),
    more: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
  }),
  { maxLength: 200 },
);

describe('numbers of a condition', () => {
  it('are those of the operators, however they are found', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom<Cadence>('day', 'quarter', 'irregular'),
        fc.boolean(),
        (all, cadence, exact) => {
          const known = new Known(cadence);
          for (const { place, value, more } of all)
            known.set({
              ...{ place, firstDay: null, lastDay: lastDayOf(cadence, place), value, low: value },
              ...{
                high: exact ? value : value + more,
                provisional: false,
                unverified: 0,
                positive: null,
                members: null,
              },
              origin,
            } satisfies Point);
          for (const facet of ['level', 'growth', 'acceleration'] as const)
            for (const how of ['relative', 'difference', 'none'] as const)
              for (const place of known.places()) {
                const measure = measureAt(known, facet, how, place);
                const numbers = numbersAt(known, facet, how, place);
                const told = (one: typeof numbers) => one && [one.value, one.low, one.high, one.unverified];
                expect(told(numbers)).toEqual(told(measure));
              }
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });
});
