import { text, type Locale, type Text } from '../../src/base/locale.ts';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import type {
  ConflictOut,
  DebateOut,
  EvidenceOut,
  TodoOut,
  VerdictOut,
} from '../../src/operations/shapes/verdict.ts';

/** Texts whose numbers hold, do not hold, conflict, and cannot be settled. */
export const texts: readonly [name: string, text: string][] = [
  [
    'chips.txt',
    [
      'Chips and cash',
      'Nvidia reported revenue of $57.006 billion for the quarter ended October 26, 2025, up 62% from a year earlier.',
      'OpenAI had revenue of $20 billion in 2025, its founder says. Its investors were promised $10 billion by Nvidia.',
      'Oracle pays 500 basis points for protection against default, a dealer told us.',
    ].join('\n\n'),
  ],
  [
    '空頭.txt',
    [
      '一位大空頭的部位',
      '第三季的申報顯示，Scion持有5萬份Palantir賣權。',
      '輝達9月承諾向OpenAI投資1000億美元。',
    ].join('\n\n'),
  ],
  [
    '年底.txt',
    [
      '年底的钱',
      '有人说，Scion其实只买了不到1,000份Palantir看跌期权。',
      '11月MLF净投放1000亿元。过去MLF单月净投放超过3000亿元，次月上证指数上涨的概率是75%。',
    ].join('\n\n'),
  ],
];

type Draft = Partial<Omit<VerdictOut, 'claim' | 'rule_text' | 'reason_text' | 'matters' | 'would_settle'>> & {
  quote: string;
  outcome: VerdictOut['outcome'];
  rule: string;
  rule_text: Text;
  reason_text?: Text;
  matters?: Text;
  would_settle?: { id: string; name: Text; url: string | null };
  proof?: (claims: readonly ClaimOut[], locale: Locale) => EvidenceOut[];
};

const archives = 'https://www.sec.gov/Archives/edgar/data';

const drafts: readonly Draft[] = [
  {
    quote: '1,000份',
    outcome: 'contradicted',
    rule: 'table.13f',
    ratio: 0.02,
    tolerance: null,
    rule_text: text(
      'the number of contracts against the manager’s 13F table of the same quarter; a contract is 100 shares',
      '合约数与管理人同一季度 13F 表比对；一份合约为 100 股',
      '契約數與管理人同一季 13F 表比對；一份契約為 100 股',
    ),
    matters: text('The most quoted bet against the trade', '最常被引用的做空押注', '最常被引用的放空押注'),
    proof: () => [
      {
        kind: 'table',
        table_id: '13f.1649339.2025-09-30',
        row: ['PALANTIR TECHNOLOGIES INC', '69608A108', '912,100,000 USD', '5,000,000 SH', 'Put'],
        source_ref: '0001649339-25-000007',
        url: `${archives}/1649339/000164933925000007/`,
      },
      { kind: 'arithmetic', expression: '5,000,000 / 100', value_text: '50000', unit: 'contracts' },
    ],
  },
  {
    quote: '57.006',
    outcome: 'confirmed',
    rule: 'fact.level',
    ratio: 1,
    tolerance: 0.0000088,
    rule_text: text(
      'a level against the filed level of the same company, concept and quarter',
      '数值与同一公司、同一科目、同一季度的申报数值比对',
      '數值與同一公司、同一科目、同一季的申報數值比對',
    ),
    matters: text(
      'Nvidia’s sales are the spending of the builders',
      '英伟达的收入就是建设者的开支',
      '輝達的營收就是建設者的支出',
    ),
    proof: () => [
      {
        kind: 'fact',
        fact_id: 'nvidia.revenue.quarter.2025-10-26',
        label: 'Nvidia, Revenues',
        value_text: '57006000000',
        unit: 'USD',
        period_start: '2025-07-28',
        period_end: '2025-10-26',
        source_ref: '0001045810-25-000230',
        url: `${archives}/1045810/000104581025000230/`,
        known_at: '2025-11-19',
      },
    ],
  },
  {
    quote: '75%',
    outcome: 'condition_not_met',
    rule: 'rule.condition',
    reason: 'case_outside_condition',
    rule_text: text(
      'the case a rule is applied to against the rule’s own condition',
      '规则所用的例子与规则自身的条件比对',
      '規則所用的例子與規則自身的條件比對',
    ),
    reason_text: text(
      'The rule asks for a net injection of more than 300 bn; the same text gives 100 bn.',
      '规则要求净投放超过 3000 亿元，同一文本给出的是 1000 亿元。',
      '規則要求淨投放超過 3000 億元，同一文本給出的是 1000 億元。',
    ),
    proof: (claims) => [claimRow(claims, '1000亿元', 'CNY 100B', '年底.txt')],
  },
  {
    quote: '$10 billion',
    outcome: 'conflicting',
    rule: 'claims.cluster',
    reason: 'off_by_ten',
    ratio: 0.1,
    rule_text: text(
      'claims of the same subject, metric and period against each other',
      '同一对象、指标、时期的各条论断互相比对',
      '同一對象、指標、時期的各則論斷互相比對',
    ),
    reason_text: text(
      'Another text says ten times as much.',
      '另一篇说的是它的十倍。',
      '另一篇說的是它的十倍。',
    ),
    proof: (claims) => [claimRow(claims, '1000億', 'US$100B', '空頭.txt, 2025-12-01')],
    would_settle: {
      id: 'openai.accounts',
      name: text('The letter of intent', '双方的意向书', '雙方的意向書'),
      url: 'https://nvidianews.nvidia.com/',
    },
  },
  {
    quote: '$20 billion',
    outcome: 'differs_in_basis',
    rule: 'fact.level',
    reason: 'basis_differs',
    ratio: 1.53,
    rule_text: text(
      'a level against a cited figure of the same year',
      '数值与同一年的引用数字比对',
      '數值與同一年的引用數字比對',
    ),
    reason_text: text(
      'One is what a month brings times twelve, the other what the year brought.',
      '一个是单月乘以十二的年化，一个是全年实际收入。',
      '一個是單月乘以十二的年化，一個是全年實際營收。',
    ),
    proof: () => [
      {
        kind: 'cited',
        id: 'openai.revenue.2025',
        value_text: '13070000000',
        unit: 'USD',
        source: 'OpenAI, audited accounts 2025, as reported in June 2026',
        url: null,
      },
    ],
  },
  {
    quote: '62%',
    outcome: 'confirmed',
    rule: 'fact.growth',
    ratio: 0.992,
    tolerance: 0.0081,
    rule_text: text('growth against two filed levels', '增幅与两个申报数值比对', '增幅與兩個申報數值比對'),
    proof: () => [{ kind: 'arithmetic', expression: '57,006 / 35,082 − 1', value_text: '62.49', unit: '%' }],
  },
  {
    quote: '500 basis points',
    outcome: 'unverifiable',
    rule: 'none',
    reason: 'source_not_held',
    rule_text: text('no check had anything to compare it with', '没有可供比对的资料', '沒有可供比對的資料'),
    reason_text: text(
      'Prices of credit protection are not held.',
      '未收录信用保护的价格。',
      '未收錄信用保護的價格。',
    ),
    would_settle: {
      id: 'cds',
      name: text('Five-year CDS, Oracle', '甲骨文五年期 CDS', '甲骨文五年期 CDS'),
      url: 'https://www.theice.com/cds',
    },
  },
];

