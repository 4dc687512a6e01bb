import { expect, test } from 'vitest';
import { clusterVerdicts } from '../../src/evidence/cluster-verdicts.ts';
import { clusters } from '../../src/evidence/clusters.ts';
import type { EvidenceClaim } from '../../src/evidence/evidence-claim.ts';
import { claim, claimsIn } from './support/claims-in.ts';

function told(claims: readonly EvidenceClaim[]): string[] {
  return clusterVerdicts(clusters(claims))
    .map(({ claimId, outcome, reason }) => [claimId, outcome, reason ?? ''].join(' ').trim())
    .sort();
}

const bank = { speaker: 'HSBC', speakerId: 'hsbc' };

test('two documents that differ are shown to each other', () => {
  const claims = [
    claim({ id: 'a', documentId: 'one', low: 14e9, high: 14e9, quote: '14bn' }),
    claim({ id: 'b', documentId: 'two', low: 40e9, high: 40e9, quote: '40bn' }),
  ];
  expect(told(claims)).toEqual(['a conflicting claims_disagree', 'b conflicting claims_disagree']);
});

test.each([
  [10, 'off_by_ten'],
  [100, 'off_by_hundred'],
  [1000, 'off_by_thousand'],
])('%d times as much is an error of magnitude', (times, reason) => {
  const claims = [
    claim({ id: 'a', documentId: 'one', low: 1e10, high: 1e10, quote: '100亿' }),
    claim({ id: 'b', documentId: 'two', low: times * 1e10, high: times * 1e10, quote: `${times}00亿` }),
  ];
  expect(told(claims)).toEqual([`a conflicting ${reason}`, `b conflicting ${reason}`]);
});

test('one source quoted in two documents counts once, and never conflicts with itself', () => {
  const same = [
    claim({ id: 'a', documentId: 'one', ...bank }),
    claim({ id: 'b', documentId: 'two', ...bank }),
    claim({ id: 'c', documentId: 'three' }),
  ];
  expect(clusters(same)[0]?.values.map(({ sources }) => sources)).toEqual([['hsbc', 'document:three']]);
  const other = [
    claim({ id: 'a', documentId: 'one', documentDate: null, low: 5, high: 5, ...bank }),
    claim({ id: 'b', documentId: 'two', documentDate: null, low: 9, high: 9, ...bank }),
  ];
  expect(told(other)).toEqual([]);
});

test('unknown voices of two documents are two sources', () => {
  const claims = [
    claim({ id: 'a', documentId: 'one', speaker: 'unknown guest' }),
    claim({ id: 'b', documentId: 'two', speaker: 'unknown guest' }),
  ];
  expect(clusters(claims)[0]?.values[0]?.sources).toHaveLength(2);
});

test('a later report takes the place of a forecast, but not before the period is over', () => {
  const forecast = claim({ id: 'a', modality: 'forecast', documentDate: '2025-06-01', low: 9, high: 9 });
  const report = claim({ id: 'b', documentId: 'two', documentDate: '2026-02-01', low: 5, high: 5 });
  expect(told([forecast, report])).toEqual(['a superseded']);
  const early = { ...report, documentDate: '2025-11-01' };
  expect(told([forecast, early])).toEqual(['a conflicting claims_disagree', 'b conflicting claims_disagree']);
});

test('a later figure of the same source takes the place of its earlier one', () => {
  const claims = [
    claim({
      id: 'a',
      documentId: 'one',
      documentDate: '2025-01-01',
      modality: 'forecast',
      low: 5,
      high: 5,
      ...bank,
    }),
    claim({
      id: 'b',
      documentId: 'two',
      documentDate: '2025-06-01',
      modality: 'forecast',
      low: 9,
      high: 9,
      ...bank,
    }),
  ];
  expect(told(claims)).toEqual(['a superseded']);
});

