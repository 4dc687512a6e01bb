import { expect, test } from 'vitest';
import { chooseTag } from '../../../src/facts/choose-tag.ts';
import { derive } from '../../../src/facts/derive.ts';
import { latestOfShape } from '../../../src/facts/latest.ts';
import { at, bookOf, concept, numbers, verdict, type Line } from '../support/filings.ts';

const dead = 'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment';
const alive = 'us-gaap:PaymentsToAcquireProductiveAssets';

/** Amazon: the first tag ends in 2017. */
const amazon: readonly Line[] = [
  [dead, '2016-01-01', '2016-12-31', 6_737_000_000, '10-K', '2017-02-10', '0001018724-17-000011'],
  [dead, '2016-04-01', '2017-03-31', 7_417_000_000, '10-Q', '2017-04-28', '0001018724-17-000051'],
  [alive, '2025-01-01', '2025-03-31', 25_019_000_000, '10-Q', '2025-05-02', '0001018724-25-000036'],
  [alive, '2025-01-01', '2025-12-31', 131_819_000_000, '10-K', '2026-02-06', '0001018724-26-000004'],
  [alive, '2026-01-01', '2026-03-31', 44_203_000_000, '10-Q', '2026-04-30', '0001018724-26-000014'],
];

test('the tag with the newest period is believed, whichever stands first in the concept', () => {
  for (const tags of [
    [dead, alive],
    [alive, dead],
  ]) {
    const found = derive(bookOf(amazon), concept(tags));
    expect(found.series[0]).toContain('PaymentsToAcquireProductiveAssets');
    expect(verdict(at(found, 'ttm', '2026-03-31'))).toBe('derived 151003000000');
  }
});

test('a number under a tag the filer has left is never current: stale, or nothing where newer periods are known', () => {
  const today = '2026-05-01T00:00:00.000Z';
  const alone = derive(bookOf(amazon.slice(0, 2)), concept([dead]));
  expect(latestOfShape(alone.facts, 'quarter', today)).toMatchObject({ state: 'not_derivable' });
  expect(latestOfShape(alone.facts, 'year', today)).toMatchObject({
    state: 'stale',
    periodEnd: '2016-12-31',
  });
  const beside = derive(bookOf(amazon), concept([dead]));
  expect(latestOfShape(beside.facts, 'ttm', today)).toMatchObject({
    state: 'not_derivable',
    periodEnd: '2026-03-31',
  });
});

test('older periods stand under the older tag, with its name', () => {
  const found = derive(bookOf(amazon), concept([alive, dead]));
  const year = at(found, 'year', '2016-12-31');
  expect(verdict(year)).toBe('ok 6737000000');
  expect(year?.inputs[0]?.tag).toBe(dead);
  expect(found.seams).toMatchObject([
    { older: dead, newer: alive, relation: 'no_overlap', olderUntil: '2017-03-31' },
  ]);
});

