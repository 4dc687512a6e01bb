import { describe, expect, it } from 'vitest';
import { layOut, type ChartPoint } from '../../src/web/chart/lay-out.ts';
import { niceTicks, timeTicks, dayNumber, unbrokenRuns, valueRange } from '../../src/web/chart/scale.ts';

const point = (day: string, value: number | null, earlier: number[] = []): ChartPoint => ({
  ...{ key: day, day, value, earlier, shape: value === null ? 'missing' : 'stated' },
});
const frame = { width: 800, tick: String, locale: 'en' } as const;

describe('the axis of values', () => {
  it.each([
    [0, 47, 5, [0, 10, 20, 30, 40, 50]],
    [-3, 12, 5, [-5, 0, 5, 10, 15]],
    [4.1, 5.3, 5, [4, 4.25, 4.5, 4.75, 5, 5.25, 5.5]],
  ])('covers %d to %d with round steps', (low, high, count, ticks) => {
    expect(niceTicks(low, high, count)).toEqual(ticks);
  });

  it('has room where all values are the same', () => {
    const ticks = niceTicks(7, 7, 4);
    expect(ticks[0]).toBeLessThan(7);
    expect(ticks.at(-1)).toBeGreaterThan(7);
  });

  it('shows zero unless the values lie close together far from it', () => {
    expect(valueRange([10, 44])).toEqual([0, 44]);
    expect(valueRange([4.1, 5.3])).toEqual([4.1, 5.3]);
    expect(valueRange([-5, -4])).toEqual([-5, -4]);
    expect(valueRange([-2, 8])).toEqual([-2, 8]);
  });
});

describe('the axis of time', () => {
  it('marks years where the span is long, months where it is short', () => {
    const years = timeTicks(dayNumber('2009-03-31'), dayNumber('2026-03-31'), 9);
    expect(years.every(({ isYear }) => isYear)).toBe(true);
    expect(years.length).toBeLessThanOrEqual(9);
    const months = timeTicks(dayNumber('2025-01-15'), dayNumber('2025-07-01'), 8);
    expect(months.map(({ isYear }) => isYear)).toEqual(Array(6).fill(false));
  });
});

describe('a line', () => {
  const days = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'];

  it('stops at a value that is missing, and never goes over it', () => {
    const points = days.map((day, index) => ({ day: dayNumber(day), value: index === 2 ? null : index }));
    expect(unbrokenRuns(points)).toEqual([
      [0, 1],
      [3, 4, 5],
    ]);
  });

  it('stops where a period is not even named', () => {
    const points = days.filter((_, index) => index !== 2).map((day) => ({ day: dayNumber(day), value: 1 }));
    expect(unbrokenRuns(points)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
  });

  it('goes over weekends of daily values', () => {
    const points = ['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-06'].map((day) => ({
      ...{ day: dayNumber(day), value: 1 },
    }));
    expect(unbrokenRuns(points)).toEqual([[0, 1, 2, 3]]);
  });
});

describe('a chart', () => {
  it('leaves out what stands before the first number, and keeps what is missing after it', () => {
    const layout = layOut(
      [
        point('2023-12-31', null),
        point('2024-03-31', 10, [9]),
        point('2024-06-30', null, [12]),
        point('2024-09-30', 14),
      ],
      frame,
    );
    expect(layout.places.map(({ key }) => key)).toEqual(['2024-03-31', '2024-06-30', '2024-09-30']);
    expect(layout.missing.map(({ key }) => key)).toEqual(['2024-06-30']);
    expect(layout.earlier.map(({ key }) => key)).toEqual(['2024-03-31 0', '2024-06-30 0']);
    expect(layout.lines).toEqual([]);
    expect(layout.marks.map(({ key }) => key)).toEqual(['2024-03-31', '2024-09-30']);
    expect(layout.nearest(10_000)).toBe('2024-09-30');
  });

  it('has higher values higher up, inside its frame', () => {
    const { marks, top, bottom } = layOut([point('2024-03-31', 10), point('2024-06-30', 20)], frame);
    const [low, high] = marks;
    expect(high?.y).toBeLessThan(low?.y ?? 0);
    for (const { y } of marks) expect(y).toSatisfy((at: number) => at >= top && at <= bottom);
  });

  it('stands empty without a number', () => {
    expect(layOut([], frame)).toMatchObject({ marks: [], lines: [], missing: [] });
    expect(layOut([], frame).nearest(5)).toBeNull();
  });
});
