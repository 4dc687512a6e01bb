import { describe, expect, it } from 'vitest';
import { evaluation } from '../../../src/thesis/evaluate.ts';
import type { Formula } from '../../../src/thesis/formula/formula.ts';
import { isPoint, type Entry, type History } from '../../../src/thesis/point.ts';
import { at } from '../support/fake-port.ts';
import { historyOf, inARow } from '../support/history-of.ts';
import { formulaOf, portOf } from '../support/random-histories.ts';

type Given = Record<string, number | string>;

/** What an operator gives at the newest place of its inputs. */
function newest(operator: string, given: Given, ...histories: readonly History[]): Entry {
  const formula = formulaOf({ operator, given, cadences: histories.map(({ cadence }) => cadence) });
  const { changes } = evaluation(portOf(histories), new Map()).history(formula);
  const entries = changes.map(({ entry }) => entry);
  return entries.reduce((last, one) => (one.place >= last.place ? one : last));
}

function value(operator: string, given: Given, ...histories: readonly History[]): number | string {
  const entry = newest(operator, given, ...histories);
  return isPoint(entry) ? Number(entry.value.toFixed(9)) : entry.reason;
}

const quarters = historyOf('quarter', inARow(8000, [10, 20, 30, 40, 20, 30]));
const gap = historyOf('quarter', { 8000: 10, 8001: 20, 8003: 40, 8004: 50 });
const days = historyOf('day', { 100: 100, 101: 110, 102: 99, 465: 200, 467: 150 });
/** 54 Wednesdays: 365 days before the last is a Tuesday. */
const weeks = historyOf(
  'week',
  Object.fromEntries(Array.from({ length: 54 }, (_, week) => [19_999 + 7 * week, 100 + week])),
);
const one = (value: number): History => historyOf('quarter', { 8000: value });

describe('one series', () => {
  it.each<[string, Given, History, number | string]>([
    ['ttm', {}, quarters, 120],
    ['ttm', {}, gap, 'no_earlier_value'],
    ['yoy', {}, quarters, 0.5],
    ['yoy', {}, days, 150 / 99 - 1],
    ['yoy', {}, weeks, 153 / 101 - 1],
    ['qoq', {}, quarters, 0.5],
    ['qoq', {}, historyOf('quarter', { 8000: 1, 8002: 2 }), 'no_earlier_value'],
    ['qoq', {}, historyOf('quarter', { 8000: -1, 8001: 2 }), 'denominator_not_positive'],
    ['lag', { places: 2, back: 0 }, quarters, 40],
    ['lag', { places: 1, back: 0 }, days, 200],
    ['diff', { places: 1, back: 0 }, quarters, 10],
    ['diff', { places: 1, back: 365 }, quarters, 10],
    ['diff', { places: 1, back: 365 }, days, 51],
    ['diff', { places: 1, back: 365 }, weeks, 52],
    ['diff', { places: 1, back: 30 }, weeks, 4],
    ['lag', { places: 1, back: 91 }, weeks, 140],
    ['move', { back: 2 }, days, -0.25],
    ['acceleration', { growth: 'relative' }, quarters, 0.5 - 1],
    ['acceleration', { growth: 'difference' }, quarters, 10 - 10],
    ['percentile', { window: 0, count: 0, 'at-least': 2 }, quarters, (3 + 0.5) / 5],
    ['percentile', { window: 0, count: 0, 'at-least': 20 }, quarters, 'too_few_points'],
    ['percentile', { window: 2, count: 0, 'at-least': 2 }, days, 'too_few_points'],
    ['z-score', { window: 0, count: 0, 'at-least': 2 }, historyOf('day', inARow(1, [1, 2, 3])), 1],
    [
      'z-score',
      { window: 0, count: 0, 'at-least': 2 },
      historyOf('day', inARow(1, [2, 2])),
      'denominator_not_positive',
    ],
    ['drawdown', { window: 0, count: 0, 'at-least': 1 }, days, -0.25],
    ['drawdown', { window: 2, count: 0, 'at-least': 1 }, days, 0],
    ['mean-of-last', { window: 0, count: 3 }, quarters, 30],
    ['mean-of-last', { window: 0, count: 9 }, quarters, 'too_few_points'],
    ['mean-of-last', { window: 0, count: 3 }, gap, 110 / 3],
    ['max-of-last', { window: 365, count: 0, 'at-least': 1 }, quarters, 40],
    ['min-of-last', { window: 0, count: 2 }, quarters, 20],
    ['streak', { what: 'rises', bound: 0 }, quarters, 1],
    ['streak', { what: 'above', bound: 15 }, quarters, 5],
    ['streak', { what: 'above', bound: 15 }, gap, 2],
    ['streak', { what: 'falls', bound: 0 }, quarters, 0],
    ['scale', { by: 4, unit: '' }, quarters, 120],
    ['abs', {}, one(-3), 3],
    ['pace', { apart: 90 }, historyOf('irregular', { 1000: 1, 1700: 100, 1730.5: 4 }), 1],
    ['pace', { apart: 90 }, historyOf('irregular', { 1000: 1 }), 'too_few_points'],
    ['volatility', { window: 0, count: 4 }, historyOf('day', inARow(1, [1, Math.E, 1, Math.E])), 18.33030278],
  ])('%s %o', (operator, given, history, expected) => {
    const found = value(operator, given, history);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toBeCloseTo(expected, 8);
  });
});

