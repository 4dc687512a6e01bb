import { expect, test } from 'vitest';
import {
  calendarQuarter,
  calendarYear,
  dayNumber,
  daysIn,
  durationOf,
  isoDay,
} from '../../src/facts/period.ts';

test.each([
  ['Nvidia, late January', '2025-10-27', '2026-01-25', '2025Q4'],
  ['Nvidia, late April', '2026-01-26', '2026-04-26', '2026Q1'],
  ['Oracle, 31 May', '2026-03-01', '2026-05-31', '2026Q2'],
  ['Oracle, 28 February', '2025-12-01', '2026-02-28', '2026Q1'],
  ['Micron, late February', '2025-11-28', '2026-02-26', '2026Q1'],
  ['Micron, late May', '2026-02-27', '2026-05-28', '2026Q2'],
  ['Apple, 14 weeks to the end of December', '2022-09-25', '2022-12-31', '2022Q4'],
  ['Apple, late March', '2025-12-28', '2026-03-28', '2026Q1'],
  ['Broadcom, early May', '2026-02-02', '2026-05-03', '2026Q1'],
  ['Broadcom, early November', '2025-08-04', '2025-11-02', '2025Q3'],
  ['Dell, late January', '2025-11-01', '2026-01-30', '2025Q4'],
  ['Cisco, late July', '2025-04-27', '2025-07-26', '2025Q2'],
  ['Cisco, late January', '2025-10-26', '2026-01-24', '2025Q4'],
  ['Intel, 31 December', '2016-10-02', '2016-12-31', '2016Q4'],
  ['a calendar quarter', '2026-01-01', '2026-03-31', '2026Q1'],
])('%s is the quarter that holds its middle day', (_, start, end, quarter) => {
  expect(calendarQuarter({ start, end })).toBe(quarter);
});

test.each([
  ['2026-05-31', '2026Q2'],
  ['2026-01-25', '2025Q4'],
  ['2026-03-31', '2026Q1'],
  ['2026-02-26', '2026Q1'],
])('of an instant, %s, the 91 days that end there count', (end, quarter) => {
  expect(calendarQuarter({ start: null, end })).toBe(quarter);
});

test('a year is the calendar year of its middle day', () => {
  expect(calendarYear('2025-01-27', '2026-01-25')).toBe('2025');
  expect(calendarYear('2025-06-01', '2026-05-31')).toBe('2025');
  expect(calendarYear('2025-08-29', '2026-08-27')).toBe('2026');
});

test('lengths: 13 and 14 weeks are a quarter, 52 and 53 a year, a month and ten weeks are nothing', () => {
  expect([91, 98, 84, 182, 273, 280, 364, 371].map(durationOf)).toEqual([
    ...['quarter', 'quarter', 'quarter', 'half', 'nine_months', 'nine_months', 'year', 'year'],
  ]);
  expect([30, 70, 120, 230, 320, 730].map(durationOf)).toEqual([null, null, null, null, null, null]);
});

test('days there are not are no days', () => {
  expect(dayNumber('2025-02-30')).toBeNaN();
  expect(dayNumber('2025-2-3')).toBeNaN();
  expect(isoDay(dayNumber('2024-02-29') + 1)).toBe('2024-03-01');
  expect(daysIn('2024-02-01', '2024-02-29')).toBe(29);
});
