import { expect, it } from 'vitest';
import type { EvidenceRow, Verdict } from '../../../src/evidence/verdict.ts';
import { weightiest } from '../../../src/operations/verifying/weightiest.ts';

const cited = (id: string): EvidenceRow => ({
  ...{ kind: 'cited', id, valueText: '1', unit: 'USD', source: 'a report', url: null },
});

function verdict(rule: string, outcome: Verdict['outcome'], evidence: readonly EvidenceRow[] = []): Verdict {
  const nothing = { reason: null, ratio: null, tolerance: null, wouldSettle: null, restsOn: [] };
  return { claimId: 'a', outcome, rule, evidence, ...nothing };
}

const disagree = verdict('claims.cluster', 'conflicting');
const twoWays = verdict('cited.figure', 'differs_in_basis', [cited('loss.1'), cited('loss.2')]);
const oneWay = verdict('cited.figure', 'differs_in_basis', [cited('loss.1')]);

it('two who differ are in no conflict where what is cited counts the same in several ways', () => {
  expect(weightiest([twoWays, disagree])).toBe(twoWays);
  expect(weightiest([disagree, twoWays])).toBe(twoWays);
  expect(weightiest([disagree])).toBe(disagree);
});

it('where it is cited in one way only, the conflict is shown', () => {
  expect(weightiest([oneWay, disagree])).toBe(disagree);
});

it('what filings or arithmetic settle is shown all the same', () => {
  const filed = verdict('fact.level', 'contradicted');
  const sum = verdict('text.sum', 'conflicting');
  expect(weightiest([twoWays, disagree, filed])).toBe(filed);
  expect(weightiest([twoWays, disagree, sum])).toBe(sum);
});