describe('two series', () => {
  const prices = historyOf('day', { 19_000: 50, 19_085: 60, 19_400: 70 });
  // 2021Q4 ends on day 18992, 2022Q1 on day 19082.
  const earnings = historyOf('quarter', { 8087: 2, 8088: 3 });

  it.each<[string, readonly [History, History], number | string]>([
    ['ratio', [one(3), one(4)], 0.75],
    ['ratio', [one(3), one(0)], 'denominator_not_positive'],
    ['spread', [one(3), one(4)], -1],
    ['plus', [one(3), one(4)], 7],
    ['times', [one(3), one(4)], 12],
    ['first-of', [one(3), one(4)], 3],
    ['first-of', [historyOf('quarter', { 7999: 3 }), one(4)], 4],
    ['spread', [one(3), historyOf('quarter', { 8004: 4 })], 'not_same_period'],
    ['ratio', [historyOf('day', { 19_085: 60 }), earnings], 20],
    ['ratio', [historyOf('day', { 19_000: 50 }), earnings], 25],
    // More than two hundred days after the last quarter it says nothing of the price.
    ['ratio', [prices, earnings], 'not_same_period'],
    ['spread', [historyOf('day', { 10: 5, 11: 6 }), historyOf('day', { 10: 1 })], 'not_same_period'],
    ['days-since', [earnings, prices], 19_400 - 19_082],
  ])('%s', (operator, histories, expected) => {
    expect(value(operator, {}, ...histories)).toBe(expected);
  });

  it('a number stands beside a year as beside a day', () => {
    const number: Formula = { leaf: 'number', value: 2, unit: 'fraction', at };
    for (const history of [historyOf('year', { 2025: 8 }), historyOf('day', { 19_000: 8 })]) {
      const own: Formula = { leaf: 'series', ids: ['a'], at };
      const times: Formula = { operator: 'times', of: [own, number], with: {}, over: null, at };
      const { changes, unit } = evaluation(portOf([history]), new Map()).history(times);
      expect(changes.map(({ entry }) => (isPoint(entry) ? entry.value : entry.reason))).toEqual([16]);
      expect(unit).toBe('USD');
    }
  });

  it('units that do not go together give nothing', () => {
    const formula = formulaOf({ operator: 'spread', cadences: ['quarter', 'quarter'] });
    const other = historyOf('quarter', { 8000: 1 }, 'EUR');
    expect(evaluation(portOf([one(1), other]), new Map()).history(formula).missing).toMatchObject({
      ...{ reason: 'units_differ', of: ['USD', 'EUR'] },
    });
  });
});

