import { describe, expect, test } from 'vitest';
import { baseRate } from '../../../src/evidence/predictions/base-rate.ts';
import type { DatedPrediction } from '../../../src/evidence/predictions/dated-prediction.ts';
import { datedPredictions, resolved } from '../../../src/evidence/predictions/dated-predictions.ts';
import { trackRecords } from '../../../src/evidence/predictions/track-record.ts';
import type { Verdict } from '../../../src/evidence/verdict.ts';
import { claim, claimsIn } from '../support/claims-in.ts';

const ahead = { modality: 'forecast', periodEnd: '2030-12-31', documentDate: '2026-03-02' } as const;

test('what is said of a time to come has the day on which it can be judged', () => {
  const claims = claimsIn('OpenAI expects revenue of $200 billion by 2030.');
  expect(datedPredictions(claims)).toMatchObject([
    {
      subjectId: 'openai',
      metric: 'revenue',
      low: 2e11,
      madeOn: '2026-03-02',
      resolvesOn: '2030-12-31',
      result: null,
    },
  ]);
});

test('within so many years counts from the document', () => {
  const sentence = '他认为两年内股价会大跌。';
  const made = claim({
    ...{ sentence, start: 3, end: 5, quote: '两年', kind: 'duration', unit: 'year', low: 2, high: 2 },
    ...{ modality: 'opinion', period: null, periodStart: null, periodEnd: null },
  });
  expect(datedPredictions([made])).toMatchObject([{ resolvesOn: '2028-03-02' }]);
});

test.each([
  ['a report', claim({ ...ahead, modality: 'reported' })],
  ['a time already past', claim({ ...ahead, periodEnd: '2025-12-31' })],
  ['a rejected number', claim({ ...ahead, rejected: true })],
  ['no period', claim({ ...ahead, periodEnd: null })],
])('%s is no prediction', (_, one) => {
  expect(datedPredictions([one])).toEqual([]);
});

test('said again by the same source it is one prediction, the first', () => {
  const bank = { speaker: 'HSBC', speakerId: 'hsbc' };
  const claims = [
    claim({ ...ahead, ...bank, id: 'b', documentId: 'two', documentDate: '2026-05-01' }),
    claim({ ...ahead, ...bank, id: 'a', documentId: 'one' }),
    claim({ ...ahead, id: 'c', documentId: 'three' }),
  ];
  expect(datedPredictions(claims).map(({ claimId }) => claimId)).toEqual(['a', 'c']);
});

describe('results', () => {
  const [open] = datedPredictions([claim(ahead)]);
  const fact = { kind: 'cited', id: 'x', valueText: '1', unit: 'USD', source: 's', url: null } as const;
  const verdict = (outcome: Verdict['outcome'], evidence: Verdict['evidence'] = [fact]): Verdict => ({
    ...{ claimId: 'a', outcome, evidence, rule: 'fact.level', reason: null, ratio: 1, tolerance: 0 },
    ...{ wouldSettle: null, restsOn: [] },
  });
  const result = (verdicts: readonly Verdict[], asOf: string): string | null =>
    open === undefined ? 'none' : (resolved(open, verdicts, asOf).result?.outcome ?? null);

  test('before its day nothing is settled, whatever is known', () => {
    expect(result([verdict('confirmed')], '2030-12-31')).toBeNull();
  });

  test.each([
    ['confirmed', 'came_true'],
    ['contradicted', 'failed'],
    ['differs_in_basis', null],
  ] as const)('%s by facts: %s', (outcome, expected) => {
    expect(result([verdict(outcome)], '2031-06-01')).toBe(expected);
  });

  test('what only other claims confirm is not settled', () => {
    expect(result([verdict('confirmed', [])], '2031-06-01')).toBeNull();
  });

  test('what nothing settles for long is unresolvable', () => {
    expect(result([], '2032-06-01')).toBe('unresolvable');
  });
});

describe('track records', () => {
  const made = (
    claimId: string,
    outcome: 'came_true' | 'failed' | 'unresolvable' | null,
  ): DatedPrediction => ({
    ...{
      claimId,
      statement: '',
      speaker: 'HSBC',
      source: 'hsbc',
      madeOn: '2025-01-01',
      resolvesOn: '2026-01-01',
    },
    ...{ subjectId: 'acme', metric: 'revenue', low: 1, high: 1, unit: 'USD' },
    result: outcome === null ? null : { resolvedAt: '2026-02-01', outcome, evidence: [] },
  });

  test('are counts, with what would have come true by itself', () => {
    const predictions = [
      made('a', 'came_true'),
      made('b', 'came_true'),
      made('c', 'failed'),
      made('d', null),
      made('e', 'unresolvable'),
    ];
    const [record] = trackRecords(predictions, ({ claimId }) => (claimId === 'c' ? null : 0.75));
    expect(record).toEqual({
      ...{ source: 'hsbc', speaker: 'HSBC', made: 5, open: 1, cameTrue: 2, failed: 1, unresolvable: 1 },
      againstBase: { of: 2, expected: 1.5, cameTrue: 2 },
    });
  });

  test('say nothing of a base rate that is not known', () => {
    expect(trackRecords([made('a', 'came_true')], () => null)[0]?.againstBase).toBeNull();
  });
});

describe('base rates', () => {
  const years = (values: readonly number[]): { day: string; value: number }[] =>
    values.map((value, index) => ({ day: `${2010 + index}-12-31`, value }));
  const grows = { madeOn: '2024-12-31', resolvesOn: '2025-12-31', low: 150, high: null };

  test('the share of past windows that moved as far', () => {
    const values = [10, 20, 22, 24, 48, 50, 52, 60, 66, 70, 75, 80, 85, 90, 100];
    expect(baseRate(grows, years(values))).toEqual({ rate: 2 / 14, windows: 14 });
  });

  test('never look past the day of the prediction', () => {
    const values = [10, 20, 22, 24, 48, 50, 52, 60, 66, 70, 75, 80, 85, 90, 100, 1000];
    expect(baseRate(grows, years(values))).toEqual({ rate: 2 / 14, windows: 14 });
  });

  test.each([
    ['too little history', years([80, 90, 100]), grows],
    ['what holds already', years([10, 20, 22, 24, 48, 50, 52, 60, 66, 70, 75, 80, 85, 90, 200]), grows],
    ['no day', years([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), { ...grows, madeOn: null }],
  ])('null for %s', (_, history, prediction) => {
    expect(baseRate(prediction, history)).toBeNull();
  });
});
