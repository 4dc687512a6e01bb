import { describe, expect, it } from 'vitest';
import { insideText } from '../../src/evidence/inside-text/index.ts';
import { casesOf, ruleVerdict } from '../../src/evidence/rules/check-case.ts';
import { parseRules } from '../../src/evidence/rules/parse-rules.ts';
import { claimsIn as claimsOfText } from './support/claims-in.ts';
import { claimOf, evidenceOf, outcomeOf, verified } from './support/claims.ts';
import { intel, nvidia, scion } from './support/companies.ts';
import { sightOf } from './support/sight.ts';

const sight = sightOf({ filings: { nvidia, intel }, tables: [scion] });

interface Row {
  row: string;
  sentence: string;
  quote: string;
  date?: string;
  expected: string;
  rule: string;
  ratio?: number;
  evidence: string[];
}

/** What the famous figures of the sources come to. Sentences are the test's own; figures and phrases are those said. */
const table: Row[] = [
  {
    row: 'a: 50,000 contracts',
    sentence: '据13F披露，Burry在三季度末持有5万份Palantir的看跌期权。',
    quote: '5万份',
    expected: 'confirmed',
    rule: 'table.13f',
    ratio: 1,
    evidence: ['PALANTIR TECHNOLOGIES INC Put 5000000', '5000000 / 100 = 50000'],
  },
  {
    row: 'a: fewer than 1,000',
    sentence: 'Burry自己披露过做空，可是他在Palantir上只买了不到1000个期权。',
    quote: '1000个期权',
    expected: 'contradicted',
    rule: 'table.13f',
    ratio: 1 / 50,
    evidence: ['PALANTIR TECHNOLOGIES INC Put 5000000', '5000000 / 100 = 50000'],
  },
  {
    row: 'a: 50,000 contracts, told as an example',
    sentence: '举例来说，如果Burry买了5万份Palantir的看跌期权，每份对应100股。',
    quote: '5万份',
    expected: 'differs_in_basis only_supposed',
    rule: 'table.13f',
    ratio: 1,
    evidence: ['PALANTIR TECHNOLOGIES INC Put 5000000', '5000000 / 100 = 50000'],
  },
  {
    row: 'a: what was paid stands in no 13F',
    sentence: 'Burry在Palantir上的看空仓位实际上只有1000万美元左右。',
    quote: '1000万美元',
    expected: 'differs_in_basis basis_differs',
    rule: 'table.13f',
    evidence: ['PALANTIR TECHNOLOGIES INC Put 5000000'],
  },
  {
    row: 'b: gap of 2030',
    sentence: '汇丰估计OpenAI到2030年的资金缺口为2070亿美元。',
    quote: '2070亿',
    expected: 'unverifiable still_to_come',
    rule: 'claim.without_evidence',
    evidence: [],
  },
  {
    row: 'c: two Hoover dams',
    sentence: 'OpenAI的协议要用4.5吉瓦电力，相当于两座胡佛水坝的发电量。',
    quote: '两座',
    expected: 'differs_in_basis basis_differs',
    rule: 'text.yardstick',
    evidence: [
      'power-plants.1 2080000000',
      '4500000000 / 2080000000 = 2.163',
      'power-plants.2 4000000000000',
      '4500000000 * 8760 / 4000000000000 = 9.855',
    ],
  },
  {
    row: 'c: four million homes',
    sentence: 'OpenAI的协议要用4.5吉瓦电力，能供400万户美国家庭使用。',
    quote: '400万户',
    expected: 'confirmed only_roughly',
    rule: 'text.yardstick',
    evidence: ['power-plants.3 10791000', '4500000000 * 8760 / 10791000 = 3653000'],
  },
  {
    row: 'c: forty million homes',
    sentence: 'OpenAI的协议要用4.5吉瓦电力，能供4000万户美国家庭使用。',
    quote: '4000万户',
    expected: 'conflicting does_not_add_up',
    rule: 'text.yardstick',
    evidence: ['power-plants.3 10791000', '4500000000 * 8760 / 10791000 = 3653000'],
  },
  {
    row: 'd: 2 % of the risk',
    sentence: 'MIT说，劳动者可见的工资中断仅占总风险的2%。',
    quote: '2%',
    expected: 'differs_in_basis basis_differs',
    rule: 'cited.figure',
    evidence: ['labour.1 2.2'],
  },
  {
    row: 'd: five times hidden',
    sentence: 'MIT的研究说，劳动者面对的隐藏风险是可见风险的5倍。',
    quote: '5倍',
    expected: 'confirmed',
    rule: 'cited.figure',
    evidence: ['labour.4 5.3'],
  },
  {
    row: 'e: the rule itself',
    sentence: '从往年数据来看，当MLF单月净投放超3000亿元时，上证指数次月上涨概率高达75%。',
    quote: '3000亿',
    expected: 'unverifiable not_reported',
    rule: 'claim.without_evidence',
    evidence: [],
  },
  {
    row: 'e: the case',
    sentence: '央行11月MLF实现净投放1000亿元。',
    quote: '1000亿',
    expected: 'unverifiable source_not_held',
    rule: 'claim.without_evidence',
    evidence: [],
  },
  {
    row: 'f: the fall',
    sentence: '当年思科在网络泡沫破裂后暴跌89%。',
    quote: '89%',
    expected: 'confirmed',
    rule: 'cited.figure',
    evidence: ['markets.1 89.26'],
  },
  {
    row: 'f: the way back',
    sentence: '当年思科在泡沫破裂后用了17年才回到原位。',
    quote: '17年',
    expected: 'contradicted',
    rule: 'cited.figure',
    ratio: 17 / 25.7,
    evidence: ['markets.2 25.7'],
  },
  {
    row: 'g: the quarter',
    sentence: 'OpenAI 2025年第三季度亏损115亿美元。',
    quote: '115亿',
    expected: 'confirmed',
    rule: 'cited.figure',
    evidence: ['model-companies.4 11500000000'],
  },
  {
    row: 'g: over 14 billion, by either line',
    sentence: 'OpenAI预计2025年亏损超过140亿美元。',
    quote: '140亿',
    expected: 'confirmed',
    rule: 'prediction.resolved',
    evidence: ['model-companies.2 20920000000', 'model-companies.3 38500000000'],
  },
  {
    row: 'g: over 40 billion, by neither line',
    sentence: 'OpenAI预计2025年亏损突破450亿美元。',
    quote: '450亿',
    expected: 'differs_in_basis basis_differs',
    rule: 'cited.figure',
    evidence: ['model-companies.2 20920000000', 'model-companies.3 38500000000'],
  },
  {
    row: 'h: cost of a dollar',
    sentence: '有统计说，OpenAI每赚1美元，就要花0.75-0.85美元用在计算和人力成本上。',
    quote: '0.75-0.85',
    expected: 'differs_in_basis basis_differs',
    rule: 'cited.figure',
    evidence: ['model-companies.5 2.60', 'model-companies.6 0.463'],
  },
  {
    row: 'i: ten billion',
    sentence: '英伟达投资100亿美元给OpenAI。',
    quote: '100亿',
    expected: 'conflicting off_by_ten',
    rule: 'cited.figure',
    ratio: 0.1,
    evidence: ['deals.1 100000000000'],
  },
  {
    row: 'i: a hundred billion',
    sentence: '英伟达承诺向OpenAI投资1000亿美元。',
    quote: '1000亿',
    expected: 'confirmed',
    rule: 'cited.figure',
    evidence: ['deals.1 100000000000'],
  },
  {
    row: 'j: circular sales',
    sentence: '高盛估算，英伟达明年15%的销售额来自这种循环交易。',
    quote: '15%',
    expected: 'conflicting claims_disagree',
    rule: 'cited.figure',
    evidence: ['deals.2 0..7'],
  },
  {
    row: 'k: 500 basis points',
    sentence: '甲骨文的CDS曾到500多bps。',
    quote: '500多bps',
    expected: 'conflicting claims_disagree',
    rule: 'cited.figure',
    evidence: ['markets.3 43..151'],
  },
  {
    row: 'l: a yield that only arithmetic tells',
    sentence: '英伟达2028年的本益比将维持在26倍左右。',
    quote: '26倍',
    expected: 'unverifiable still_to_come',
    rule: 'claim.without_evidence',
    evidence: [],
  },
  {
    row: 'm: chips sold',
    sentence: '测算认为，谷歌每卖出50万块TPU有望带来约130亿美元营收。',
    quote: '130亿',
    expected: 'unverifiable still_to_come',
    rule: 'claim.without_evidence',
    evidence: [],
  },
  {
    row: 'n: six and a half years',
    sentence: '几家公司的GPU折旧到今天已经平均变成6.5年。',
    quote: '6.5年',
    expected: 'contradicted',
    rule: 'cited.figure',
    ratio: 6.5 / 6,
    evidence: ['server-lives.4 5..6'],
  },
  {
    row: 'o: bank subsidiaries or holding companies',
    sentence: 'eSLR让美国银行释放约4.5万亿美元的流动性投放。',
    quote: '4.5万亿',
    expected: 'differs_in_basis basis_differs',
    rule: 'cited.figure',
    evidence: ['markets.4 4380000000000', 'markets.5 260000000000'],
  },
  {
    row: 'a month of revenue, of which only a run rate is public',
    sentence: '有传闻说，Anthropic 2026年5月营收约550亿美元。',
    quote: '550亿',
    date: '2026-06-01',
    expected: 'differs_in_basis basis_differs',
    rule: 'cited.figure',
    ratio: 55 / 47,
    evidence: ['run-rates.7 47000000000'],
  },
  {
    row: 'a run rate beside the revenue of its year',
    sentence: 'OpenAI 2025年年化营收为120亿美元。',
    quote: '120亿',
    expected: 'differs_in_basis basis_differs',
    rule: 'cited.figure',
    evidence: ['model-companies.1 13070000000'],
  },
  {
    row: 'revenue of no period: the newest that is cited agrees',
    sentence: 'OpenAI的营收是130亿美元。',
    quote: '130亿',
    expected: 'differs_in_basis period_differs',
    rule: 'cited.figure',
    evidence: ['model-companies.1 13070000000'],
  },
  {
    row: 'revenue of no period: the newest that is cited does not',
    sentence: 'OpenAI的营收是300亿美元。',
    quote: '300亿',
    expected: 'unverifiable no_period',
    rule: 'cited.figure',
    evidence: ['model-companies.1 13070000000'],
  },
  {
    row: 'filed: revenue',
    sentence: '英伟达2025年Q3收入为570.06亿美元。',
    quote: '570.06亿',
    expected: 'confirmed',
    rule: 'fact.level',
    ratio: 1,
    evidence: ['nvidia.revenue.quarter.2025-10-26 57006000000'],
  },
  {
    row: 'filed: growth',
    sentence: '英伟达2025年Q3收入为570.06亿美元，较上年同期增长62%。',
    quote: '62%',
    expected: 'confirmed',
    rule: 'fact.growth',
    evidence: [
      '(57006000000 / 35082000000 - 1) * 100 = 62.4936',
      'nvidia.revenue.quarter.2025-10-26 57006000000',
      'nvidia.revenue.quarter.2024-10-27 35082000000',
    ],
  },
  {
    row: 'filed with a dimension: data centres',
    sentence: '英伟达2025年Q3的财报里，数据中心业务收入为512亿美元。',
    quote: '512亿',
    expected: 'differs_in_basis scope_differs',
    rule: 'fact.level',
    evidence: ['nvidia.revenue.quarter.2025-10-26 57006000000'],
  },
];

