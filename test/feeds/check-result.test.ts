import { expect, test } from 'vitest';
import type { Observation, SeriesInfo } from '../../src/base/observation.ts';
import type { FeedResult, Licence } from '../../src/feeds/feed.ts';
import { checkResult, compareWithExpected } from './support/check-result.ts';

const licence: Licence = {
  id: 'proprietary',
  name: 'Nobody',
  url: 'https://example.com/',
  redistributable: false,
};
const series: SeriesInfo = {
  id: 'some:ONE',
  title: 'One',
  entity: null,
  tag: null,
  unit: 'USD',
  scale: 0,
  cadence: 'daily',
  measure: 'price',
  zone: 'America/New_York',
  lagDays: null,
  redistributable: false,
};
const observation: Observation = {
  series: 'some:ONE',
  periodStart: null,
  periodEnd: '2026-02-27',
  valueText: '1.50',
  knownAt: null,
  sourceRef: 'row 2',
  form: null,
};

function result(observed: Partial<Observation> = {}, described: Partial<SeriesInfo> = {}): FeedResult {
  return {
    series: [{ ...series, ...described }],
    observations: [{ ...observation, ...observed }],
    tables: [],
    refused: [],
    missing: 0,
    next: [],
  };
}

test('a result in order passes', () => {
  expect(() => checkResult(result(), licence)).not.toThrow();
  expect(() => compareWithExpected(result(), { observations: 1, includes: [observation] })).not.toThrow();
});

test.each<[string, FeedResult]>([
  ['a series that is not listed', result({ series: 'some:OTHER' })],
  ['a day that is none', result({ periodEnd: '2026-02-30' })],
  ['a period that ends before it begins', result({ periodStart: '2026-03-01' })],
  ['an exponent', result({ valueText: '1.5e3' })],
  ['a thousands separator', result({ valueText: '1,500' })],
  ['an instant without a zone', result({ knownAt: '2026-02-27T10:00:00' })],
  ['no way back', result({ sourceRef: '' })],
  ['a zone that is none', result({}, { zone: 'America/Wall_Street' })],
  ['a series freer than the licence', result({}, { redistributable: true })],
  ['an id without a source', result({ series: 'ONE' }, { id: 'ONE' })],
])('%s fails', (_name, wrong) => {
  expect(() => checkResult(wrong, licence)).toThrow();
});

test('another number than the case states fails', () => {
  const other = { ...observation, valueText: '1.5' };
  expect(() => compareWithExpected(result(), { includes: [other] })).toThrow();
  expect(() => compareWithExpected(result(), { first: other })).toThrow();
  expect(() => compareWithExpected(result(), { series: ['some:TWO'] })).toThrow();
});
