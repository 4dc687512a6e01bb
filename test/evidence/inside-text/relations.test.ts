import { describe, expect, test } from 'vitest';
import { insideText } from '../../../src/evidence/inside-text/index.ts';
import { claimsIn } from '../support/claims-in.ts';

/** What the arithmetic says of a text: "<rule> <quote> <outcome> <reason>". */
function told(text: string): string[] {
  const claims = claimsIn(text);
  return insideText(claims).map(({ claimId, rule, outcome, reason }) => {
    const quote = claims.find(({ id }) => id === claimId)?.quote ?? '?';
    return [rule, quote, outcome, ...(reason === null ? [] : [reason])].join(' ');
  });
}

describe('what the words say belongs together', () => {
  test.each<[text: string, said: string[]]>([
    // sums
    ['去年甲公司发债30亿美元,乙公司发债45亿美元,合计75亿美元。', ['text.sum 75亿美元 confirmed']],
    [
      '去年甲公司发债30亿美元,乙公司发债45亿美元,合计95亿美元。',
      ['text.sum 95亿美元 contradicted does_not_add_up'],
    ],
    [
      'Cash of $282 million, a loan of $26 million and grants of $24 million add up to $332 million.',
      ['text.sum $332 million confirmed'],
    ],
    [
      'Cash of $282 million, a loan of $26 million and grants of $24 million add up to $390 million.',
      ['text.sum $390 million contradicted does_not_add_up'],
    ],
    // remainders
    [
      'The plan needs $792 billion; cash flow of $282 billion, $26 billion from suppliers, loans of $24 billion and $17.5 billion of cash leave a gap of $207 billion.',
      ['text.remainder $207 billion contradicted does_not_add_up'],
    ],
    [
      'The plan needs $792 billion; cash flow of $282 billion, $26 billion from suppliers, loans of $24 billion and $17.5 billion of cash leave a gap of $442.5 billion.',
      ['text.remainder $442.5 billion confirmed'],
    ],
    [
      '项目预计需要2.9万亿美元。自有现金流只有1.4万亿美元,剩下1.5万亿美元靠借债。',
      ['text.remainder 1.5万亿美元 confirmed'],
    ],
    // shares
    [
      'OpenAI 说可能投资1.4万亿美元。但真正承诺的只有约一成(约1000亿美元)。',
      ['text.share 约一成 conflicting does_not_add_up'],
    ],
    ['OpenAI 说可能投资1.4万亿美元。但真正承诺的只有约一成(约1400亿美元)。', ['text.share 约一成 confirmed']],
    ['Of it Nvidia made $15 billion, or 30% of its revenue of $50 billion.', ['text.share 30% confirmed']],
    [
      'Of it Nvidia made $15 billion, or 45% of its revenue of $50 billion.',
      ['text.share 45% contradicted does_not_add_up'],
    ],
    // growth between two levels
    ['英伟达第三季度收入为570.06亿美元,较上年同期的350.82亿美元增长62%。', ['text.growth 增长62% confirmed']],
    [
      '英伟达第三季度收入为570.06亿美元,较上年同期的350.82亿美元增长82%。',
      ['text.growth 增长82% contradicted does_not_add_up'],
    ],
    [
      'Nvidia reported revenue of $57.0 billion, up 62% from $35.1 billion a year earlier.',
      ['text.growth up 62% confirmed'],
    ],
    // multiples, years, inverses, prices
    ['甲骨文签了3000亿美元五年合同。平均每年要花600亿美元。', ['text.per_year 600亿美元 confirmed']],
    [
      '甲骨文签了3000亿美元五年合同。平均每年要花800亿美元。',
      ['text.per_year 800亿美元 contradicted does_not_add_up'],
    ],
    [
      'OpenAI的年化营收只有120亿美元。合同平均每年要花600亿美元,是OpenAI年化营收的五倍。',
      ['text.multiple 五倍 confirmed'],
    ],
    [
      'OpenAI的年化营收只有120亿美元。合同平均每年要花600亿美元,是OpenAI年化营收的九倍。',
      ['text.multiple 九倍 contradicted does_not_add_up'],
    ],
    ['英伟达本益比约26倍,3.8%的盈利收益率不算高。', ['text.inverse 3.8% confirmed']],
    ['英伟达本益比26倍,6.8%的盈利收益率不算高。', ['text.inverse 6.8% contradicted does_not_add_up']],
    ['我买了5万份看跌期权,每份对应100股,也就是500万股。', ['text.unit_price 500万股 confirmed']],
    [
      '我买了5万份看跌期权,每份对应100股,也就是900万股。',
      ['text.unit_price 900万股 contradicted does_not_add_up'],
    ],
  ])('%s', (text, said) => {
    expect(told(text)).toEqual(said);
  });
});

