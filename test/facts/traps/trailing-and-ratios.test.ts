import { expect, test } from 'vitest';
import type { Concept } from '../../../src/facts/concept.ts';
import { ratioOf } from '../../../src/facts/ratio.ts';
import { derive } from '../../../src/facts/derive.ts';
import type { Shape } from '../../../src/facts/derived-fact.ts';
import { at, bookOf, concept, numbers, verdict, type Line } from '../support/filings.ts';

const capex = 'us-gaap:PaymentsToAcquireProductiveAssets';
const cash = 'us-gaap:NetCashProvidedByUsedInOperatingActivities';

const amazon: readonly Line[] = [
  [capex, '2025-01-01', '2025-03-31', 25_019_000_000, '10-Q', '2025-05-02', '0001018724-25-000036'],
  [capex, '2025-01-01', '2025-12-31', 131_819_000_000, '10-K', '2026-02-06', '0001018724-26-000004'],
  [capex, '2026-01-01', '2026-03-31', 44_203_000_000, '10-Q', '2026-04-30', '0001018724-26-000014'],
  [cash, '2025-01-01', '2025-03-31', 17_015_000_000, '10-Q', '2025-05-02', '0001018724-25-000036'],
  [cash, '2025-01-01', '2025-12-31', 139_514_000_000, '10-K', '2026-02-06', '0001018724-26-000004'],
  [cash, '2026-01-01', '2026-03-31', 26_032_000_000, '10-Q', '2026-04-30', '0001018724-26-000014'],
];

const parts = (below: Partial<Concept> = {}): Map<string, Concept> =>
  new Map([
    ['capex', concept([capex], { id: 'capex' })],
    ['cash', concept([cash], { id: 'cash', neverNegative: false, ...below })],
  ]);

function ratio(lines: readonly Line[], shape: Shape, end: string, below: Partial<Concept> = {}): string {
  const formula = { operator: 'ratio', of: ['capex', 'cash'] } as const;
  const it = concept([], { measure: 'rate', neverNegative: false, formula });
  return verdict(at(derive(bookOf(lines), it, parts(below)), shape, end));
}

test('Amazon, twelve months to 2026-03-31: the year, plus three months, less those of the year before', () => {
  const found = at(numbers(amazon.slice(0, 3)), 'ttm', '2026-03-31');
  expect(verdict(found)).toBe('derived 151003000000');
  expect(found?.inputs.map(({ sign, sourceRef }) => `${sign} ${sourceRef}`)).toEqual([
    ...['1 0001018724-26-000004', '1 0001018724-26-000014', '-1 0001018724-25-000036'],
  ]);
  expect(found).toMatchObject({ periodStart: '2025-04-01', calendar: '2026Q1', fiscal: 'FY2026 Q1' });
});

test('Amazon, year to 2026-03-31: capital expenditure is 1.017 of cash flow', () => {
  expect(ratio(amazon, 'ttm', '2026-03-31')).toBe('derived 1.01664299035');
});

test('a rolling year that a filing states itself is believed where its parts agree', () => {
  const lines: Line[] = [
    ...amazon,
    [capex, '2025-04-01', '2026-03-31', 151_003_000_000, '10-Q', '2026-04-30', '0001018724-26-000014'],
  ];
  expect(verdict(at(numbers(lines.filter(([tag]) => tag === capex)), 'ttm', '2026-03-31'))).toBe(
    'ok 151003000000',
  );
});

test('a rolling year that contradicts its parts is flagged', () => {
  const lines: Line[] = [
    ...amazon,
    [capex, '2025-04-01', '2026-03-31', 131_819_000_000, '10-Q', '2026-04-30'],
  ];
  expect(verdict(at(numbers(lines.filter(([tag]) => tag === capex)), 'ttm', '2026-03-31'))).toBe(
    'conflicting contradicts_parts',
  );
});

test('a rolling year in a quarterly report is no fiscal year', () => {
  const found = numbers([
    ...amazon.slice(0, 3),
    [capex, '2025-04-01', '2026-03-31', 151_003_000_000, '10-Q', '2026-04-30'],
  ]);
  expect(found.facts.filter(({ shape }) => shape === 'year').map(({ periodEnd }) => periodEnd)).toEqual([
    '2025-12-31',
  ]);
});

test('nine months and twelve are not the same: year to date never passes for twelve months', () => {
  const found = numbers([
    [cash, '2025-01-01', '2025-12-31', 100, '10-K', '2026-02-06'],
    [cash, '2026-01-01', '2026-09-30', 90, '10-Q', '2026-10-30'],
  ]);
  expect(verdict(at(found, 'ttm', '2026-09-30'))).toBe('not_derivable no_prior_year_to_date');
  expect(verdict(at(found, 'ytd', '2026-09-30'))).toBe('ok 90');
});

