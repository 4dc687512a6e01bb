import { expect, test } from 'vitest';
import { periodsIn } from '../../../src/reader/grammar/periods.ts';

/** One of each way to name a period, as the view has it (folded), with its label in a text of 9 December 2025. */
const named: readonly (readonly [words: string, label: string])[] = [
  ['2024年到2026年', '2024/2026'],
  ['从现在到2030年', '2025/2030'],
  ['目前至2030年', '2025/2030'],
  ['直到2028年', '/2028'],
  ['until 2028', '/2028'],
  ['before 2028', '/2028'],
  ['2025-11-19', '2025-11-19'],
  ['third quarter of fiscal 2026', 'FY2026-Q3'],
  ['1st quarter of fiscal 2026', 'FY2026-Q1'],
  ['q3 fy26', 'FY2026-Q3'],
  ['26财年第三季度', 'FY2026-Q3'],
  ['fy26 q3', 'FY2026-Q3'],
  ['26 财年', 'FY2026'],
  ['一季度和二季度', '2025-H1'],
  ['第一季度和第二季度', '2025-H1'],
  ['2025年第三季度', '2025-Q3'],
  ['3q25', '2025-Q3'],
  ['final quarter of 2024', '2024-Q4'],
  ['2nd quarter of 2024', '2024-Q2'],
  ['2025年上半年', '2025-H1'],
  ['second half of 2024', '2024-H2'],
  ['h2 2024', '2024-H2'],
  ['2025年11月', '2025-11'],
  ['november 2025', '2025-11'],
  ['june 5', '2025-06-05'],
  ['end of 2027', '2027-12'],
  ['late 2027', '2027-12'],
  ['year-end 2027', '2027-12'],
  ['1999年', '1999'],
  ['3月', '2025-03'],
  ['11 月 5 日', '2025-11-05'],
  ['十月', '2025-10'],
  ['十一月', '2025-11'],
  ['a year ago', '2024'],
  ['the same period last year', '2024'],
  ['year-ago quarter', '2024'],
  ['去年第三季度', '2024-Q3'],
  ['后年', '2027'],
  ['本季度', '2025-Q4'],
  ['下个季度', '2026-Q1'],
  ['隔夜', '2025-12-08'],
  ['到今天', '2025'],
  ['next quarter', '2026-Q1'],
  ['the current quarter', '2025-Q4'],
  ['yesterday', '2025-12-08'],
  ['this month', '2025-12'],
  ['过去三天', '2025-12'],
  ['两天', '2025-12'],
  ['right now', '2025-12'],
  ['currently', '2025-12'],
  ['第3季度', '2025-Q3'],
  ['三季度', '2025-Q3'],
];

test.each(named)('%s', (words, label) => {
  const [found] = periodsIn(`，${words}，`, () => '2025-12-09');
  expect(found).toMatchObject({ start: 1, end: words.length + 1, label });
});

test.each(['1234年', 'xq3', '12,025年代', 'maybe', 'thesis', '从前', '一个'])('%s is none', (words) => {
  expect(periodsIn(words, () => '2025-12-09')).toEqual([]);
});