test.each<[string, Partial<EvidenceClaim>]>([
  ['another subject', { subject: 'Other', subjectId: 'other' }],
  ['another period', { periodStart: '2024-01-01', periodEnd: '2024-12-31', period: '2024' }],
  ['another currency', { unit: 'CNY', currency: 'CNY' }],
  ['a change', { change: 'up' }],
  ['another rate', { per: 'month' }],
  ['another metric', { metric: 'net_income' }],
  ['no period', { period: null, periodStart: null, periodEnd: null }],
  ['no subject', { subject: null, subjectId: null }],
  ['a supposition', { modality: 'hypothetical' }],
  ['a number without a place', { state: 'unlocated' }],
  ['a rejected number', { rejected: true }],
])('%s is not compared', (_, fields) => {
  const claims = [
    claim({ id: 'a', documentId: 'one', low: 5, high: 5 }),
    claim({ id: 'b', documentId: 'two', low: 9, high: 9, ...fields }),
  ];
  expect(told(claims)).toEqual([]);
});

test('two forecasters a tenth apart do not conflict; two reports do', () => {
  const one = claim({ id: 'a', documentId: 'one', low: 331, high: 331 });
  const two = claim({ id: 'b', documentId: 'two', low: 300.5, high: 300.5 });
  expect(
    told([
      { ...one, modality: 'forecast' },
      { ...two, modality: 'plan' },
    ]),
  ).toEqual([]);
  expect(told([one, two])).toHaveLength(2);
});

test('values that only differ in their rounding are one', () => {
  const claims = [
    claim({ id: 'a', documentId: 'one', low: 57.006e9, high: 57.006e9, quote: '570.06亿' }),
    claim({ id: 'b', documentId: 'two', low: 57e9, high: 57e9, quote: '570亿' }),
    claim({ id: 'c', documentId: 'three', low: 50e9, high: null, quote: '超500亿' }),
  ];
  expect(told(claims)).toEqual([]);
});

test('investments are compared by giver and receiver', () => {
  const claims = [
    ...claimsIn('英伟达9月承诺向OpenAI投资1000亿美元。', { id: 'one' }),
    ...claimsIn('英伟达投100亿美元给OpenAI,换来股权。', { id: 'two' }),
    ...claimsIn('英伟达承诺向Anthropic投资100亿美元。', { id: 'three' }),
  ];
  expect(told(claims)).toEqual(['one#0 conflicting off_by_ten', 'two#0 conflicting off_by_ten']);
});

test('ten thousand claims of one thing are compared with a bounded number of others each', () => {
  const claims = Array.from({ length: 10_000 }, (_, index) =>
    claim({ id: String(index), documentId: `d${index % 200}`, low: index + 1, high: index + 1 }),
  );
  const verdicts = clusterVerdicts(clusters(claims));
  expect(Math.max(...verdicts.map(({ evidence }) => evidence.length))).toBeLessThanOrEqual(8);
});

test('values told beside each other in one sentence are of two things, whoever repeats it', () => {
  const sentence = 'Capex rose to $14.3 billion, up from $11 billion.';
  const of = (documentId: string) => [
    claim({
      id: `${documentId}-now`,
      documentId,
      low: 14.3e9,
      high: 14.3e9,
      quote: '$14.3 billion',
      sentence,
    }),
    claim({ id: `${documentId}-then`, documentId, low: 11e9, high: 11e9, quote: '$11 billion', sentence }),
  ];
  expect(told([...of('one'), ...of('two')])).toEqual([]);
  const third = claim({
    id: 'c',
    documentId: 'three',
    low: 20e9,
    high: 20e9,
    quote: '20bn',
    sentence: 'It was 20bn.',
  });
  expect(told([...of('one'), third])).toEqual([
    'c conflicting claims_disagree',
    'one-now conflicting claims_disagree',
    'one-then conflicting claims_disagree',
  ]);
});

test('the same words in a later text report nothing of what they foretold', () => {
  const sentence = 'Revenue of 9 in the first quarter.';
  const forecast = claim({
    id: 'a',
    modality: 'forecast',
    documentDate: '2025-06-01',
    low: 9,
    high: 9,
    sentence,
  });
  const again = claim({ id: 'b', documentId: 'two', documentDate: '2026-02-01', low: 9, high: 9, sentence });
  expect(told([forecast, again])).toEqual([]);
});
