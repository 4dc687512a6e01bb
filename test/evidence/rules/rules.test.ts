import { describe, expect, test } from 'vitest';
import type { EvidenceClaim } from '../../../src/evidence/evidence-claim.ts';
import { casesOf, ruleVerdict } from '../../../src/evidence/rules/check-case.ts';
import { parseRules } from '../../../src/evidence/rules/parse-rules.ts';
import type { StatedRule } from '../../../src/evidence/rules/stated-rule.ts';
import { claimsIn } from '../support/claims-in.ts';

function rulesIn(text: string): { claims: EvidenceClaim[]; rules: StatedRule[] } {
  const claims = claimsIn(text);
  return { claims, rules: parseRules('document', [], claims) };
}

const chinese = '历史上,当MLF单月净投放超2000亿元时,上证指数次月上涨概率达70%,平均涨幅2.5%。';

test('a Chinese rule becomes condition, outcome, odds and horizon', () => {
  const [rule] = rulesIn(chinese).rules;
  expect(rule?.condition).toMatchObject({
    ...{ subjectId: 'pboc', metric: 'liquidity_injection', comparison: 'above', low: 2e11, high: null },
    ...{ unit: 'CNY', over: 'month', quote: '当MLF单月净投放超2000亿元时' },
  });
  expect(rule?.outcome).toMatchObject({
    ...{ subjectId: 'shanghai', direction: 'up', horizon: { count: 1, of: 'month' } },
    ...{ odds: { low: 0.7, high: 0.7 }, size: { low: 2.5, high: 2.5, unit: '%' } },
  });
  expect(rule?.quote).toBe(chinese);
});

test('an English rule becomes the same', () => {
  const text =
    'When hyperscaler capex exceeds $400 billion, Nvidia shares have typically risen 75% of the time over the next three months, by 8% on average.';
  const [rule] = rulesIn(text).rules;
  expect(rule?.condition).toMatchObject({ metric: 'capex', comparison: 'above', low: 4e11, high: null });
  expect(rule?.outcome).toMatchObject({
    ...{ direction: 'up', odds: { low: 0.75, high: 0.75 }, horizon: { count: 3, of: 'month' } },
  });
});

test('the condition may stand behind its outcome', () => {
  const text =
    'Nvidia shares have typically risen 75% of the time when hyperscaler capex exceeds $400 billion.';
  const [rule] = rulesIn(text).rules;
  expect(rule?.condition).toMatchObject({ metric: 'capex', comparison: 'above', low: 4e11 });
  expect(rule?.outcome).toMatchObject({ direction: 'up', odds: { low: 0.75, high: 0.75 } });
});

test('what alone will do is the least of the condition', () => {
  const [rule] = rulesIn('A股成交额达到2万亿-2.5万亿才能托住市场在4000点。').rules;
  expect(rule?.condition).toMatchObject({
    metric: 'trading_volume',
    comparison: 'above',
    low: 2e12,
    high: null,
  });
  expect(rule?.outcome.size).toMatchObject({ low: 4000, unit: 'point' });
});

describe('the case a rule is told for', () => {
  const cases = (text: string): string[] => {
    const { claims, rules } = rulesIn(text);
    return rules.flatMap((rule) => {
      const found = casesOf(rule, claims);
      return [
        ...found.map((one) => `${one.case.quote} ${one.met}`),
        ruleVerdict(found)?.outcome ?? 'nothing',
      ];
    });
  };

  test('outside its own condition', () => {
    expect(cases(`11月到期MLF8000亿元,实现净投放500亿元。${chinese}`)).toEqual([
      '500亿元 false',
      'condition_not_met',
    ]);
  });

  test('inside it: there is nothing to say against the rule', () => {
    expect(cases(`11月到期MLF8000亿元,实现净投放5000亿元。${chinese}`)).toEqual(['5000亿元 true', 'nothing']);
  });

  test('another instrument is no case', () => {
    expect(cases(`11月央行净投放500亿元买断式逆回购。${chinese}`)).toEqual(['nothing']);
  });

  test('what is injected is not what is injected net', () => {
    expect(cases(`11月MLF投放500亿元。${chinese}`)).toEqual(['nothing']);
  });

  test('a number of a year is no case of a month', () => {
    expect(cases(`2025年MLF净投放500亿元。${chinese}`)).toEqual(['nothing']);
  });
});

test('the verdict names the case and how far off it is', () => {
  const { claims, rules } = rulesIn(`11月到期MLF8000亿元,实现净投放500亿元。${chinese}`);
  const [rule] = rules;
  const verdict = rule === undefined ? null : ruleVerdict(casesOf(rule, claims));
  expect(verdict).toMatchObject({
    claimId: rule?.condition.claimId,
    ratio: 0.25,
    reason: 'case_outside_condition',
  });
  expect(verdict?.evidence).toMatchObject([{ kind: 'claim', quote: '500亿元' }]);
});

test.each([
  ['如果我买了5万份Palantir的看跌期权,那么名义上就是500万股。'],
  ['除非美联储降息超2%,否则股市不会上涨5%。'],
  ['英伟达营收570亿美元,净利润319亿美元。'],
])('no rule: %s', (text) => {
  expect(rulesIn(text).rules).toEqual([]);
});
