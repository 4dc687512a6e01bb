import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluation } from '../../../src/thesis/evaluate.ts';
import type { Formula } from '../../../src/thesis/formula/formula.ts';
import { operators } from '../../../src/thesis/operators/index.ts';
import { isPoint, type Change, type Entry, type History } from '../../../src/thesis/point.ts';
import { at } from '../support/fake-port.ts';
import { formulaOf, heldAt, portOf, randomHistories, uses, type Use } from '../support/random-histories.ts';

const seed = 20261121;
const none = new Map<string, Formula>();

describe('every operator, over random histories with revisions, ranges and withdrawals', () => {
  it('is tried', () => {
    expect(new Set(uses.map(({ operator }) => operator))).toEqual(new Set(operators.keys()));
  });

  it.each(uses.map((use) => [nameOf(use), use] as const))(
    '%s: asked at an instant, it gives what the replay holds then',
    (_, use) => {
      fc.assert(
        fc.property(
          randomHistories(use.cadences, { least: -20, ranged: true }),
          fc.integer({ min: 0, max: 13 }),
          (histories, asOf) => {
            const formula = formulaOf(use);
            const port = portOf(histories);
            // Of an input that holds nothing at all it is said once for the whole, not at each place.
            const reasons = histories.every(({ changes }) => changes.some(({ knownAt }) => knownAt <= asOf));
            const replayed = heldAt(evaluation(port, none).history(formula), asOf, reasons);
            expect(heldAt(evaluation(port, none, asOf).history(formula), asOf, reasons)).toEqual(replayed);
            // What is learned later must not be seen: the same without it.
            const sofar = portOf(
              histories.map((one) => ({
                ...one,
                changes: one.changes.filter(({ knownAt }) => knownAt <= asOf),
              })),
            );
            expect(heldAt(evaluation(sofar, none).history(formula), asOf, reasons)).toEqual(replayed);
          },
        ),
        { seed, numRuns: 60 },
      );
    },
  );

  it.each(uses.map((use) => [nameOf(use), use] as const))(
    '%s: whatever true values lie in the ranges, the result lies in its range',
    (_, use) => {
      fc.assert(
        fc.property(
          randomHistories(use.cadences, { least: 1, ranged: true }),
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
          (histories, draws) => {
            const formula = formulaOf(use);
            const ranged = newest(evaluation(portOf(histories), none).history(formula));
            const exact = newest(
              evaluation(portOf(histories.map((one) => pinned(one, draws))), none).history(formula),
            );
            for (const [place, point] of ranged) {
              if (!isPoint(point)) continue;
              expect(point.low).toBeLessThanOrEqual(point.value + 1e-9);
              expect(point.high).toBeGreaterThanOrEqual(point.value - 1e-9);
              const own = exact.get(place);
              if (!isPoint(own)) continue;
              const slack = 1e-9 * Math.max(1, Math.abs(own.value));
              expect(own.value).toBeGreaterThanOrEqual(point.low - slack);
              expect(own.value).toBeLessThanOrEqual(point.high + slack);
            }
          },
        ),
        { seed, numRuns: 60 },
      );
    },
  );
});

describe('operators over one another', () => {
  const use: Use = { operator: 'sum', given: { 'at-least': 2 }, cadences: ['quarter', 'quarter', 'quarter'] };
  const total = formulaOf(use);
  const over = (operator: string, given: Record<string, number | string> = {}): Formula => ({
    ...{ operator, of: [total], with: given, over: null, at },
  });

  it.each([
    ['growth', over('yoy')],
    ['change', over('diff', { places: 4, back: 0 })],
    ['twelve months', over('ttm')],
    ['growth of twelve months', { operator: 'qoq', of: [over('ttm')], with: {}, over: null, at } as Formula],
    ['acceleration', over('acceleration', { growth: 'relative' })],
    ['mean', over('mean-of-last', { count: 3 })],
    [
      'ratio',
      {
        operator: 'ratio',
        of: [total, over('lag', { places: 1, back: 0 })],
        with: {},
        over: null,
        at,
      } as Formula,
    ],
  ])('%s of a sum over a group: asked at an instant, it gives what the replay holds then', (_, formula) => {
    fc.assert(
      fc.property(
        randomHistories(use.cadences, { least: 1, ranged: false }),
        fc.integer({ min: 0, max: 13 }),
        (histories, asOf) => {
          const port = portOf(histories);
          expect(heldAt(evaluation(port, none, asOf).history(formula), asOf)).toEqual(
            heldAt(evaluation(port, none).history(formula), asOf),
          );
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('twelve months of a sum are the sum of the twelve months, where all have reported', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 15, maxLength: 15 }), (values) => {
        const histories = [0, 1, 2].map((member) => whole(values.slice(member * 5, member * 5 + 5)));
        const of: Formula = { leaf: 'fact', concept: 'x', of: null, shape: 'quarter', at };
        const inner: Formula = { operator: 'ttm', of: [of], with: {}, over: null, at };
        const after = newest(evaluation(portOf(histories), none).history(over('ttm')));
        const before = newest(evaluation(portOf(histories), none).history({ ...total, of: [inner] }));
        for (const place of [2023 * 4 + 3, 2024 * 4])
          expect(valueOf(after.get(place))).toBe(valueOf(before.get(place)));
        expect(valueOf(after.get(2024 * 4))).toBeGreaterThan(0);
      }),
      { seed, numRuns: 30 },
    );
  });
});

function nameOf({ operator, given, cadences }: Use): string {
  return `${operator} ${given === undefined ? '' : JSON.stringify(given)} of ${cadences.join(', ')}`;
}

function newest({ changes }: History): Map<number, Entry> {
  return new Map(changes.map(({ entry }) => [entry.place, entry]));
}

function valueOf(entry: Entry | undefined): number {
  return isPoint(entry) ? entry.value : Number.NaN;
}

/** The same history with one value out of each range. */
function pinned(history: History, draws: readonly number[]): History {
  const changes = history.changes.map(({ knownAt, entry }, index): Change => {
    if (!isPoint(entry)) return { knownAt, entry };
    const value = entry.low + (entry.high - entry.low) * (draws[index % draws.length] ?? 0);
    return { knownAt, entry: { ...entry, value, low: value, high: value } };
  });
  return { ...history, changes };
}

function whole(values: readonly number[]): History {
  const changes = values.map((value, index): Change => {
    const place = 2023 * 4 + index;
    const origin = { kind: 'observation', id: String(place), label: '', standing: 'observed' } as const;
    const lastDay = 19_400 + index * 91;
    return {
      knownAt: 1,
      entry: {
        ...{ place, firstDay: null, lastDay, value, low: value, high: value, provisional: false },
        ...{ unverified: 0, positive: null, members: null, origin },
      },
    };
  });
  return { cadence: 'quarter', unit: 'USD', changes, missing: null };
}
