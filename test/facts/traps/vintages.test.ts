import { expect, test } from 'vitest';
import { at, numbers, verdict, type Line } from '../support/filings.ts';

const tag = 'us-gaap:Revenues';
const year = (value: number, filed: string, form = '10-K'): Line => [
  tag,
  '2024-01-01',
  '2024-12-31',
  value,
  form,
  filed,
];
const nine = (value: number, filed: string): Line => [tag, '2024-01-01', '2024-09-30', value, '10-Q', filed];

test('a filing that repeats a value is one more source and no restatement', () => {
  const [input] =
    at(numbers([year(100, '2025-02-01'), year(100, '2026-02-01')]), 'year', '2024-12-31')?.inputs ?? [];
  expect(input).toMatchObject({ statements: 2, restated: 0, knownAt: '2025-02-02T04:59:59.999Z' });
});

test('a different value is a new vintage: before its filing the first one holds', () => {
  const lines = [year(100, '2025-02-01'), year(97, '2026-02-01')];
  expect(verdict(at(numbers(lines, {}, '2026-01-31'), 'year', '2024-12-31'))).toBe('ok 100');
  expect(verdict(at(numbers(lines), 'year', '2024-12-31'))).toBe('ok 97');
  expect(at(numbers(lines), 'year', '2024-12-31')?.inputs).toMatchObject([{ restated: 1 }]);
});

test('a filing counts from the end of its day in New York, not before', () => {
  const lines = [year(100, '2025-02-01')];
  expect(numbers(lines, {}, '2025-01-31').facts).toEqual([]);
  // 2025-02-01 ends in New York at 04:59:59.999 UTC on the second.
  expect(numbers(lines, {}, '2025-02-01').facts).toEqual([]);
  expect(verdict(at(numbers(lines, {}, '2025-02-02'), 'year', '2024-12-31'))).toBe('ok 100');
});

test('CoreWeave repeats thousands as millions: the same value coarser, and the finer is kept', () => {
  const found = numbers([year(1_915_426_000, '2025-03-31', '424B4'), year(1_915_000_000, '2026-02-26')]);
  const held = at(found, 'year', '2024-12-31');
  expect(verdict(held)).toBe('ok 1915426000');
  expect(held?.inputs).toMatchObject([{ statements: 2, restated: 0 }]);
});

test('a later filing that states the same value finer refines it', () => {
  const found = numbers([year(1_915_000_000, '2025-03-31'), year(1_915_426_000, '2026-02-26')]);
  expect(verdict(at(found, 'year', '2024-12-31'))).toBe('ok 1915426000');
  expect(at(found, 'year', '2024-12-31')?.inputs).toMatchObject([
    { restated: 0, knownAt: '2025-04-01T03:59:59.999Z' },
  ]);
});

test('a difference too large for rounding is a restatement though it is stated coarser', () => {
  const found = numbers([year(1_915_426_000, '2025-03-31'), year(1_917_000_000, '2026-02-26')]);
  expect(verdict(at(found, 'year', '2024-12-31'))).toBe('ok 1917000000');
  expect(at(found, 'year', '2024-12-31')?.inputs).toMatchObject([{ restated: 1 }]);
});

test('a restated year less nine months as first reported is no quarter', () => {
  const lines = [nine(70, '2024-11-01'), year(100, '2025-02-01'), year(90, '2026-02-01')];
  expect(verdict(at(numbers(lines, {}, '2025-12-31'), 'quarter', '2024-12-31'))).toBe('derived 30');
  expect(verdict(at(numbers(lines), 'quarter', '2024-12-31'))).toBe('not_derivable vintages_differ');
});

test('nine months restated a year later wait for the year to be restated or repeated', () => {
  const lines = [nine(70, '2024-11-01'), year(100, '2025-02-01'), nine(66, '2025-11-01')];
  expect(verdict(at(numbers(lines), 'quarter', '2024-12-31'))).toBe('not_derivable vintages_differ');
  expect(verdict(at(numbers([...lines, year(95, '2026-02-01')]), 'quarter', '2024-12-31'))).toBe(
    'derived 29',
  );
  expect(verdict(at(numbers([...lines, year(100, '2026-02-01')]), 'quarter', '2024-12-31'))).toBe(
    'derived 34',
  );
});

test('nine months corrected before the year is reported belong to it', () => {
  const lines = [nine(70, '2024-11-01'), nine(72, '2024-12-15'), year(100, '2025-02-01')];
  expect(verdict(at(numbers(lines), 'quarter', '2024-12-31'))).toBe('derived 28');
});

test('a quarter is known from the newest of its parts', () => {
  const fourth = at(numbers([nine(70, '2024-11-01'), year(100, '2025-02-01')]), 'quarter', '2024-12-31');
  expect(fourth?.knownAt).toBe('2025-02-02T04:59:59.999Z');
});

test('an amendment filed the same day is read after the report, in whatever order the rows come', () => {
  const lines: Line[] = [
    [tag, '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01', '0000000001-25-000001'],
    [tag, '2024-01-01', '2024-12-31', 101, '10-K/A', '2025-02-01', '0000000001-25-000002'],
  ];
  for (const order of [lines, [...lines].reverse()])
    expect(verdict(at(numbers(order), 'year', '2024-12-31'))).toBe('ok 101');
});

test('the finest of several roundings is cited, though the coarse one is newest', () => {
  const found = numbers([
    year(840_854_000, '2022-02-15'),
    year(840_900_000, '2023-02-14'),
    year(841_000_000, '2024-02-13'),
  ]);
  expect(at(found, 'year', '2024-12-31')?.inputs).toMatchObject([
    { valueText: '840854000', statements: 3, restated: 0 },
  ]);
});
