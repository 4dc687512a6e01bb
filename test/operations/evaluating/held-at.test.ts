import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldAt, newestAt } from '../../../src/operations/evaluating/held-at.ts';
import { observed } from '../../../src/operations/evaluating/series-history.ts';
import type { Change } from '../../../src/thesis/point.ts';

const change = fc.record({
  knownAt: fc.integer({ min: 0, max: 30 }),
  place: fc.integer({ min: 0, max: 12 }),
  value: fc.integer({ min: -5, max: 5 }),
  gone: fc.boolean(),
});

it('finds the newest values without going through everything', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), fc.integer({ min: -1, max: 31 }), (rows, instant) => {
      const changes = rows
        .sort((a, b) => a.knownAt - b.knownAt)
        .map(({ knownAt, place, value, gone }): Change => {
          const about = { id: 'x', title: 'x', periodEnd: String(place) };
          const missing = { place, reason: 'no_data' as const, of: [] };
          return {
            knownAt,
            entry: gone ? missing : observed(about, { place, firstDay: null, lastDay: place, value }),
          };
        });
      for (const count of [1, 3, 24])
        expect(newestAt({ changes }, instant, count)).toEqual(heldAt({ changes }, instant).slice(-count));
    }),
    { seed: 7 },
  );
});
