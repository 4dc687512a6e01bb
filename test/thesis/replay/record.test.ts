import { describe, expect, it } from 'vitest';
import { signalRecord } from '../../../src/thesis/replay/record.ts';
import { score } from '../../../src/thesis/replay/score.ts';
import { isoDay } from '../../../src/thesis/instant.ts';
import { at } from '../support/fake-port.ts';
import {
  above,
  below,
  condition,
  course,
  daily,
  indicator,
  noon,
  series,
  signal,
  thesis,
  words,
} from '../support/fixtures.ts';

/** Daily from 1000: `x` is high on some days, `y` falls on some. */
const days = Array.from({ length: 200 }, (_, index) => 1000 + index);
const held = {
  x: days.map((day) => daily(day, [1010, 1050, 1100, 1140, 1190].includes(day) ? 30 : 10)),
  y: days.map((day) => daily(day, [1020, 1060, 1148].includes(day) ? -1 : 1)),
};
const outcome = { id: 'falls', title: words, formula: series('y'), bound: below(0), at };
const rule = condition('x', above(20), below(15));
const registered = isoDay(1080);
const of = (
  forecast: { id: string; withinDays: number; probability?: number } | null,
  amended: string | null = null,
) => {
  const amendments =
    amended === null ? [] : [{ on: amended, what: 'rule', was: '25', now: '20', why: words }];
  const one = signal('s', rule, { registered, outcome: forecast, amendments });
  return course(
    held,
    thesis([indicator('x'), indicator('y')], [one], null, { outcomes: new Map([['falls', outcome]]) }),
  );
};

describe('record of own calls', () => {
  it('keeps calls apart from what is only replayed, and judges both', () => {
    const record = signalRecord(
      of({ id: 'falls', withinDays: 15, probability: 0.6 }),
      's',
      noon(1000),
      noon(1199),
    );
    expect(record?.calls.map(({ from }) => from)).toEqual([1100, 1140, 1190].map(isoDay));
    expect(record?.replayed.map(({ from }) => from)).toEqual([1010, 1050].map(isoDay));
    expect(record?.judged?.calls.map(({ verdict }) => verdict)).toEqual([
      'did_not_follow',
      'followed',
      'open',
    ]);
    expect(record?.judged?.replayed.map(({ followed }) => followed?.leadDays)).toEqual([10, 10]);
    expect(record?.judged?.tally.calls).toMatchObject({
      open: 1,
      falseAlarms: 1,
      followed: { count: 1, of: 2 },
    });
    // 15 starts before each of three falls, of 1199 - 15 - 1000 + 1 starts.
    expect(record?.judged?.base.days).toMatchObject({ count: 45, of: 185 });
    expect(record?.judged?.byChance.calls).toBeCloseTo(1 - (1 - 45 / 185) ** 2, 12);
  });

  it('scores calls against the base rate known when they were made', () => {
    const record = signalRecord(
      of({ id: 'falls', withinDays: 15, probability: 0.6 }),
      's',
      noon(1000),
      noon(1199),
    );
    const found = score(record === null ? [] : [record]);
    // At 1100 two falls were known, at 1140 still two: 30 starts of 86, of 126.
    const [first, second] = [30 / 86, 30 / 126];
    expect(found).toMatchObject({ followed: { count: 1, of: 2 }, open: 1, expected: { of: 2 } });
    expect(found.expected.count).toBeCloseTo(first + second, 12);
    expect(found.brier?.said).toBeCloseTo((0.6 ** 2 + 0.4 ** 2) / 2, 12);
    expect(found.brier?.base).toBeCloseTo((first ** 2 + (1 - second) ** 2) / 2, 12);
  });

  it('says which calls were made before the rule was changed', () => {
    const record = signalRecord(
      of({ id: 'falls', withinDays: 15 }, isoDay(1120)),
      's',
      noon(1000),
      noon(1199),
    );
    expect(record?.judged?.calls.map(({ amended }) => amended)).toEqual([true, false, false]);
    expect(score(record === null ? [] : [record]).brier).toBe(null);
  });

  it('judges nothing where nothing is forecast', () => {
    const record = signalRecord(of(null), 's', noon(1000), noon(1199));
    expect(record).toMatchObject({ judged: null, calls: { length: 3 }, replayed: { length: 2 } });
    expect(signalRecord(of(null), 'none', 0, 1)).toBe(null);
  });
});
