import { expect, test } from 'vitest';
import { at, bookOf, numbers, verdict, type Line } from '../support/filings.ts';

const net = 'us-gaap:NetIncomeLoss';
const shares = 'us-gaap:WeightedAverageNumberOfDilutedSharesOutstanding';

test("Arista's proxy states millions as ones: the report is believed and the proxy kept aside", () => {
  const lines: Line[] = [
    [net, '2021-01-01', '2021-12-31', 840_854_000, '10-K', '2022-02-15', '0001596532-22-000026'],
    [net, '2021-01-01', '2021-12-31', 841, 'DEF 14A', '2026-04-16', '0001193125-26-158942'],
  ];
  expect(verdict(at(numbers(lines), 'year', '2021-12-31'))).toBe('ok 840854000');
  const [statement] = [...bookOf(lines).series.values()][0]?.statements() ?? [];
  expect(statement?.quarantined.map(({ sourceRef }) => sourceRef)).toEqual(['0001193125-26-158942']);
});

test("Snowflake's proxy counts minority holders in: it is no restatement of the report", () => {
  const lines: Line[] = [
    [net, '2024-02-01', '2025-01-31', -1_285_640_000, '10-K', '2025-03-21', '0001640147-25-000052'],
    [net, '2024-02-01', '2025-01-31', -1_289_212_000, 'DEF 14A', '2026-05-18', '0001640147-26-000019'],
  ];
  const year = at(numbers(lines, { neverNegative: false }), 'year', '2025-01-31');
  expect(verdict(year)).toBe('ok -1285640000');
  expect(year?.inputs).toMatchObject([{ restated: 0, statements: 1 }]);
});

test('a proxy that comes before the report is replaced by it, and that is no restatement', () => {
  const found = numbers([
    [net, '2024-01-01', '2024-12-31', 50, 'DEF 14A', '2025-01-20'],
    [net, '2024-01-01', '2024-12-31', 55, '10-K', '2025-02-20'],
  ]);
  expect(verdict(at(found, 'year', '2024-12-31'))).toBe('ok 55');
  expect(at(found, 'year', '2024-12-31')?.inputs).toMatchObject([{ restated: 0 }]);
});

test('a number that only a proxy states is no number of the company', () => {
  expect(numbers([[net, '2024-01-01', '2024-12-31', 50, 'DEF 14A', '2025-04-20']]).facts).toEqual([]);
});

/** Nvidia, 2009 and 2010: share counts in thousands under the unit of one. */
const nvidia: readonly Line[] = [
  [shares, '2009-01-26', '2010-01-31', 549_574, '10-K', '2010-03-18', '0001045810-10-000006', 'shares'],
  [shares, '2009-01-26', '2010-01-31', 549_574, '10-K', '2011-03-16', '0001045810-11-000015', 'shares'],
  [shares, '2009-01-26', '2010-01-31', 549_574_000, '10-K', '2012-03-13', '0001045810-12-000013', 'shares'],
  [shares, '2010-02-01', '2011-01-30', 588_684_000, '10-K', '2012-03-13', '0001045810-12-000013', 'shares'],
  [shares, '2011-01-31', '2012-01-29', 616_371_000, '10-K', '2012-03-13', '0001045810-12-000013', 'shares'],
  [shares, '2012-01-30', '2013-01-27', 624_957_000, '10-K', '2013-03-12', '0001045810-13-000008', 'shares'],
];

test("Nvidia's shares in thousands are out by a thousand though two filings say so: the other years decide", () => {
  expect(verdict(at(numbers(nvidia, { measure: 'count' }), 'year', '2010-01-31'))).toBe('ok 549574000');
});

test('a million off, one filing against one, and nothing to decide: nothing is believed', () => {
  const found = numbers([
    [net, '2024-01-01', '2024-12-31', 55, '10-K', '2025-02-20'],
    [net, '2024-01-01', '2024-12-31', 55_000_000, '10-K', '2026-02-20'],
  ]);
  expect(verdict(at(found, 'year', '2024-12-31'))).toBe('quarantined out_of_scale');
});

test('what is quarantined goes into no quarter', () => {
  const found = numbers([
    [net, '2024-01-01', '2024-09-30', 40_000_000, '10-Q', '2024-11-01'],
    [net, '2024-01-01', '2024-12-31', 55, '10-K', '2025-02-20'],
    [net, '2024-01-01', '2024-12-31', 55_000_000, '10-K', '2026-02-20'],
  ]);
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toMatch(/^not_derivable/);
});

test('a stock split by ten is a restatement, not an error of scale', () => {
  const found = numbers(
    [
      [shares, '2024-01-29', '2024-04-28', 2_489_000_000, '10-Q', '2024-05-29', 'a', 'shares'],
      [shares, '2024-01-29', '2024-04-28', 24_890_000_000, '10-Q', '2025-05-28', 'b', 'shares'],
    ],
    { measure: 'count' },
  );
  expect(verdict(at(found, 'quarter', '2024-04-28'))).toBe('ok 24890000000');
  expect(at(found, 'quarter', '2024-04-28')?.inputs).toMatchObject([{ restated: 1 }]);
});

test('a number out by a thousand against two other tags of its concept is not believed', () => {
  const line = (tag: string, value: number): Line => [
    tag,
    '2024-01-01',
    '2024-12-31',
    value,
    '10-K',
    '2025-02-01',
  ];
  const lines = [line('us-gaap:A', 57), line('us-gaap:B', 57_000), line('us-gaap:C', 57_000)];
  expect(verdict(at(numbers(lines), 'year', '2024-12-31'))).toBe('quarantined out_of_scale');
});

test('euros and dollars under one tag are never mixed: the unit of the newest period is shown', () => {
  const found = numbers([
    ['us-gaap:Revenues', '2024-01-01', '2024-09-30', 70, '10-Q', '2024-11-01', 'a', 'EUR'],
    ['us-gaap:Revenues', '2024-01-01', '2024-12-31', 110, '10-K', '2025-02-01', 'b', 'USD'],
  ]);
  expect(found).toMatchObject({ unit: 'USD', otherUnits: ['sec:0000000001/us-gaap/Revenues/EUR'] });
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('not_derivable no_nine_months');
});

test('a payment stated with the sign of an outflow is shown as the amount paid', () => {
  const lines: Line[] = [
    [
      'ifrs-full:PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities',
      '2024-01-01',
      '2024-12-31',
      -80,
      '20-F',
      '2025-03-01',
    ],
  ];
  expect(verdict(at(numbers(lines, { sign: -1 }), 'year', '2024-12-31'))).toBe('ok 80');
});