describe('groups', () => {
  it.each<[string, Given, readonly History[], number | string]>([
    ['sum', { 'at-least': 1 }, [one(1), one(2), one(5)], 8],
    ['mean', { 'at-least': 1 }, [one(1), one(2), one(6)], 3],
    ['median', { 'at-least': 1 }, [one(1), one(2), one(6)], 2],
    ['median', { 'at-least': 3 }, [one(1), one(2), historyOf('quarter', { 7999: 9 })], 'too_few_members'],
    ['count', { above: 1, below: Infinity }, [one(1), one(2), one(6)], 2],
    ['breadth', { above: -Infinity, below: 2 }, [one(1), one(2), one(6), one(7)].slice(0, 3), 1 / 3],
    ['share', { member: 'b' }, [one(1), one(2), one(5)], 0.25],
    ['share', { member: 'z' }, [one(1), one(2), one(5)], 'too_few_members'],
    ['top-share', { top: 2 }, [one(1), one(2), one(5)], 0.875],
    ['herfindahl', {}, [one(1), one(1), one(2)], 0.375],
    ['herfindahl', {}, [one(1), one(-1), one(2)], 'denominator_not_positive'],
  ])('%s %o', (operator, given, histories, expected) => {
    const found = value(operator, given, ...histories);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toBeCloseTo(expected, 8);
  });
});

describe('ranges', () => {
  it('growth of ranged figures says how probable it is that it is positive', () => {
    const figures = historyOf('quarter', { 8000: [90, 110], 8004: [100, 120] });
    const entry = newest('yoy', {}, figures);
    expect(entry).toMatchObject({ low: 100 / 110 - 1, high: 120 / 90 - 1 });
    // The later exceeds the earlier over all of the square but a triangle of an eighth.
    expect(isPoint(entry) ? entry.positive : null).toBeCloseTo(0.875, 1);
  });

  it('a loss over a range is the greater over the smaller', () => {
    const entry = newest('qoq', {}, historyOf('quarter', { 8000: [10, 20], 8001: [-10, -5] }));
    expect(entry).toMatchObject({ low: -2, high: -1.25, positive: 0 });
  });

  it('acceleration of three irregular figures counts the middle one once', () => {
    const doubled = historyOf('irregular', { 1000: [1, 1.2], 1365: [2, 2.4], 1730: [4, 4.8] });
    const entry = newest('acceleration', { growth: 'relative' }, doubled);
    expect(entry).toMatchObject({ value: expect.closeTo(0, 3) as number });
    expect(isPoint(entry) && entry.origin.kind === 'computed' ? entry.origin.inputs : []).toHaveLength(3);
    // A high middle makes the newer growth low and the older high: surely spread about an even chance.
    expect(isPoint(entry) ? entry.positive : null).toBeGreaterThan(0.4);
    expect(isPoint(entry) ? entry.positive : null).toBeLessThan(0.6);
  });

  it('acceleration of too few irregular figures is none', () => {
    expect(value('acceleration', { growth: 'relative' }, historyOf('irregular', { 1000: 1, 1365: 2 }))).toBe(
      'too_few_points',
    );
    expect(
      value('acceleration', { growth: 'relative' }, historyOf('irregular', { 1000: 1, 1010: 2, 1020: 4 })),
    ).toBe('too_few_points');
  });

  it('numbers of a formula do not make claims look confirmed', () => {
    const claim = historyOf('quarter', { 8000: 5 });
    const [change] = claim.changes;
    const unverified = change && isPoint(change.entry) ? { ...change.entry, unverified: 1 } : null;
    const history = { ...claim, changes: unverified ? [{ knownAt: 1, entry: unverified }] : [] };
    const number: Formula = { leaf: 'number', value: 2, unit: '', at };
    const own: Formula = { leaf: 'series', ids: ['a'], at };
    const { changes } = evaluation(portOf([history]), new Map()).history({
      ...{ operator: 'times', of: [own, number], with: {}, over: null, at },
    });
    expect(changes[0]?.entry).toMatchObject({ value: 10, unverified: 1 });
  });
});
