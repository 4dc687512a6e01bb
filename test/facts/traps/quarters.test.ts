import { expect, test } from 'vitest';
import { at, numbers, verdict, type Line } from '../support/filings.ts';

const tag = 'us-gaap:NetCashProvidedByUsedInOperatingActivities';

/** A calendar year reported as cash flow statements are: since January. */
const yearToDate: readonly Line[] = [
  [tag, '2024-01-01', '2024-03-31', 10, '10-Q', '2024-05-01'],
  [tag, '2024-01-01', '2024-06-30', 25, '10-Q', '2024-08-01'],
  [tag, '2024-01-01', '2024-09-30', 45, '10-Q', '2024-11-01'],
  [tag, '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
];

test('cash flow stated since the start of the year: quarters are differences, none is doubled', () => {
  const found = numbers(yearToDate);
  expect(
    ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'].map((end) => verdict(at(found, 'quarter', end))),
  ).toEqual([...['ok 10', 'derived 15', 'derived 20', 'derived 55']]);
});

test('the first nine months missing: the year never stands in for the fourth quarter', () => {
  const found = numbers(yearToDate.filter(([, , end]) => end !== '2024-09-30'));
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('not_derivable no_nine_months');
});

test('the half year missing: nine months less three are two quarters, and none of them is shown', () => {
  const found = numbers(yearToDate.filter(([, , end]) => end !== '2024-06-30'));
  expect(verdict(at(found, 'quarter', '2024-09-30'))).toBe('not_derivable no_prior_year_to_date');
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('derived 55');
});

test('the year not yet reported: no fourth quarter at all', () => {
  const found = numbers(yearToDate.slice(0, 3));
  expect(found.facts.filter(({ shape, valueText }) => shape === 'quarter' && valueText === '100')).toEqual(
    [],
  );
  expect(at(found, 'quarter', '2024-12-31')).toBeUndefined();
});

test('nine months that begin on another day than the year are not subtracted from it', () => {
  const lines = yearToDate.map((line): Line =>
    line[2] === '2024-09-30' ? [tag, '2024-02-01', '2024-10-31', 45, '10-Q', '2024-12-01'] : line,
  );
  expect(verdict(at(numbers(lines), 'quarter', '2024-12-31'))).toBe('not_derivable no_nine_months');
});

test('a filer that states three quarters and the year only: the year less the three', () => {
  const found = numbers([
    [tag, '2024-01-01', '2024-03-31', 10, '10-Q', '2024-05-01'],
    [tag, '2024-04-01', '2024-06-30', 15, '10-Q', '2024-08-01'],
    [tag, '2024-07-01', '2024-09-30', 20, '10-Q', '2024-11-01'],
    [tag, '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
  ]);
  const fourth = at(found, 'quarter', '2024-12-31');
  expect(verdict(fourth)).toBe('derived 55');
  expect(fourth?.inputs.map(({ sign, valueText }) => sign * Number(valueText))).toEqual([100, -10, -15, -20]);
});

test('Oracle dates the revenue of the year 2018-05-31 as its last quarter: an annual number is no quarter', () => {
  const found = numbers([
    [
      'us-gaap:Revenues',
      '2017-06-01',
      '2018-05-31',
      39_383_000_000,
      '10-K',
      '2019-06-21',
      '0001564590-19-023119',
    ],
    [
      'us-gaap:Revenues',
      '2018-03-01',
      '2018-05-31',
      39_383_000_000,
      '10-K',
      '2020-06-22',
      '0001564590-20-030125',
    ],
  ]);
  const quarter = at(found, 'quarter', '2018-05-31');
  expect(verdict(quarter)).toBe('conflicting equals_year');
  expect(quarter?.rivals.map(({ inputs }) => inputs[0]?.sourceRef)).toEqual([
    ...['0001564590-20-030125', '0001564590-19-023119'],
  ]);
});

test('a quarter that contradicts its own year to date is flagged, with both numbers', () => {
  const found = numbers([...yearToDate, [tag, '2024-07-01', '2024-09-30', 45, '10-Q', '2024-11-01']]);
  const quarter = at(found, 'quarter', '2024-09-30');
  expect(verdict(quarter)).toBe('conflicting contradicts_year_to_date');
  expect(quarter?.rivals.map(({ valueText }) => valueText)).toEqual(['45', '20']);
  expect(quarter?.value).toBeNull();
});

test('a quarter that differs from its year to date by rounding is believed', () => {
  const found = numbers([
    [tag, '2024-01-01', '2024-03-31', 10_000_000, '10-Q', '2024-05-01'],
    [tag, '2024-01-01', '2024-06-30', 25_000_000, '10-Q', '2024-08-01'],
    [tag, '2024-04-01', '2024-06-30', 16_000_000, '10-Q', '2024-08-01'],
    [tag, '2024-01-01', '2024-12-31', 60_000_000, '10-K', '2025-02-01'],
  ]);
  expect(verdict(at(found, 'quarter', '2024-06-30'))).toBe('ok 16000000');
});

test('a payment that comes out below zero is a fault of the statements, not a quarter', () => {
  const lines: Line[] = [
    ['us-gaap:PaymentsToAcquireProductiveAssets', '2024-01-01', '2024-09-30', 120, '10-Q', '2024-11-01'],
    ['us-gaap:PaymentsToAcquireProductiveAssets', '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
  ];
  expect(verdict(at(numbers(lines), 'quarter', '2024-12-31'))).toBe('conflicting negative');
  expect(verdict(at(numbers(lines, { neverNegative: false }), 'quarter', '2024-12-31'))).toBe('derived -20');
});

test('a loss is a number: cash flow of a quarter may be below zero', () => {
  const lines: Line[] = [
    ...yearToDate.slice(2, 3),
    [tag, '2024-01-01', '2024-12-31', 30, '10-K', '2025-02-01'],
  ];
  const found = numbers(lines, { neverNegative: false });
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('derived -15');
});

test('earnings per share and average shares are never subtracted', () => {
  const found = numbers(
    [
      [
        'us-gaap:EarningsPerShareDiluted',
        '2024-01-01',
        '2024-09-30',
        3.1,
        '10-Q',
        '2024-11-01',
        'a',
        'USD/shares',
      ],
      [
        'us-gaap:EarningsPerShareDiluted',
        '2024-01-01',
        '2024-12-31',
        4.4,
        '10-K',
        '2025-02-01',
        'b',
        'USD/shares',
      ],
    ],
    { measure: 'rate' },
  );
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('not_derivable not_additive');
  expect(verdict(at(found, 'year', '2024-12-31'))).toBe('ok 4.4');
});

test('two values for one period in one filing: neither is believed', () => {
  const found = numbers([
    [tag, '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01', 'one'],
    [tag, '2024-01-01', '2024-12-31', 107, '10-K', '2025-02-01', 'one'],
  ]);
  const year = at(found, 'year', '2024-12-31');
  expect(verdict(year)).toBe('conflicting filing_disagrees');
  expect(year?.rivals.map(({ valueText }) => valueText)).toEqual(['100', '107']);
});

test('a cumulative fact of two years is neither a year nor a quarter', () => {
  const found = numbers([...yearToDate, [tag, '2023-01-01', '2024-12-31', 180, '10-K', '2025-02-01']]);
  expect(found.facts.some(({ valueText }) => valueText === '180')).toBe(false);
});

test('NVIDIA stated the payments of nine months and not of the year to 2014-01-26: no quarter, no year', () => {
  const ppe = 'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment';
  const revenue = 'us-gaap:Revenues';
  const lines: Line[] = [
    [ppe, '2013-01-28', '2013-04-28', 65_667_000, '10-Q', '2013-05-22', '0001045810-13-000054'],
    [ppe, '2013-01-28', '2013-07-28', 150_653_000, '10-Q', '2013-08-21', '0001045810-13-000075'],
    [ppe, '2013-01-28', '2013-10-27', 188_812_000, '10-Q', '2013-11-19', '0001045810-13-000109'],
    [revenue, '2013-01-28', '2014-01-26', 4_130_162_000, '10-K', '2014-03-13', '0001045810-14-000030'],
  ];
  const found = numbers(lines, { tags: [{ tag: ppe, only: null }] });
  expect(verdict(at(found, 'quarter', '2013-10-27'))).toBe('derived 38159000');
  expect(verdict(at(found, 'quarter', '2014-01-26'))).toBe('not_derivable no_year');
  expect(verdict(at(found, 'year', '2014-01-26'))).toBe('not_derivable no_statement');
  expect(verdict(at(found, 'ttm', '2014-01-26'))).toBe('not_derivable no_year');
});

test("Amazon's report for 2012 dates the quarters of 2012 in 2011: they break a year that stands, and are not believed", () => {
  const net = 'us-gaap:NetIncomeLoss';
  const quarters = [
    ['2011-01-01', '2011-03-31', 201, 130],
    ['2011-04-01', '2011-06-30', 191, 7],
    ['2011-07-01', '2011-09-30', 63, -274],
    ['2011-10-01', '2011-12-31', 177, 97],
  ] as const;
  const found = numbers(
    [
      ...quarters.map(([start, end, value]): Line => [
        net,
        start,
        end,
        value * 1e6,
        '10-K',
        '2012-02-01',
        '0001193125-12-032846',
      ]),
      ...quarters.map(([start, end, , value]): Line => [
        net,
        start,
        end,
        value * 1e6,
        '10-K',
        '2013-01-30',
        '0001193125-13-028520',
      ]),
      [net, '2011-01-01', '2011-12-31', 631e6, '10-K', '2012-02-01', '0001193125-12-032846'],
      [net, '2011-01-01', '2011-12-31', 631e6, '10-K', '2013-01-30', '0001193125-13-028520'],
    ],
    { neverNegative: false },
  );
  const first = at(found, 'quarter', '2011-03-31');
  expect(verdict(first)).toBe('conflicting contradicts_year_to_date');
  expect(first?.rivals.map(({ valueText }) => valueText)).toEqual(['130000000', '201000000']);
  expect(verdict(at(found, 'year', '2011-12-31'))).toBe('ok 631000000');
});
