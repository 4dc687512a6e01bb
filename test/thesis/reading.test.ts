import { describe, expect, it } from 'vitest';
import { text } from '../../src/base/locale.ts';
import { endOf } from '../../src/thesis/instant.ts';
import { readingAt } from '../../src/thesis/reading.ts';
import type { Change, Entry } from '../../src/thesis/point.ts';
import type { Indicator } from '../../src/thesis/indicator.ts';
import { quarter, at } from './support/fake-port.ts';
import { course, daily, indicator, noon, series, thesis, words } from './support/fixtures.ts';

const quarters = (values: readonly number[]): Change[] =>
  values.map((value, index) => {
    const place = 2024 * 4 + index;
    const change = quarter(`${Math.floor(place / 4)}Q${(place % 4) + 1}`, value, 0);
    return { ...change, knownAt: noon((change.entry as { lastDay: number }).lastDay + 30) };
  });

function read(changes: readonly Change[], more: Partial<Indicator>, instant: number, failed?: number) {
  const options = failed === undefined ? {} : { failed: { x: failed } };
  const of = course({ x: changes }, thesis([indicator('x', more)]), { cadence: 'quarter', ...options });
  return of.reading('x', instant);
}

describe('reading of an indicator', () => {
  const eight = quarters([100, 110, 120, 130, 150, 165, 200, 234]);
  const soon = eight[7]?.knownAt ?? 0;

  it('gives level, growth and acceleration of the newest period known', () => {
    const reading = read(eight, { freshDays: 140 }, soon);
    expect(reading).toMatchObject({ state: 'ok', reason: null, ageDays: 30 });
    expect(reading?.level).toMatchObject({ value: 234, period: '2025Q4', periodEnd: '2025-12-31' });
    expect(reading?.growth?.value).toBeCloseTo(0.8, 12);
    expect(reading?.acceleration?.value).toBeCloseTo(0.8 - (200 / 120 - 1), 12);
    expect(read(eight, { freshDays: 140 }, soon - 1)?.level?.period).toBe('2025Q3');
  });

  it('tells growth as a difference, or not at all', () => {
    expect(read(eight, { growth: 'difference', freshDays: 140 }, soon)).toMatchObject({
      growth: { value: 104 },
      acceleration: { value: 24 },
    });
    expect(read(eight, { growth: 'none', freshDays: 140 }, soon)).toMatchObject({
      growth: null,
      acceleration: null,
    });
  });

  it('is stale once its period ended longer ago than it stays fresh, and keeps the value', () => {
    const lastDay = 20453;
    expect(read(eight, { freshDays: 140 }, endOf(lastDay + 140))?.state).toBe('ok');
    expect(read(eight, { freshDays: 140 }, endOf(lastDay + 140) + 1)).toMatchObject({
      state: 'stale',
      level: { value: 234 },
    });
  });

  it('is a source error from the day the source failed, and keeps the value', () => {
    const day = Math.floor(soon / 86_400_000) + 1;
    expect(read(eight, { freshDays: 140 }, soon, day)?.state).toBe('ok');
    expect(read(eight, { freshDays: 140 }, noon(day), day)).toMatchObject({
      state: 'source_error',
      level: { value: 234 },
      reason: { code: 'source_error', of: ['x'] },
    });
  });

  it('suspects equal values of as many different periods', () => {
    const still = quarters([5, 6, 7, 7, 7]);
    const instant = still[4]?.knownAt ?? 0;
    expect(read(still, { staticAfter: 3, freshDays: 140 }, instant)?.state).toBe('suspect_static');
    expect(read(still, { staticAfter: 4, freshDays: 140 }, instant)?.state).toBe('ok');
    expect(read(still, { staticAfter: null, freshDays: 140 }, instant)?.state).toBe('ok');
  });

  it('is uncertain where a range allows both signs, with the probability', () => {
    const ranged = eight.map((change, index) => {
      const entry = { ...change.entry, ...(index === 7 ? { low: 120, high: 234 } : {}) } as Entry;
      return { ...change, entry };
    });
    const reading = read(ranged, { freshDays: 140 }, soon);
    expect(reading?.state).toBe('uncertain');
    expect(reading?.growth?.low).toBeCloseTo(120 / 130 - 1, 12);
    // Of 41 midpoints of 120..234, those above 130 make it grow: 37.
    expect(reading?.growth?.positive).toBeCloseTo(37 / 41, 12);
  });

  it('counts as unknown what rests on less than it asks for', () => {
    const weak = eight.map((change) => {
      const origin = { kind: 'claim', id: 'c1', label: 'c1', standing: 'stated' } as const;
      return { ...change, entry: { ...change.entry, origin } as Entry };
    });
    expect(read(weak, { least: 'stated', freshDays: 140 }, soon)?.state).toBe('ok');
    expect(read(weak, { least: 'filed', freshDays: 140 }, soon)).toMatchObject({
      state: 'unknown',
      reason: { code: 'no_claim_good_enough', of: ['c1'] },
      level: null,
    });
    const ratio = { operator: 'ratio', with: {}, over: null, at };
    const percent = { ...ratio, of: [series('x'), { leaf: 'number', value: 2, unit: 'USD', at } as const] };
    expect(read(eight, { least: 'observed', freshDays: 140, formula: percent }, soon)?.level?.value).toBe(
      117,
    );
  });

  it('says what it waits for', () => {
    const waits = { source: text('a survey', '一项调查', '一項調查'), how: words };
    expect(read([], { formula: null, waits }, soon)).toMatchObject({
      state: 'unknown',
      reason: { code: 'waits', of: ['a survey'] },
    });
    expect(read([], {}, soon)).toMatchObject({ state: 'unknown', reason: { code: 'no_data', of: ['x'] } });
  });

  it('holds a value against the thresholds of its day', () => {
    const line = at;
    const threshold = (value: number, level: 'watch' | 'strained', since: string) =>
      ({ at: value, level, since, why: words, origin: words, line }) as const;
    const bands = {
      base: 'calm',
      thresholds: [
        threshold(10, 'watch', '1970-01-10'),
        threshold(15, 'watch', '1970-02-10'),
        threshold(20, 'strained', '1970-01-10'),
      ],
    } as const;
    const of = (value: number, day: number) =>
      readingAt(
        {
          indicator: indicator('x', { bands }),
          history: { cadence: 'day', unit: 'USD', changes: [daily(day, value)], missing: null },
          failed: null,
        },
        noon(day),
      ).band;
    expect(of(12, 5)).toBe('watch');
    expect(of(12, 20)).toBe('watch');
    expect(of(12, 45)).toBe('calm');
    expect(of(15, 45)).toBe('watch');
    expect(of(20, 20)).toBe('strained');
  });
});