/** The year under one tag, its nine months under another. */
const split: readonly Line[] = [
  ['us-gaap:Old', '2024-01-01', '2024-09-30', 45, '10-Q', '2024-11-01'],
  ['us-gaap:New', '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
];

test('two tags are never mixed inside one quarter where nothing shows that they agree', () => {
  expect(verdict(at(numbers(split), 'quarter', '2024-12-31'))).toBe('not_derivable no_nine_months');
});

test('tags that say the same of a period are stitched, and the seam is recorded', () => {
  const found = numbers([
    ...split,
    ['us-gaap:Old', '2023-01-01', '2023-12-31', 80, '10-K', '2024-02-01'],
    ['us-gaap:New', '2023-01-01', '2023-12-31', 80, '10-K', '2025-02-01'],
  ]);
  const quarter = at(found, 'quarter', '2024-12-31');
  expect(verdict(quarter)).toBe('derived 55');
  expect(quarter?.inputs.map(({ tag }) => tag)).toEqual(['us-gaap:New', 'us-gaap:Old']);
  expect(found.seams).toMatchObject([{ older: 'us-gaap:Old', agreeing: 1, differing: 0, relation: 'agree' }]);
});

test('tags that one filing states with different values are not stitched', () => {
  const found = numbers([
    ...split,
    ['us-gaap:Old', '2023-01-01', '2023-12-31', 71, '10-K', '2025-02-01'],
    ['us-gaap:New', '2023-01-01', '2023-12-31', 80, '10-K', '2025-02-01'],
  ]);
  expect(verdict(at(found, 'quarter', '2024-12-31'))).toBe('not_derivable no_nine_months');
  expect(found.seams).toMatchObject([{ relation: 'differ' }]);
});

test('a tag that differs does not fill the holes of the one believed', () => {
  const found = numbers([
    ['us-gaap:New', '2022-01-01', '2022-12-31', 60, '10-K', '2023-02-01'],
    ['us-gaap:Old', '2022-01-01', '2022-12-31', 50, '10-K', '2023-02-01'],
    ['us-gaap:Old', '2023-01-01', '2023-12-31', 55, '10-K', '2024-02-01'],
    ['us-gaap:New', '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
  ]);
  expect(verdict(at(found, 'year', '2023-12-31'))).toBe('not_derivable no_statement');
});

test('a period restated under the new tag does not part it from the old one', () => {
  const found = numbers([
    ['us-gaap:SalesRevenueNet', '2016-01-01', '2016-12-31', 85, '10-K', '2017-02-01'],
    ['us-gaap:SalesRevenueNet', '2017-01-01', '2017-12-31', 90, '10-K', '2018-02-01'],
    ['us-gaap:Revenues', '2016-01-01', '2016-12-31', 85, '10-K', '2019-02-01'],
    ['us-gaap:Revenues', '2017-01-01', '2017-12-31', 96, '10-K', '2019-02-01'],
    ['us-gaap:Revenues', '2018-01-01', '2018-12-31', 110, '10-K', '2019-02-01'],
  ]);
  expect(found.seams).toMatchObject([{ relation: 'agree', agreeing: 1 }]);
  expect(verdict(at(found, 'year', '2017-12-31'))).toBe('ok 96');
});

test('where two tags are equally new, the order of the concept decides', () => {
  const lines: Line[] = [
    ['us-gaap:Part', '2024-01-01', '2024-12-31', 70, '10-K', '2025-02-01'],
    ['us-gaap:Whole', '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
  ];
  const found = derive(bookOf(lines), concept(['us-gaap:Whole', 'us-gaap:Part']));
  expect(verdict(at(found, 'year', '2024-12-31'))).toBe('ok 100');
});

test('a newer period in a proxy statement does not make its tag the newest', () => {
  const lines: Line[] = [
    ['us-gaap:Proxy', '2025-01-01', '2025-12-31', 1, 'DEF 14A', '2026-04-01'],
    ['us-gaap:Report', '2024-01-01', '2024-12-31', 100, '10-K', '2025-02-01'],
  ];
  expect(chooseTag(concept(['us-gaap:Proxy', 'us-gaap:Report']), bookOf(lines))?.ranked).toHaveLength(1);
});

test("a tag meant for one company is not read for another: notes payable are Oracle's long-term debt alone", () => {
  const lines: Line[] = [['us-gaap:LongTermNotesPayable', null, '2026-05-31', 9, '10-K', '2026-06-22']];
  const limited = (entity: string) =>
    derive(
      bookOf(lines),
      concept([], { measure: 'stock', tags: [{ tag: 'us-gaap:LongTermNotesPayable', only: [entity] }] }),
    );
  expect(limited('cik:0001341439').facts).toEqual([]);
  expect(verdict(at(limited('cik:0000000001'), 'instant', '2026-05-31'))).toBe('ok 9');
});

test('a concept without any of its tags gives nothing rather than zero', () => {
  const found = derive(
    bookOf(amazon),
    concept(['us-gaap:RevenueRemainingPerformanceObligation'], { measure: 'stock' }),
  );
  expect(found).toMatchObject({ unit: null, series: [], facts: [] });
});

test('a year under one tag unmasks its number under a quarter of another', () => {
  const found = numbers([
    ['us-gaap:Revenues', '2020-03-01', '2020-05-31', 39_068, '10-K', '2020-06-22', '0001564590-20-030125'],
    ['us-gaap:Revenues', '2025-06-01', '2026-05-31', 67_357, '10-K', '2026-06-22'],
    ['us-gaap:Contracts', '2019-06-01', '2020-05-31', 39_068, '10-K', '2020-06-22', '0001564590-20-030125'],
  ]);
  expect(verdict(at(found, 'quarter', '2020-05-31'))).toBe('conflicting equals_year');
});
