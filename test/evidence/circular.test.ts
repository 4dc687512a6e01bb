import { expect, test } from 'vitest';
import { circularClaims } from '../../src/evidence/circular.ts';
import type { Verdict } from '../../src/evidence/verdict.ts';

function confirmed(claimId: string, restsOn: string[], evidence: Verdict['evidence'] = []): Verdict {
  return {
    ...{ claimId, restsOn, evidence, outcome: 'confirmed', rule: 'x', reason: null, ratio: 1 },
    ...{ tolerance: null, wouldSettle: null },
  };
}

test('claims that rest on each other and on nothing else are circular', () => {
  const found = circularClaims([
    confirmed('a', ['b']),
    confirmed('b', ['c']),
    confirmed('c', ['a']),
    confirmed('d', ['a']),
  ]);
  expect(found.map(({ claimId, outcome, reason }) => [claimId, outcome, reason]).sort()).toEqual([
    ['a', 'unverifiable', 'circular'],
    ['b', 'unverifiable', 'circular'],
    ['c', 'unverifiable', 'circular'],
  ]);
});

test('a claim that rests on itself is circular', () => {
  expect(circularClaims([confirmed('a', ['a'])]).map(({ claimId }) => claimId)).toEqual(['a']);
});

test('a fact on the way ends the circle', () => {
  const cited = { kind: 'cited', id: 'x', valueText: '1', unit: 'USD', source: 's', url: null } as const;
  expect(circularClaims([confirmed('a', ['b']), confirmed('b', ['a'], [cited])])).toEqual([]);
});

test('claims that disagree rest on each other by nature', () => {
  const disagree = [confirmed('a', ['b']), confirmed('b', ['a'])].map((one) => ({
    ...one,
    outcome: 'conflicting' as const,
  }));
  expect(circularClaims(disagree)).toEqual([]);
});

test('a chain of many thousands is no stack overflow', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => confirmed(String(index), [String(index + 1)]));
  expect(circularClaims(chain)).toEqual([]);
});
