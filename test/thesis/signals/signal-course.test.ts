import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/thesis/instant.ts';
import type { Change } from '../../../src/thesis/point.ts';
import type { Rule, Signal } from '../../../src/thesis/signal.ts';
import { stepAt } from '../../../src/thesis/signals/signal-course.ts';
import { transitions } from '../../../src/thesis/signals/transitions.ts';
import { at, fakePort } from '../support/fake-port.ts';
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
import { courseOf } from '../../../src/thesis/course.ts';

const week = (from: number, values: readonly number[]) =>
  values.map((value, index) => daily(from + index * 7, value));
const both: Rule = { kind: 'all', of: [condition('x', above(20), below(15)), condition('y', above(5))] };
const two = [indicator('x'), indicator('y')];

function told(of: ReturnType<typeof course>, id = 's'): string[] {
  const found = of.signal(id);
  if (found === null) throw new Error('no signal');
  return transitions(found, of).map((one) => `${dayOf(one.at)} ${one.from} > ${one.to}`);
}

describe('signal', () => {
  const held = { x: week(100, [10, 21, 22, 17, 17, 12, 12, 12]), y: week(100, [6, 6, 6, 6, 6, 6, 6, 6]) };

  it('goes through its states on the days it must, whatever dates are asked', () => {
    const of = course(held, thesis(two, [signal('s', both, { persistDays: 10 })]));
    expect(told(of)).toEqual([
      ...['100 no_data > ok', '107 ok > pending', '117 pending > firing'],
      ...['135 firing > resolving', '145 resolving > ok', '160 ok > stale'],
    ]);
  });

  it('carries with each transition what it rested on', () => {
    const of = course(held, thesis(two, [signal('s', both, { persistDays: 10 })]));
    const found = of.signal('s');
    const fired = found === null ? [] : transitions(found, of, noon(110), noon(120));
    expect(fired).toHaveLength(1);
    expect(fired[0]).toMatchObject({ signal: 's', to: 'firing', truth: true, known: 1, unverified: 0 });
    expect(fired[0]?.conditions.map(({ value, distance, truth }) => [value, distance, truth])).toEqual([
      [22, 7, true],
      [6, 1, true],
    ]);
  });

  it('keeps what it was through a gap, and says which', () => {
    const gap = { x: [...week(100, [21]), ...week(130, [21])], y: week(100, [6, 6, 6, 6, 6, 6]) };
    const of = course(gap, thesis(two, [signal('s', both)]));
    expect(told(of).slice(0, 3)).toEqual([
      '100 no_data > firing',
      '111 firing > stale',
      '130 stale > firing',
    ]);
    const found = of.signal('s');
    expect(found && stepAt(found, noon(115))).toMatchObject({ state: 'stale', settled: 'firing' });
    const failing = course(held, thesis(two, [signal('s', both)]), { failed: { y: 110 } });
    expect(told(failing)).toEqual([
      '100 no_data > ok',
      '107 ok > firing',
      '110 firing > source_error',
      '135 source_error > ok',
      '160 ok > source_error',
    ]);
  });

  it('says that a rule does not hold where one known condition decides it, however little else is known', () => {
    const strict = signal('s', both, { evidence: { known: 1, unverified: 1 } });
    const of = course({ x: week(100, [10]) }, thesis(two, [strict]));
    expect(told(of)[0]).toBe('100 no_data > ok');
    expect(of.signalReading('s', noon(101))).toMatchObject({ state: 'ok', truth: false, known: 0.5 });
  });

  it('does not say anything on too little evidence', () => {
    const any: Rule = { kind: 'any', of: [...both.of, condition('z', above(1))] };
    const strict = signal('s', any, { evidence: { known: 0.7, unverified: 1 } });
    const of = course(held, thesis([...two, indicator('z')], [strict]));
    expect(of.signalReading('s', noon(120))).toMatchObject({ state: 'no_data', truth: null, known: 2 / 3 });
    const lax = { ...strict, evidence: { known: 0.5, unverified: 1 } };
    expect(course(held, thesis(two, [lax])).signalReading('s', noon(120))).toMatchObject({ state: 'firing' });
  });

  it('does not rest on more unverified input than it may', () => {
    const doubtful = (share: number) => ({
      ...held,
      x: held.x.map((change) => ({
        ...change,
        entry: { ...change.entry, unverified: share } as Change['entry'],
      })),
    });
    const half = signal('s', both, { evidence: { known: 0, unverified: 0.5 } });
    expect(course(doubtful(1), thesis(two, [half])).signalReading('s', noon(120))).toMatchObject({
      ...{ state: 'firing', unverified: 0.5 },
    });
    const less = { ...half, evidence: { known: 0, unverified: 0.4 } };
    expect(course(doubtful(1), thesis(two, [less])).signalReading('s', noon(120))?.state).toBe('no_data');
  });

  it('builds on other signals, and is unknown where they go round in a circle', () => {
    const named = (id: string): Rule => ({ kind: 'signal', id, at });
    const not: Rule = { kind: 'not', of: [named('s')] };
    const of = course(
      held,
      thesis(two, [
        signal('s', both, { persistDays: 10 }),
        signal('calm', not),
        signal('a', named('b')),
        signal('b', named('a')),
      ]),
    );
    expect(told(of, 'calm').slice(0, 3)).toEqual([
      '100 no_data > firing',
      '117 firing > ok',
      '145 ok > firing',
    ]);
    expect(of.signal('a')).toBe(null);
    expect(of.signal('b')).toBe(null);
  });

  it('tells how far each condition is from turning, also in years of usual movement', () => {
    const values = Array.from({ length: 200 }, (_, index) => daily(100 + index * 7, 10 + (index * 7) / 365));
    const of = course({ x: values }, thesis([indicator('x')], [signal('s', condition('x', above(20)))]));
    const [only] = of.signalReading('s', noon(100 + 199 * 7))?.conditions ?? [];
    const value = 10 + (199 * 7) / 365;
    expect(only?.distance).toBeCloseTo(value - 20, 9);
    // It rises by 1 in 365 days; the nearest earlier weekly value lies 371 days back or so.
    expect(only?.relative).toBeCloseTo((value - 20) / (371 / 365), 2);
  });

  it('never looks ahead: what becomes known later changes nothing earlier', () => {
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom('x', 'y'),
        day: fc.nat(400),
        value: fc.integer({ min: 0, max: 30 }),
        late: fc.nat(30),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(rows, fc.nat(430), (all, cut) => {
        const changes = (id: string, until: number) =>
          all
            .filter((row) => row.id === id && row.day + row.late <= until)
            .map(({ day, value, late }) => daily(day, value, day + late))
            .sort((a, b) => a.knownAt - b.knownAt);
        const of = (until: number) =>
          courseOf(thesis(two, [rule]), fakePort({ x: changes('x', until), y: changes('y', until) }));
        const [whole, before] = [of(Infinity), of(cut)];
        for (const day of [cut, cut - 5, cut - 40])
          expect(whole.signalReading('s', noon(day))).toEqual(before.signalReading('s', noon(day)));
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  const rule: Signal = signal('s', { kind: 'at_least', count: 1, of: both.of }, { persistDays: 7 });
});