test('four quarters in a row make twelve months where no year is stated to date', () => {
  const quarter = (start: string, end: string, value: number): Line => [cash, start, end, value, '10-Q', end];
  const found = numbers([
    [cash, '2024-01-01', '2024-12-31', 40, '10-K', '2025-02-01'],
    quarter('2024-01-01', '2024-03-31', 10),
    quarter('2024-04-01', '2024-06-30', 10),
    quarter('2024-07-01', '2024-09-30', 10),
    quarter('2025-04-01', '2025-06-30', 13),
    quarter('2025-01-01', '2025-03-31', 12),
  ]);
  expect(verdict(at(found, 'ttm', '2025-06-30'))).toBe('derived 45');
});

test('a quarter missing in the middle: no twelve months', () => {
  const quarter = (start: string, end: string, value: number): Line => [cash, start, end, value, '10-Q', end];
  const found = numbers([
    [cash, '2024-01-01', '2024-12-31', 40, '10-K', '2025-02-01'],
    quarter('2024-01-01', '2024-03-31', 10),
    quarter('2024-07-01', '2024-09-30', 10),
    quarter('2025-01-01', '2025-03-31', 12),
    quarter('2025-07-01', '2025-09-30', 12),
  ]);
  expect(verdict(at(found, 'ttm', '2025-09-30'))).toMatch(/^not_derivable/);
});

test('twelve months over a restated year wait for the prior months to be restated', () => {
  const lines: Line[] = [
    ...amazon.slice(0, 3),
    [capex, '2025-01-01', '2025-03-31', 24_255_000_000, '10-Q', '2026-04-30', '0001018724-26-000014'],
  ];
  expect(verdict(at(numbers(lines), 'ttm', '2026-03-31'))).toBe('not_derivable vintages_differ');
});

test('sides of a ratio that end more than 35 days apart: a dead tag over a live one says nothing', () => {
  const lines: Line[] = [
    [capex, '2016-04-01', '2017-03-31', 7_417_000_000, '10-K', '2017-04-28'],
    [cash, '2025-01-01', '2025-12-31', 139_514_000_000, '10-K', '2026-02-06'],
  ];
  const book = bookOf(lines);
  const [above, below] = [concept([capex]), concept([cash])].map((one) => derive(book, one));
  const [spent, earned] = [
    above && at(above, 'year', '2017-03-31'),
    below && at(below, 'year', '2025-12-31'),
  ];
  expect(verdict(spent)).toBe('ok 7417000000');
  expect(verdict(spent && ratioOf(concept([]), spent, earned))).toBe('not_derivable sides_apart');
  expect(ratio(lines, 'year', '2025-12-31')).toMatch(/^not_derivable/);
});

test('a ratio over a loss has no meaning', () => {
  const lines = amazon.map((line): Line =>
    line[0] === cash ? [line[0], line[1], line[2], -line[3], line[4], line[5]] : line,
  );
  expect(ratio(lines, 'ttm', '2026-03-31')).toBe('not_derivable denominator_not_positive');
});

test('a ratio of euros to dollars is refused', () => {
  const lines = amazon.map((line): Line =>
    line[0] === cash ? [line[0], line[1], line[2], line[3], line[4], line[5], 'x', 'EUR'] : line,
  );
  expect(ratio(lines, 'ttm', '2026-03-31')).toBe('not_derivable units_differ');
});

test('a stock is set against the twelve months that end with it', () => {
  const debt = 'us-gaap:LongTermDebt';
  const book = bookOf([
    ...amazon.slice(3),
    [debt, null, '2026-03-31', 60_000_000_000, '10-Q', '2026-04-30'],
    [debt, null, '2025-08-31', 50_000_000_000, '10-Q', '2025-10-01'],
  ]);
  const it = concept([], { measure: 'rate', formula: { operator: 'ratio', of: ['debt', 'cash'] } });
  const found = derive(
    book,
    it,
    new Map([...parts(), ['debt', concept([debt], { id: 'debt', measure: 'stock' })]]),
  );
  expect(verdict(at(found, 'instant', '2026-03-31'))).toBe('derived 0.403956076509');
  expect(verdict(at(found, 'instant', '2025-08-31'))).toBe('not_derivable sides_apart');
});

test('free cash flow needs both its parts for the same period', () => {
  const it = concept([], {
    neverNegative: false,
    formula: { operator: 'difference', of: ['cash', 'capex'] },
  });
  const whole = derive(bookOf(amazon), it, parts());
  expect(verdict(at(whole, 'ttm', '2026-03-31'))).toBe('derived -2472000000');
  const half = derive(bookOf(amazon.slice(0, 4)), it, parts());
  expect(verdict(at(half, 'ttm', '2026-03-31'))).toBe('not_derivable no_part');
});

test('what is conflicting goes into no ratio', () => {
  const lines: Line[] = [...amazon, [capex, '2025-04-01', '2026-03-31', 1, '10-Q', '2026-04-30']];
  expect(ratio(lines, 'ttm', '2026-03-31')).toBe('not_derivable part_conflicting');
});

test('a formula that names itself gives nothing and ends', () => {
  const loop = concept([], { id: 'loop', formula: { operator: 'sum', of: ['loop', 'cash'] } });
  expect(derive(bookOf(amazon), loop, new Map([...parts(), ['loop', loop]])).facts).toEqual([]);
});
