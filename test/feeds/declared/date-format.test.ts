import { describe, expect, it } from 'vitest';
import { dateReader, periodOf } from '../../../src/feeds/declared/date-format.ts';

describe('dates as sources write them', () => {
  it.each([
    ['yyyy-MM-dd', '2026-02-28', '2026-02-28'],
    ['yyyy-MM-dd', '2026-02-30', null],
    ['yyyy-MM-dd', '2026-2-28', null],
    ['M/d/yyyy', '2/8/2026', '2026-02-08'],
    ['dd.MM.yyyy', '08.02.2026', '2026-02-08'],
    ['d MMM yyyy', '8 Feb 2026', '2026-02-08'],
    ['MMM-yyyy', 'SEP-2026', '2026-09-01'],
    ['MMM yyyy', 'Sept 2026', null],
    ["yyyy'Q'Q", '2026Q3', '2026-07-01'],
    ["yyyy-'Q'Q", '2026-Q5', null],
    ['yyyy', '2026', '2026-01-01'],
    ['yyyyMMdd', '20260208', '2026-02-08'],
    ['yyyy-MM-dd*', '2026-02-08T23:59:00-05:00', '2026-02-08'],
    ['yyyy年M月d日', '2026年2月8日', '2026-02-08'],
    ['unix', '1793491200', '2026-11-01'],
    ['unix_ms', '1793491200000', '2026-11-01'],
    ['unix', '2026-11-01', null],
  ])('%s: %s is %s', (format, text, day) => {
    expect(dateReader(format)?.(text)).toBe(day);
  });

  it.each(['yy-MM-dd', 'MM/dd', 'yyyy-dd', 'yyyy-MM-MM', 'yyyy-mm-dd', '', 'date'])(
    '%s says too little',
    (format) => {
      expect(dateReader(format)).toBeNull();
    },
  );

  it.each([
    ['day', '2026-02-08', null, '2026-02-08'],
    ['week_end', '2026-02-08', '2026-02-02', '2026-02-08'],
    ['week_start', '2026-02-02', '2026-02-02', '2026-02-08'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-30', '2026-10-01', '2026-12-31'],
    ['year', '2026-06-30', '2026-01-01', '2026-12-31'],
  ] as const)('a %s at %s', (granularity, day, periodStart, periodEnd) => {
    expect(periodOf(day, granularity, false)).toEqual({ periodStart, periodEnd });
    expect(periodOf(day, granularity, true)).toEqual({ periodStart: null, periodEnd });
  });
});
