import { describe, expect, it } from 'vitest';
import { evaluation } from '../../../src/thesis/evaluate.ts';
import { misfitsOf } from '../../../src/thesis/format/formula-checks.ts';
import { isPoint, type Entry, type History } from '../../../src/thesis/point.ts';
import { indicator } from '../support/fixtures.ts';
import { historyOf, inARow } from '../support/history-of.ts';
import { formulaOf, portOf } from '../support/random-histories.ts';

type Given = Record<string, number | string>;

function all(given: Given, ...histories: readonly History[]): Map<number, Entry> {
  const formula = formulaOf({
    ...{ operator: 'correlation', cadences: histories.map(({ cadence }) => cadence) },
    given: { window: 0, count: 0, 'at-least': 3, growth: 'difference', ...given },
  });
  const { changes } = evaluation(portOf(histories), new Map()).history(formula);
  return new Map(changes.map(({ entry }) => [entry.place, entry]));
}

function told(entry: Entry | undefined): number | string | undefined {
  return entry !== undefined && isPoint(entry) ? entry.value : entry?.reason;
}

/** Levels of which these are the changes. */
function levels(changes: readonly number[], first = 100): number[] {
  return changes.reduce((sums, one) => [...sums, (sums.at(-1) ?? 0) + one], [first]);
}

/** F. J. Anscombe, Graphs in Statistical Analysis, The American Statistician 27 (1973), 17-21: four sets of which r is 0.816 (to 0.001). */
const anscombe = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  first: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  second: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
  third: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  x4: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
  fourth: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
};

/** Numbers that look like prices and repeat: a linear congruence. */
function prices(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 100 + index / 10 + (state / 2_147_483_648) * 20;
  });
}

/** The textbook's sums, in one pass: another way to r than by deviations from the mean. */
function inOnePass(xs: readonly number[], ys: readonly number[]): number {
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  xs.forEach((x, index) => {
    const y = ys[index] ?? Number.NaN;
    [n, sx, sy] = [n + 1, sx + x, sy + y];
    [sxx, syy, sxy] = [sxx + x * x, syy + y * y, sxy + x * y];
  });
  return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

describe('correlation', () => {
  it.each([
    ['first', anscombe.x, anscombe.first],
    ['second', anscombe.x, anscombe.second],
    ['third', anscombe.x, anscombe.third],
    ['fourth', anscombe.x4, anscombe.fourth],
  ])('gives the published r of the %s set', (_, x, y) => {
    const found = all({}, historyOf('day', inARow(1, levels(x))), historyOf('day', inARow(1, levels(y))));
    expect(Math.abs(Number(told(found.get(12))) - 0.816)).toBeLessThan(0.001);
  });

  it.each(['relative', 'difference'] as const)(
    'rolls over %s changes as another computation does',
    (growth) => {
      const [a, b] = [prices(7, 90), prices(11, 90)];
      // Every seventh day of the one and every fifth of the other is missing.
      const held = (values: readonly number[], gap: number): Record<number, number> =>
        Object.fromEntries(values.flatMap((value, day) => (day % gap === 3 ? [] : [[day, value]])));
      const [one, other] = [held(a, 7), held(b, 5)];
      const found = all({ growth, window: 40 }, historyOf('day', one), historyOf('day', other));
      const common = Object.keys(one)
        .map(Number)
        .filter((day) => day in other);
      const change = (of: Record<number, number>, days: readonly number[]): number[] =>
        days.slice(1).map((day, index) => {
          const [now = 0, then = 0] = [of[day], of[days[index] ?? 0]];
          return growth === 'relative' ? (now - then) / then : now - then;
        });
      let compared = 0;
      for (const day of common.filter((one) => one >= 10)) {
        const days = common.filter((one) => one > day - 40 && one <= day);
        expect(told(found.get(day)), String(day)).toBeCloseTo(
          inOnePass(change(one, days), change(other, days)),
          9,
        );
        compared += 1;
      }
      expect(compared).toBeGreaterThan(40);
      for (const [day, entry] of found) expect(common.includes(day)).toBe(told(entry) !== 'not_same_period');
    },
  );

  it('is 1 of a series with itself, -1 with its mirror, and nothing beside one that stands still', () => {
    const own = historyOf('day', inARow(1, [3, 5, 4, 9, 8]));
    const mirror = historyOf('day', inARow(1, [-3, -5, -4, -9, -8]));
    expect(told(all({}, own, own).get(5))).toBeCloseTo(1, 12);
    expect(told(all({}, own, mirror).get(5))).toBeCloseTo(-1, 12);
    expect(told(all({}, own, historyOf('day', inARow(1, [2, 2, 2, 2, 2]))).get(5))).toBe(
      'denominator_not_positive',
    );
    expect(told(all({ growth: 'relative' }, own, mirror).get(5))).toBe('denominator_not_positive');
    expect(told(all({ 'at-least': 9 }, own, own).get(5))).toBe('too_few_points');
  });

  it('has no common calendar with another cadence, and its thresholds lie between -1 and 1', () => {
    const formula = formulaOf({ operator: 'correlation', cadences: ['day', 'month'] });
    const found = evaluation(portOf([historyOf('day', { 1: 1 }), historyOf('month', { 1: 1 })]), new Map());
    expect(found.history(formula)).toMatchObject({ changes: [], missing: { reason: 'not_same_period' } });
    const about = { concepts: new Map(), unitOf: () => null };
    expect(misfitsOf(indicator('x', { formula, unit: 'times' }), formula, about)).toEqual([]);
  });
});
