import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseRate } from '../../../src/thesis/replay/base-rate.ts';
import { episodes } from '../../../src/thesis/replay/episodes.ts';
import { weekly } from '../../../src/thesis/replay/grid.ts';
import { judgeEpisodes, tally } from '../../../src/thesis/replay/judge-episodes.ts';
import { firstAfter, outcomeDays } from '../../../src/thesis/replay/outcome-days.ts';
import { changesOf, replayIndicator } from '../../../src/thesis/replay/replay-indicator.ts';
import { replayStance } from '../../../src/thesis/replay/replay-stance.ts';
import { dayOf, isoDay } from '../../../src/thesis/instant.ts';
import {
  above,
  below,
  condition,
  course,
  daily,
  indicator,
  noon,
  signal,
  thesis,
} from '../support/fixtures.ts';
import { quarter } from '../support/fake-port.ts';

const values = (from: number, of: readonly number[], step = 1) =>
  of.map((value, index) => daily(from + index * step, value));

describe('replay', () => {
  it('asks once a week, up to the day it ends', () => {
    expect(weekly(noon(100), noon(121)).map(dayOf)).toEqual([100, 107, 114, 121]);
    expect(weekly(noon(102), noon(121)).map(dayOf)).toEqual([107, 114, 121]);
  });

  it('says of an indicator at each date what an evaluation at it says', () => {
    const rows = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 800 }),
        value: fc.integer({ min: 1, max: 9 }),
        late: fc.nat(30),
      }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const changes = all
          .map(({ day, value, late }) => daily(day, value, day + late))
          .sort((a, b) => a.knownAt - b.knownAt);
        const of = course({ x: changes }, thesis([indicator('x', { freshDays: 60 })]));
        const watch = of.watch('x');
        if (watch === null) throw new Error('no watch');
        const instants = weekly(noon(0), noon(900));
        expect(replayIndicator(watch, instants)).toEqual(instants.map((instant) => of.reading('x', instant)));
      }),
      { seed: 6, numRuns: 30 },
    );
  });

  it('finds every instant at which an indicator changed', () => {
    const of = course({ x: values(100, [1, 2, 3]) }, thesis([indicator('x')]));
    const watch = of.watch('x');
    expect(watch && changesOf(watch, noon(101), noon(200)).map(dayOf)).toEqual([101, 102, 113]);
  });

  it('tells when a signal fired, how long, and what made it', () => {
    const rule = condition('x', above(20), below(15));
    const held = { x: values(100, [10, 25, 25, 10, 10, 30, 30], 5) };
    const of = course(held, thesis([indicator('x')], [signal('s', rule)]));
    const found = of.signal('s');
    const told = (from: number, to: number) =>
      found === null
        ? []
        : episodes(found, of, noon(from), noon(to)).map((one) => [
            one.from,
            one.to,
            one.days,
            one.inputs[0]?.value,
          ]);
    expect(told(90, 128)).toEqual([
      [isoDay(105), isoDay(115), 10, 25],
      [isoDay(125), null, 3, 30],
    ]);
    expect(told(116, 124)).toEqual([]);
    expect(told(110, 112)).toEqual([[isoDay(105), null, 7, 25]]);
    // A gap does not end it.
    expect(found && episodes(found, of, noon(120), noon(200))[0]).toMatchObject({
      to: null,
      days: 75,
      through: ['firing', 'stale'],
    });
  });

  it('replays the stance between two days, apart from before it was written down', () => {
    const steps = [
      { at: noon(100), stance: 'hold', row: 'rest' },
      { at: noon(110), stance: 'reduce', row: 'cut' },
      { at: noon(120), stance: 'hold', row: 'rest' },
    ] as const;
    const table = { axes: [], rows: [] } as never;
    const of = { table, steps, evidence: { turns: [], of: 0 }, signals: [] };
    expect(replayStance(of, isoDay(110), noon(105), noon(125))).toEqual([
      { stance: 'hold', row: 'rest', from: isoDay(105), to: isoDay(110), days: 5, replayed: true },
      { stance: 'reduce', row: 'cut', from: isoDay(110), to: isoDay(120), days: 10, replayed: false },
      { stance: 'hold', row: 'rest', from: isoDay(120), to: null, days: 5, replayed: false },
    ]);
  });

  it('had not enough to go by before what it had first was not enough', () => {
    const steps = [
      { at: noon(100), stance: 'not_enough_evidence', row: 'little' },
      { at: noon(110), stance: 'hold', row: 'rest' },
    ] as const;
    const table = { axes: [], rows: [] } as never;
    const of = { table, steps, evidence: { turns: [], of: 0 }, signals: [] };
    const little = { stance: 'not_enough_evidence', row: 'little', replayed: true };
    expect(replayStance(of, isoDay(200), noon(80), noon(90))).toEqual([
      { ...little, from: isoDay(80), to: null, days: 10 },
    ]);
    expect(replayStance(of, isoDay(200), noon(80), noon(105))).toEqual([
      { ...little, from: isoDay(80), to: null, days: 25 },
    ]);
    const [, ...later] = steps;
    expect(replayStance({ ...of, steps: later }, isoDay(200), noon(80), noon(90))).toEqual([]);
  });
});

