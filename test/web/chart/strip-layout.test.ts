import { describe, expect, it } from 'vitest';
import { stripRuns, stripScale } from '../../../src/web/chart/strip-layout.ts';

describe('runs of a strip', () => {
  it('join points of the same kind and last until the next begins', () => {
    const points = [
      { on: '2025-01-01', what: 'ok' },
      { on: '2025-01-08', what: 'pending' },
      { on: '2025-01-15', what: 'resolving' },
      { on: '2025-01-22', what: 'firing' },
      { on: '2025-01-29', what: 'firing' },
      { on: '2025-02-05', what: 'stale' },
      { on: '2025-02-12', what: 'no_data' },
    ];
    expect(stripRuns(points, '2025-02-14')).toEqual([
      { kind: 'ok', from: '2025-01-01', to: '2025-01-08' },
      { kind: 'pending', from: '2025-01-08', to: '2025-01-22' },
      { kind: 'firing', from: '2025-01-22', to: '2025-02-05' },
      { kind: 'unknown', from: '2025-02-05', to: '2025-02-14' },
    ]);
  });

  it('are none of no points, and hold a state nobody has heard of for unknown', () => {
    expect(stripRuns([], '2025-02-14')).toEqual([]);
    expect(stripRuns([{ on: '2025-01-01', what: 'odd' }], '2025-01-02')[0]?.kind).toBe('unknown');
  });
});

describe('the scale of a strip', () => {
  it('lays the days across the width, a year where it begins', () => {
    const { x, years } = stripScale('2015-01-01', '2025-01-01', 1000);
    expect([x('2015-01-01'), x('2025-01-01')]).toEqual([0, 1000]);
    expect(x('2020-01-01')).toBeCloseTo(499.9, 1);
    expect(years.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    for (const { x: at } of years) expect(at).toBeLessThanOrEqual(1000 - 36);
  });

  it('names fewer years where there is little room, and none of a day', () => {
    const { years } = stripScale('2015-01-01', '2025-01-01', 220);
    expect(years.map(({ year }) => year)).toEqual([2016, 2018, 2020, 2022]);
    const day = stripScale('2025-01-01', '2025-01-01', 220);
    expect([day.x('2025-01-01'), day.years]).toEqual([0, []]);
  });
});
