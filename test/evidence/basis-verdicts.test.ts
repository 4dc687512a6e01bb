import { expect, test } from 'vitest';
import { basisVerdicts } from '../../src/evidence/basis-verdicts.ts';
import type { EvidenceClaim } from '../../src/evidence/evidence-claim.ts';
import { claim } from './support/claims-in.ts';

const year = claim({ id: 'a', documentId: 'one', low: 13e9, high: 13e9, quote: '13 billion' });
const rate = claim({
  ...{ id: 'b', documentId: 'two', metric: 'run_rate_revenue', low: 20e9, high: 20e9, quote: '20 billion' },
  ...{ periodStart: '2025-12-01', periodEnd: '2025-12-31' },
});

test('revenue of a year and a run rate are laid side by side, never held against each other', () => {
  const found = basisVerdicts([year, rate]);
  expect(found.map(({ claimId, outcome, reason }) => [claimId, outcome, reason])).toEqual([
    ['a', 'differs_in_basis', 'basis_differs'],
    ['b', 'differs_in_basis', 'basis_differs'],
  ]);
  expect(found[0]?.ratio).toBeCloseTo(0.65);
  expect(found[0]?.evidence).toMatchObject([{ kind: 'claim', claimId: 'b' }]);
});

test.each<[string, EvidenceClaim]>([
  ['a value that fits', { ...rate, low: 13.2e9, high: 13.2e9, quote: '13 billion' }],
  ['the same source', { ...rate, documentId: 'one' }],
  ['another year', { ...rate, periodEnd: '2024-12-31' }],
  ['another subject', { ...rate, subjectId: 'other' }],
  ['another currency', { ...rate, unit: 'CNY', currency: 'CNY' }],
  ['a supposition', { ...rate, modality: 'hypothetical' }],
])('%s says nothing', (_, other) => {
  expect(basisVerdicts([year, other])).toEqual([]);
});

test('the revenue of a quarter is no year', () => {
  expect(basisVerdicts([{ ...year, periodStart: '2025-10-01' }, rate])).toEqual([]);
});