describe('what followed', () => {
  const outcome = { days: [50, 51, 52, 130], first: 0, until: 200 };
  const episode = (day: number) => ({
    signal: 's',
    from: isoDay(day),
    to: null,
    days: 1,
    inputs: [],
    through: [],
  });

  it('judges by the first day in the window, open where it has not passed', () => {
    const judged = judgeEpisodes([20, 53, 125, 160, 195].map(episode), outcome, 30);
    expect(
      judged.map(({ verdict, followed, overlaps }) => [verdict, followed?.leadDays ?? null, overlaps]),
    ).toEqual([
      ['followed', 30, false],
      ['did_not_follow', null, false],
      ['followed', 5, false],
      ['did_not_follow', null, false],
      ['open', null, false],
    ]);
    expect(judgeEpisodes([episode(-5)], outcome, 30)[0]?.verdict).toBe('not_covered');
    expect(judgeEpisodes([episode(5)], { days: [], first: Infinity, until: -Infinity }, 30)[0]?.verdict).toBe(
      'not_covered',
    );
  });

  it('counts windows that overlap once', () => {
    const judged = judgeEpisodes([40, 45, 69, 70].map(episode), outcome, 30);
    expect(judged.map(({ overlaps }) => overlaps)).toEqual([false, true, true, false]);
    expect(tally(judged)).toMatchObject({
      episodes: 4,
      overlapping: 2,
      falseAlarms: 1,
      open: 0,
      followed: { count: 1, of: 2 },
    });
    expect(tally(judged).leadDays).toEqual({ median: 10, least: 10, most: 10 });
  });

  it('knows how often it follows anyway', () => {
    // Starts 20..51 are followed within 30 days by 50..52, starts 100..129 by 130; windows end by 200, so starts run to 170.
    const base = baseRate(outcome, 30, 0);
    expect(base.days).toMatchObject({ count: 32 + 30, of: 171, interval: null });
    expect(base.windows).toMatchObject({ count: 2, of: 6 });
    expect(base.windows.interval?.low).toBeGreaterThan(0.09);
    expect(baseRate(outcome, 300, 0).days.share).toBe(null);
  });

  it('counts days as counting each one would', () => {
    const days = fc
      .uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 30 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), fc.nat(100), (all, within, from) => {
        const of = { days: all, first: 0, until: 300 };
        let [count, starts] = [0, 0];
        for (let start = from; start + within <= 300; start++) {
          starts += 1;
          if (firstAfter(of, start, within) !== null) count += 1;
        }
        const base = baseRate(of, within, from).days;
        expect([base.count, base.of]).toEqual([count, starts]);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('is judged by what is known at the end, up to where nothing can be missing', () => {
    const changes = [
      quarter('2025Q1', 5, noon(20200)),
      quarter('2025Q2', 1, noon(20300)),
      quarter('2025Q1', 1, noon(20400)),
    ];
    const history = { cadence: 'quarter', unit: 'USD', changes, missing: null } as const;
    const [march, june, september] = [20178, 20269, 20361];
    expect(outcomeDays(history, above(2), noon(20300))).toEqual({
      days: [march],
      first: march,
      until: 20300,
    });
    expect(outcomeDays(history, above(2), noon(20400)).days).toEqual([]);
    expect(outcomeDays(history, above(0), noon(20400))).toMatchObject({
      days: [march, june],
      until: september - 1,
    });
    expect(outcomeDays(history, above(2), noon(20000)).until).toBe(-Infinity);
  });
});