/** The verdicts in the order of what matters; claims no draft speaks of cannot be settled. */
export function verdictsOf(claims: readonly ClaimOut[], locale: Locale): VerdictOut[] {
  const drafted = drafts.map((draft) => verdictOf(claimOf(claims, draft.quote), draft, claims, locale));
  const spoken = new Set(drafted.map(({ claim }) => claim.id));
  const rest: Draft = {
    quote: '',
    outcome: 'unverifiable',
    rule: 'none',
    reason: 'no_fact_for_period',
    rule_text: text('no check had anything to compare it with', '没有可供比对的资料', '沒有可供比對的資料'),
    reason_text: text('No fact of that period is held.', '未收录那一时期的数据。', '未收錄那一時期的資料。'),
  };
  const others = claims.filter(({ id }) => !spoken.has(id));
  return [...drafted, ...others.map((claim) => verdictOf(claim, rest, claims, locale))];
}

export function conflictsOf(claims: readonly ClaimOut[], locale: Locale): ConflictOut[] {
  const filing = verdictsOf(claims, locale)[0]?.evidence ?? [];
  const side = (value: string, quote: string, settled: EvidenceOut[] = []) => ({
    value,
    claims: [claimOf(claims, quote)],
    settled_by: settled,
  });
  return [
    {
      id: 'palantir-puts',
      subject: 'Palantir',
      metric: 'option_position',
      period: '2025-Q3',
      unit: 'contracts',
      kind: 'conflicting',
      text: text('One is 50 times the other.', '一方是另一方的 50 倍。', '一方是另一方的 50 倍。')[locale],
      sides: [side('50,000', '5萬份', filing), side('< 1,000', '1,000份')],
    },
    {
      id: 'nvidia-openai',
      subject: 'Nvidia',
      metric: 'investment',
      period: null,
      unit: 'USD',
      kind: 'off_by_ten',
      text: text(
        'A zero more or less: one of them may be a slip of the transcript.',
        '相差一个零，其中一个可能是转写之误。',
        '相差一個零，其中一個可能是轉寫之誤。',
      )[locale],
      sides: [side('US$10B', '$10 billion'), side('US$100B', '1000億')],
    },
  ];
}