describe('what the sources say of well-known figures', () => {
  it.each(table)('$row', ({ sentence, quote, date, expected, rule, ratio, evidence }) => {
    const verdict = verified(claimOf(sentence, quote, date), sight);
    expect([outcomeOf(verdict), verdict.rule]).toEqual([expected, rule]);
    expect(evidenceOf(verdict)).toEqual(evidence);
    if (ratio !== undefined) expect(verdict.ratio).toBeCloseTo(ratio, 6);
    if (verdict.outcome === 'unverifiable') expect(verdict.wouldSettle).toMatch(/^source of /);
  });
});

/** What the figures of one text say of each other, or of their own rule. */
const within: { row: string; text: string; expected: string[]; evidence: string[] }[] = [
  {
    row: 'b: the parts of the gap that are public do not close it',
    text: 'OpenAI需要支付7920亿美元租金，自由现金流2820亿美元、英伟达和AMD投入260亿美元、贷款240亿美元、现金175亿美元，剩下2070亿美元的缺口。',
    expected: ['2070亿美元 text.remainder contradicted does_not_add_up'],
    evidence: ['7920亿美元 - 2820亿美元 - 260亿美元 - 240亿美元 - 175亿美元 = 442500000000'],
  },
  {
    row: 'b: where the text counts more than it tells, nothing is said of the sum',
    text: '到2030年OpenAI需要支付7920亿美元租金，年收入只有2136亿美元。就算把其他现金全算上，还是差2070亿美元。',
    expected: [],
    evidence: [],
  },
  {
    row: 'e: the rule is told for a month outside its own condition',
    text: '11月到期MLF9000亿元，实现净投放1000亿元。从往年数据来看，当MLF单月净投放超3000亿元时，上证指数次月上涨概率高达75%。',
    expected: ['超3000亿元 rule.condition condition_not_met case_outside_condition'],
    evidence: ['1000亿元 of 100000000000'],
  },
  {
    row: 'l: 26 times earnings and an earnings yield of 3.8 %',
    text: '英伟达2028年的本益比在26倍左右，3.8%的年化获利收益率看起来不吸引人。',
    expected: ['3.8% text.inverse confirmed'],
    evidence: ['1 / 26倍左右 = 3.84615'],
  },
  {
    row: 'm: half a million chips for 13 billion, and what one is then',
    text: '谷歌卖出50万块TPU，单价2.6万美元，合计130亿美元。',
    expected: ['130亿美元 text.unit_price confirmed'],
    evidence: ['50万块TPU × 2.6万美元 = 13000000000'],
  },
  {
    row: 'm: and what one is not',
    text: '谷歌卖出50万块TPU，单价5.2万美元，即130亿美元。',
    expected: ['130亿美元 text.unit_price contradicted does_not_add_up'],
    evidence: ['50万块TPU × 5.2万美元 = 26000000000'],
  },
];

describe('what the figures of one text say of each other', () => {
  it.each(within)('$row', ({ text, expected, evidence }) => {
    const claims = claimsOfText(text, { id: 'seed', date: '2025-11-28' });
    const rules = parseRules('seed', [], claims).flatMap((rule) => ruleVerdict(casesOf(rule, claims)) ?? []);
    const verdicts = [...insideText(claims), ...rules];
    const quoteOf = (id: string): string => claims.find((claim) => claim.id === id)?.quote ?? '';
    expect(verdicts.map((one) => `${quoteOf(one.claimId)} ${one.rule} ${outcomeOf(one)}`)).toEqual(expected);
    expect(
      verdicts.flatMap(({ evidence: [first] }) =>
        first?.kind === 'arithmetic'
          ? [`${first.expression} = ${first.valueText}`]
          : first?.kind === 'claim'
            ? [`${first.quote} of ${first.value}`]
            : [],
      ),
    ).toEqual(evidence);
  });
});
