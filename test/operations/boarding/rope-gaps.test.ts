import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/operations/boarding/rope-gaps.ts';
import type { Entry, History, Missing, Point } from '../../../src/thesis/point.ts';

const reader = { locale: 'en' as const, way: () => null, name: (leaf: string) => leaf.toUpperCase() };
const first = 2024 * 4;

const point = (index: number): Point => ({
  ...{ place: first + index, firstDay: null, lastDay: 0, value: 1, low: 1, high: 1, provisional: false },
  ...{ unverified: 0, positive: null, members: null },
  origin: { kind: 'fact', id: 'acme.capex', label: 'Acme', standing: 'filed' },
});
const missing = (index: number, ...of: string[]): Missing => ({
  ...{ place: first + index, reason: 'too_few_members', of },
});
const history = (...entries: (readonly [knownAt: number, entry: Entry])[]) =>
  ({
    cadence: 'quarter',
    changes: entries.map(([knownAt, entry]) => ({ knownAt, entry })),
  }) as unknown as History;

const gaps = (held: History, known: number[], instant = 100) =>
  gapsOf(
    'below',
    held,
    { id: 'capex', instant, first, known: new Set(known.map((index) => first + index)) },
    reader,
  );

describe('gaps of the rope', () => {
  it('joins neighbours with the same reason, and says whose value is missing', () => {
    const held = history([1, missing(1, 'meta')], [2, missing(2, 'meta')], [3, missing(3, 'oracle')]);
    expect(gaps(held, [0, 4])).toEqual([
      { side: 'below', first: '2024Q2', last: '2024Q3', reason: expect.stringMatching(/missing: META$/) },
      { side: 'below', first: '2024Q4', last: '2024Q4', reason: expect.stringMatching(/missing: ORACLE$/) },
    ]);
  });

  it('is between values only: neither before the first nor after the last', () => {
    expect(gaps(history([1, missing(0, 'meta')], [1, missing(3, 'meta')]), [1, 2])).toEqual([]);
  });

  it('does not know what became known later', () => {
    const held = history([1, point(1)], [200, missing(1, 'meta')]);
    expect(gaps(held, [0, 2])).toMatchObject([{ reason: 'nobody has pulled or entered capex' }]);
    expect(gaps(held, [0, 2], 200)).toMatchObject([{ reason: expect.stringMatching(/META/) }]);
  });
});