describe('numbers that only stand together', () => {
  test.each([
    // coincidence without a word that binds them
    ['英伟达营收570亿美元,净利润319亿美元,员工3.6万人。'],
    ['Meta 投资100亿美元,微软投资200亿美元,谷歌投资300亿美元。'],
    // an increase is not a multiple
    ['OpenAI的年化营收只有120亿美元。合同平均每年要花600亿美元,比OpenAI年化营收增长了五倍。'],
    ['英伟达营收从100亿美元翻倍,甲骨文营收300亿美元。'],
    // more are counted than are told
    ['去年甲公司发债30亿美元,乙公司发债45亿美元,三家合计95亿美元。'],
    ['Meta raised $30 billion and Oracle $18 billion, the four companies together $95 billion.'],
    ['公司有100个客户,每个付100万美元,总收入合计3亿美元。'],
    // what is over a bound adds up to nothing
    ['去年甲公司发债超过30亿美元,乙公司发债45亿美元,合计95亿美元。'],
    // the growth is of another thing
    ['营收从100亿美元到200亿美元,净利润增长65%。'],
    // percentages of other wholes, and the same number twice
    ['Microsoft 占45%,Google 占30%,合计100亿美元。'],
    ['Nvidia has revenue of $57 billion. Meta, worth twice as much as Acme, pays $10 billion.'],
    ['英伟达本益比26倍,AMD 的盈利收益率只有1.2%。'],
    // parts of parts: of which, including
    ['总投资合计100亿美元,其中数据中心80亿美元,海外50亿美元。'],
    ['数据中心投资80亿美元,其中海外50亿美元,合计80亿美元。'],
    // shares of different wholes
    ['OpenAI 的收入有73%来自订阅,Anthropic 的收入有85%来自企业。'],
    // a gap for which the text counts more than it tells
    ['它需要支付7920亿美元租金,2030年收入只有2136亿美元。就算把其他现金全算上,还是差2070亿美元。'],
    // growth a year is not growth in all
    ['营收从100亿美元增长到200亿美元,年均增长20%。'],
    // another thing's number between
    ['Amazon spent $30 billion. Meta, five times the revenue of Acme, paid $6 billion.'],
  ])('say nothing: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('the evidence is the formula and the other claims, and the verdict rests on them', () => {
  const claims = claimsIn('去年甲公司发债30亿美元,乙公司发债45亿美元,合计75亿美元。');
  const [verdict] = insideText(claims);
  expect(verdict?.evidence[0]).toEqual({
    kind: 'arithmetic',
    expression: '30亿美元 + 45亿美元',
    valueText: '7500000000',
    unit: 'USD',
  });
  expect(verdict?.restsOn).toEqual(claims.slice(0, 2).map(({ id }) => id));
});

test('a number a person rejected is no part', () => {
  const claims = claimsIn('去年甲公司发债30亿美元,乙公司发债45亿美元,合计75亿美元。');
  const rejected = claims.map((claim, index) => ({ ...claim, rejected: index === 0 }));
  expect(insideText(rejected)).toEqual([]);
});