export function debateOf(claims: readonly ClaimOut[], locale: Locale): DebateOut[] {
  const quoteOf = (quote: string) => {
    const { document, document_title, start, end, prefix, suffix } = claimOf(claims, quote);
    const from = start - Math.min(8, prefix.length);
    const to = end + Math.min(8, suffix.length);
    const words = `${prefix.slice(-8)}${claimOf(claims, quote).quote}${suffix.slice(0, 8)}`;
    return { document_id: document, document_title, start: from, end: to, quote: words };
  };
  return [
    {
      id: 'burry-bet',
      settled: text('The filed table of the quarter', '该季度的申报表', '該季的申報表')[locale],
      question: text(
        'Is the bet against Palantir large?',
        '做空 Palantir 的押注大吗？',
        '放空 Palantir 的押注大嗎？',
      )[locale],
      positions: [
        {
          id: 'large',
          label: text(
            'Large: near a billion of stock',
            '很大：对应近十亿美元股票',
            '很大：對應近十億美元股票',
          )[locale],
          for: null,
          holders: [
            { speaker: 'Michael Burry', since: '2025-11-25', claims: [], quotes: [quoteOf('5萬份')] },
          ],
        },
        {
          id: 'small',
          label: text('Small: a lottery ticket', '很小：不过是彩票', '很小：不過是彩券')[locale],
          for: null,
          holders: [
            { speaker: 'unknown guest', since: null, claims: [claimOf(claims, '1,000份')], quotes: [] },
          ],
        },
        { id: 'none', label: text('There is none', '根本没有', '根本沒有')[locale], for: null, holders: [] },
      ],
      contradictions: [
        {
          positions: ['large', 'small'],
          text: text(
            'Both count the same contracts of the same quarter; only one can be in the filing.',
            '两者数的是同一季度的同一批合约，申报文件里只能有一个数。',
            '兩者數的是同一季的同一批契約，申報文件裡只能有一個數。',
          )[locale],
          holders: ['Michael Burry', 'unknown guest'],
          both: [],
          named_by: null,
        },
      ],
    },
    {
      id: 'who-pays',
      settled: '',
      question: text('Who pays for the build-out?', '谁为建设买单？', '誰為建設買單？')[locale],
      positions: [
        {
          id: 'suppliers',
          label: text('The suppliers themselves', '供应商自己', '供應商自己')[locale],
          for: text('the loop is circular', '资金在循环', '資金在循環')[locale],
          holders: [{ speaker: 'article', since: '2025-12-01', claims: [], quotes: [quoteOf('1000億')] }],
        },
        { id: 'users', label: text('Those who use it', '使用者', '使用者')[locale], for: null, holders: [] },
      ],
      contradictions: [],
    },
  ];
}

export function todoOf(claims: readonly ClaimOut[], locale: Locale): TodoOut[] {
  return verdictsOf(claims, locale)
    .filter(({ outcome }) => outcome === 'unverifiable')
    .map(({ claim, reason, reason_text, would_settle }, n) => ({
      claim,
      times_said: n === 0 ? 3 : 1,
      reason,
      reason_text,
      why:
        n === 0
          ? text(
              'The price of credit is a lifeline of the trade',
              '信用的价格是这笔交易的命脉',
              '信用的價格是這筆交易的命脈',
            )[locale]
          : null,
      lifeline: n === 0,
      source: would_settle,
    }));
}

function verdictOf(claim: ClaimOut, draft: Draft, claims: readonly ClaimOut[], locale: Locale): VerdictOut {
  const { would_settle: settling } = draft;
  return {
    claim,
    outcome: draft.outcome,
    rule: draft.rule,
    rule_text: draft.rule_text[locale],
    reason: draft.reason ?? null,
    reason_text: draft.reason_text?.[locale] ?? null,
    ratio: draft.ratio ?? null,
    tolerance: draft.tolerance ?? null,
    evidence: draft.proof?.(claims, locale) ?? [],
    would_settle: settling === undefined ? null : { ...settling, name: settling.name[locale] },
    matters: draft.matters?.[locale] ?? null,
    recorded_at: '2026-07-24T09:00:00Z',
    times_changed: draft.outcome === 'conflicting' ? 1 : 0,
    person: null,
  };
}

function claimOf(claims: readonly ClaimOut[], quote: string): ClaimOut {
  const found = claims.find((claim) => claim.quote.includes(quote));
  if (found === undefined)
    throw new Error(`no claim says ${quote}: ${claims.map((each) => each.quote).join(' | ')}`);
  return found;
}

function claimRow(claims: readonly ClaimOut[], quote: string, value: string, said: string): EvidenceOut {
  const claim = claimOf(claims, quote);
  return {
    kind: 'claim',
    claim_id: claim.id,
    document_id: claim.document,
    quote: claim.quote,
    value,
    unit: claim.unit,
    said,
  };
}
