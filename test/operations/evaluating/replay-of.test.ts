import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/operations/evaluating/replay-of.ts';

const days = (from: string, to: string, step: 'day' | 'week' | 'month'): string[] =>
  gridOf(Date.parse(from), Date.parse(to), step).map((instant) =>
    new Date(instant).toISOString().slice(0, 10),
  );

describe('points of a replay', () => {
  it('are a month of the calendar apart, on the last day of a month that has no such day', () => {
    expect(days('2023-10-31', '2024-03-31', 'month')).toEqual([
      ...['2023-10-31', '2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31'],
    ]);
    expect(days('2019-01-01', '2025-12-15', 'month')).toHaveLength(7 * 12);
  });

  it('are so many days apart otherwise, and end on the last', () => {
    expect(days('2024-02-25', '2024-03-11', 'week')).toEqual(['2024-02-26', '2024-03-04', '2024-03-11']);
    expect(days('2024-02-28', '2024-03-01', 'day')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });
});
