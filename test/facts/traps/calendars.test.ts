import { expect, test } from 'vitest';
import { at, bookOf, numbers, verdict, type Line } from '../support/filings.ts';

const tag = 'us-gaap:Revenues';

test("53 weeks: Apple's 14-week quarter to 2022-12-31 is a quarter, and its year is whole", () => {
  const found = numbers([
    [tag, '2022-09-25', '2022-12-31', 117_154, '10-Q', '2023-02-03'],
    [tag, '2022-09-25', '2023-07-01', 293_787, '10-Q', '2023-08-04'],
    [tag, '2022-09-25', '2023-09-30', 383_285, '10-K', '2023-11-03'],
  ]);
  expect(verdict(at(found, 'quarter', '2022-12-31'))).toBe('ok 117154');
  expect(at(found, 'quarter', '2023-09-30')).toMatchObject({
    valueText: '89498',
    fiscal: 'FY2023 Q4',
    calendar: '2023Q3',
  });
});

test("Nvidia's year that ends in January bears the year in which it ends, and lies in the calendar year before", () => {
  const found = numbers([[tag, '2025-01-27', '2026-01-25', 215_938, '10-K', '2026-02-25']]);
  expect(at(found, 'year', '2026-01-25')).toMatchObject({ fiscal: 'FY2026', calendar: '2025' });
});

test('a year that ends on one of the first days of January is the year before', () => {
  const found = numbers([[tag, '2021-01-03', '2022-01-01', 100, '10-K', '2022-02-20']]);
  expect(at(found, 'year', '2022-01-01')).toMatchObject({ fiscal: 'FY2021', calendar: '2021' });
});

test("Oracle's balance sheet of 2026-05-31 is the second calendar quarter and the end of fiscal 2026", () => {
  const lines: Line[] = [
    [tag, '2025-06-01', '2026-05-31', 67_357, '10-K', '2026-06-22'],
    ['us-gaap:LongTermNotesPayable', null, '2026-05-31', 120_000, '10-K', '2026-06-22'],
  ];
  const found = numbers(lines, {
    measure: 'stock',
    tags: [{ tag: 'us-gaap:LongTermNotesPayable', only: null }],
  });
  expect(at(found, 'instant', '2026-05-31')).toMatchObject({
    fiscal: 'FY2026 Q4',
    calendar: '2026Q2',
    valueText: '120000',
  });
});

test('a change of fiscal year: the old years and the new stand, and no quarter spans the break', () => {
  const found = numbers([
    [tag, '2022-01-01', '2022-12-31', 100, '10-K', '2023-02-01'],
    [tag, '2023-01-01', '2023-06-30', 50, '10-KT', '2023-08-20'],
    [tag, '2023-07-01', '2024-06-30', 120, '10-K', '2024-08-20'],
    [tag, '2023-07-01', '2024-03-31', 85, '10-Q', '2024-05-01'],
  ]);
  expect(verdict(at(found, 'year', '2022-12-31'))).toBe('ok 100');
  expect(verdict(at(found, 'year', '2024-06-30'))).toBe('ok 120');
  expect(verdict(at(found, 'quarter', '2024-06-30'))).toBe('derived 35');
  expect(
    found.facts.some(
      ({ shape, state, periodEnd }) => shape === 'quarter' && state !== 'not_derivable' && periodEnd < '2024',
    ),
  ).toBe(false);
});

test('a year once dated a day early is the same fiscal year', () => {
  const book = bookOf([
    [tag, '2023-01-01', '2023-12-31', 100, '10-K', '2024-02-01', 'a'],
    [tag, '2023-01-01', '2023-12-31', 100, '10-K', '2025-02-01', 'b'],
    [tag, '2023-01-01', '2023-12-30', 100, '10-K', '2024-02-01', 'a'],
  ]);
  expect(book.calendar.years().map(({ name }) => name)).toEqual(['FY2023']);
});

test('an interim company with no annual report yet has its quarters, without fiscal names', () => {
  const found = numbers([[tag, '2025-01-01', '2025-03-31', 10, '10-Q', '2025-05-10']]);
  expect(at(found, 'quarter', '2025-03-31')).toMatchObject({ state: 'ok', fiscal: null, calendar: '2025Q1' });
});

test("fiscal words of the filing are not read: a comparative of last year in this year's filing is last year's", () => {
  const found = numbers([
    [tag, '2023-01-01', '2023-12-31', 90, '10-K', '2025-02-01', 'fy2024'],
    [tag, '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01', 'fy2024'],
  ]);
  expect(at(found, 'year', '2023-12-31')).toMatchObject({ fiscal: 'FY2023', valueText: '90' });
});

test('a foreign issuer with annual reports only has years and no quarters', () => {
  const found = numbers([
    [tag, '2024-01-01', '2024-12-31', 100, '20-F', '2025-02-01'],
    [tag, '2023-01-01', '2023-12-31', 90, '20-F', '2025-02-01'],
  ]);
  expect(found.facts.filter(({ shape, state }) => shape === 'quarter' && state !== 'not_derivable')).toEqual(
    [],
  );
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('not_derivable no_nine_months');
});
