import { describe, expect, it } from 'vitest';
import { receiptsOf } from '../../../src/operations/evaluating/receipts-of.ts';
import { replayedSignal } from '../../../src/operations/evaluating/replay-of.ts';
import { stripOf } from '../../../src/operations/evaluating/strip-of.ts';
import { isoDay, startOf } from '../../../src/thesis/instant.ts';
import type { Signal } from '../../../src/thesis/signal.ts';
import { at } from '../../thesis/support/fake-port.ts';
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
} from '../../thesis/support/fixtures.ts';

/** Daily from 1000 to 1199: `x` is high for a day now and then, `y` falls on some days. */
const high = [1010, 1050, 1100, 1106, 1140, 1190];
const fallen = [1020, 1148];
const days = Array.from({ length: 200 }, (_, index) => 1000 + index);
const held = {
  x: days.map((day) => daily(day, high.includes(day) ? 30 : 10)),
  y: days.map((day) => daily(day, fallen.includes(day) ? -1 : 1)),
};
const rule = condition('x', above(20), below(15));
const amendment = { on: isoDay(1120), what: 'rule', was: '25', now: '20', why: words };

const found = (more: Partial<Signal> = {}) => {
  const forecast = { id: 'falls', withinDays: 15 };
  const one = signal('s', rule, { registered: isoDay(1080), outcome: forecast, ...more });
  const outcome = { id: 'falls', title: words, formula: series('y'), bound: below(0), at };
  const kill = { id: 'k', statement: words, registered: isoDay(1090), by: isoDay(1150), rule, at };
  const of = thesis([indicator('x'), indicator('y')], [one, signal('silent', rule)], null, {
    outcomes: new Map([['falls', outcome]]),
    kills: new Map([['k', { ...kill, amendments: [amendment] }]]),
  });
  return { thesis: of, course: course(held, of), instant: noon(1199), signal: one };
};

describe('receipts', () => {
  it('counts own calls once where their windows overlap, and keeps hindsight apart', () => {
    const receipts = receiptsOf(found(), 'en');
    expect(receipts.calls).toEqual({ right: 1, wrong: 1, open: 1, not_covered: 0 });
    expect(receipts.replayed).toEqual({ right: 1, wrong: 1, open: 0, not_covered: 0 });
    const [{ judged, episodes } = { judged: null, episodes: [] }] = receipts.signals;
    expect(judged?.calls).toMatchObject({ episodes: 4, overlapping: 1 });
    expect(episodes.map(({ overlaps }) => overlaps)).toEqual([false, false, false, true, false, false]);
  });

  it('says until when each call can come true', () => {
    const [only] = receiptsOf(found(), 'en').signals;
    expect(only?.episodes.at(-1)).toMatchObject({
      ...{ from: isoDay(1190), until: isoDay(1205), verdict: 'open', call: true },
    });
  });

  it('leaves out what forecasts nothing, and names the criteria that end the thesis', () => {
    const { signals, kills } = receiptsOf(found({ outcome: null }), 'en');
    expect(signals).toEqual([]);
    expect(kills).toEqual([
      expect.objectContaining({
        ...{ id: 'k', registered: isoDay(1090), by: isoDay(1150), status: 'expired' },
        amendments: [{ on: isoDay(1120), by: null, what: 'rule', was: '25', now: '20', why: 'test' }],
      }),
    ]);
  });
});

describe('a strip', () => {
  it('says what a signal was from which day on, and counts as the record does', () => {
    const all = found();
    const strip = stripOf(all, all.signal);
    expect(strip).toMatchObject({ fired: 6, followed: 2, judged: 4, false_alarms: 2, forecasts: true });
    expect(strip.runs.slice(0, 4)).toEqual([
      { on: strip.from, what: 'no_data' },
      { on: isoDay(1000), what: 'ok' },
      { on: isoDay(1010), what: 'firing' },
      { on: isoDay(1011), what: 'ok' },
    ]);
    expect(strip.days).toBe(6);
  });

  it('is of the day asked for', () => {
    const strip = stripOf({ ...found(), instant: noon(1060) }, found().signal);
    expect(strip).toMatchObject({ to: isoDay(1060), fired: 2, followed: 1 });
  });
});

describe('a replay', () => {
  it('says since when anything is known, whatever range is asked for', () => {
    const all = found();
    const span = { from: startOf(1100), to: noon(1199), grid: [], every: 'episode', locale: 'en' } as const;
    expect(replayedSignal(all, all.signal, span)).toMatchObject({
      ...{ known_from: isoDay(1000), every: 'episode', points: [] },
      from: isoDay(1100),
    });
  });
});
