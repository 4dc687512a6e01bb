import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../src/reader/note/date-of.ts';
import { noteOfText } from '../support/note.ts';

const plain = (list: readonly { plain: string }[]): string[] => list.map((one) => one.plain);

describe('the glossary', () => {
  test.each([
    ['A run rate is defined as the latest month times twelve.', 'run rate', 'the latest month times twelve'],
    [
      'Remaining performance obligations (RPO) are signed orders.',
      'RPO',
      'Remaining performance obligations',
    ],
    [
      'Look at the RPO (remaining performance obligations) of Oracle.',
      'RPO',
      'remaining performance obligations',
    ],
    [
      'By "circular deal" we mean a sale the seller has paid for.',
      'circular deal',
      'a sale the seller has paid for',
    ],
    ['The term "backlog" refers to orders not yet delivered.', 'backlog', 'orders not yet delivered'],
    [
      'Wrong-way risk means exposure that grows as the other side weakens.',
      'Wrong-way risk',
      'exposure that grows as the other side weakens',
    ],
    ['净回笼是指央行收回的资金多于投放的资金。', '净回笼', '央行收回的资金多于投放的资金'],
    ['所谓循环交易，就是卖方出钱让买方来买。', '循环交易', '卖方出钱让买方来买'],
    ['甲骨文的RPO（剩余履约义务）很集中。', 'RPO', '剩余履约义务'],
    ['要看会计折旧（Depreciation: 把设备成本分摊到各年）怎么算。', 'Depreciation', '把设备成本分摊到各年'],
    ['「殖利率倒掛」指的是短天期利率高於長天期利率。', '殖利率倒掛', '短天期利率高於長天期利率'],
  ])('%s', (text, term, meaning) => {
    const { note } = noteOfText(text);
    expect(note.glossary.map((one) => [one.term.plain, one.meaning.plain])).toEqual([[term, meaning]]);
  });

  test.each([
    'This means that prices rise.',
    'It refers to last year.',
    '这是指数级增长。',
    '这意味着成本会上升。',
    'Revenue rose (up 12% from a year ago) again.',
    '营收大涨（好于预期）之后股价回落。',
  ])('leaves alone: %s', (text) => {
    expect(noteOfText(text).note.glossary).toEqual([]);
  });

  test('takes rows and items under a heading that announces terms, and terms in bold', () => {
    const table =
      'Glossary\n\nTerm\tMeaning\nCovenant\ta promise in a loan contract\nTenor\ttime to maturity\n';
    expect(noteOfText(table).note.glossary.map(({ term }) => term.plain)).toEqual(['Covenant', 'Tenor']);
    const items = '术语\n- 久期：债券价格对利率的敏感度\n- 展期：到期后续借\n';
    expect(noteOfText(items).note.glossary.map(({ meaning }) => meaning.plain)).toEqual([
      '债券价格对利率的敏感度',
      '到期后续借',
    ]);
    const ended = '术语\n- 久期：债券价格对利率的敏感度\n别的题目\n- 甲：乙丙丁\n';
    expect(noteOfText(ended).note.glossary).toHaveLength(1);
    const bold = 'Some words first, to begin.\n\n**Covenant**: a promise to keep a ratio.\n';
    const [one] = noteOfText(bold, 'markdown').note.glossary;
    expect([one?.term.plain, one?.meaning.plain]).toEqual(['Covenant', 'a promise to keep a ratio']);
  });
});

describe('the rules', () => {
  test.each([
    [
      'If the growth of revenue slows, the market may ask about cash first.',
      'If the growth of revenue slows',
      'the market may ask about cash first',
    ],
    [
      'When utilization falls below 60%, lenders will call in collateral.',
      'When utilization falls below 60%',
      'lenders will call in collateral',
    ],
    [
      'Spreads would widen at once if a large borrower missed a payment.',
      'if a large borrower missed a payment',
      'Spreads would widen at once',
    ],
    ['如果客户推迟付款，租赁公司就要自己垫钱。', '如果客户推迟付款', '就要自己垫钱', '租赁公司就要自己垫钱'],
    ['一旦電力不足，機房將無法上線。', '一旦電力不足', '機房將無法上線'],
    ['当库存连续两季上升时，价格往往会先跌。', '当库存连续两季上升时', '价格往往会先跌'],
    ['只要曲线变得没那么陡，市场就会重估。', '只要曲线变得没那么陡', '就会重估', '市场就会重估'],
    ['只要利差不再扩大，发债就会恢复。', '只要利差不再扩大', '发债就会恢复'],
  ])('%s', (text, condition, ...outcomes) => {
    const [rule] = noteOfText(text).note.rules;
    expect(rule?.condition.plain).toBe(condition);
    expect(outcomes).toContain(rule?.outcome.plain);
  });

  test.each([
    'Even if prices rise, nothing will change.',
    'When I visited the plant, the halls were empty.',
    'If not, never mind.',
    'Who pays if the orders stop?',
    '当年思科的市值很高，后来就跌了很多。',
    '当然，这个数字会变。',
    '即使利率下降，需求也不会回来。',
    '他们应当披露合同，市场会欢迎。',
    '如果没记错的话，那是十月的事。',
  ])('leaves alone: %s', (text) => {
    expect(noteOfText(text).note.rules).toEqual([]);
  });
});

describe('the watch list', () => {
  test.each([
    ['Investors should keep an eye on the spread.', 'keep an eye on'],
    ['The key risk is that leases cannot be cancelled.', 'key risk'],
    ['Much depends on who signs next.', 'depends on'],
    ['接下来要重点关注客户的付款节奏。', '重点关注'],
    ['值得留意的是折旧年限的变化。', '值得留意的'],
    ['最值得盯著的是電費由誰承擔。', '值得盯著'],
  ])('%s', (text, cue) => {
    expect(noteOfText(text).note.watch.map((one) => [one.plain, one.cue?.plain])).toEqual([[text, cue]]);
  });

  test.each([
    '感谢大家的关注。',
    '点击关注我们的频道。',
    '两者密切相关。',
    'Subscribe and monitor your picks with us.',
    '你会特别关注财政吗？',
  ])('leaves alone: %s', (text) => {
    expect(noteOfText(text).note.watch).toEqual([]);
  });

  test('takes the list below a heading that says so, and stops where the list does', () => {
    const text =
      '需要观察的指标\n\n- 月度收入的增速\n- 合同取消的数量\n\n别的话题从这里开始，与上面无关。\n- 另一个列表\n';
    expect(plain(noteOfText(text).note.watch)).toEqual(['月度收入的增速', '合同取消的数量']);
    const table =
      'What to watch\n\nMetric\tWhy it matters\nUtilization\ttells demand from hope\n\nThe rest is prose.\n';
    expect(plain(noteOfText(table).note.watch)).toEqual(['Utilization\ttells demand from hope']);
  });

  test('adds forecasts whose time has not passed', () => {
    const text = 'Nvidia expects revenue of $300 billion in 2028.';
    const [item] = noteOfText(text).note.watch;
    expect([item?.plain, item?.cue, item?.claims.length]).toEqual([text, null, 1]);
    expect(noteOfText(text, 'text', '2031-01-01').note.watch).toEqual([]);
  });
});

describe('the questions', () => {
  test('are those that ask something, each once', () => {
    const text =
      'Who pays if the orders stop? Right? Any questions? Who pays if the orders stop?\n你好吗？对吧？那谁来承担折旧？Bruce，你有什么要补充的吗？它涨了很多，对吧？\n電費由誰負擔？';
    expect(plain(noteOfText(text).note.questions)).toEqual([
      'Who pays if the orders stop?',
      '那谁来承担折旧？',
      '電費由誰負擔？',
    ]);
  });
});

describe('the predictions', () => {
  test('are claims about a time to come, the nearest first', () => {
    const text =
      'Nvidia expects revenue of $300 billion in 2028. Oracle plans to spend $50 billion on capex in 2027. OpenAI lost $5 billion in 2024.';
    const { note, reading } = noteOfText(text);
    const said = note.predictions.map(({ claim }) => reading.claims[claim]);
    expect(said.map((claim) => [claim?.subject, claim?.period])).toEqual([
      ['Oracle', '2027'],
      ['Nvidia', '2028'],
    ]);
    expect(noteOfText(text, 'text', '2031-01-01').note.predictions).toEqual([]);
  });
});

describe('the date a claim was made on', () => {
  test('is that of its own article, else of the text', () => {
    const article = { kind: 'article', title: null, speakerId: null, source: null } as const;
    const said = dateOf({
      publishedAt: '2026-03-02',
      segments: [
        { ...article, start: 10, end: 20, date: '2025-12-09' },
        { ...article, start: 20, end: 30, date: null },
        { ...article, start: 30, end: 40, date: '2026-01-05' },
      ],
    });
    expect([0, 10, 19, 20, 35, 40].map((start) => said({ start }))).toEqual([
      '2026-03-02',
      '2025-12-09',
      '2025-12-09',
      '2026-03-02',
      '2026-01-05',
      '2026-03-02',
    ]);
  });
});

describe('the summary', () => {
  const text = [
    'The plant stands near a river.',
    'Oracle reported capex of $21 billion for 2025, which means that its cash flow no longer pays for the build-out.',
    'Oracle reported capex of $21 billion for 2025, so its cash flow no longer pays for the build-out.',
    'Somebody opened a window.',
    'This is not investment advice, and the capex of $21 billion for 2025 is quoted as it was.',
    'Is the capex of Oracle for 2025 really $21 billion?',
    'Lunch was served late on that day.',
  ].join('\n');

  test('prefers what carries claims, says it once, and leaves out questions and disclaimers', () => {
    const { summary } = noteOfText(text).note;
    const oracle = summary.filter(({ plain: said }) => said.startsWith('Oracle'));
    expect(oracle).toHaveLength(1);
    expect(oracle[0]?.score).toBe(Math.max(...summary.map(({ score }) => score)));
    expect(plain(summary).join(' ')).not.toMatch(/advice|\?/);
    expect(summary.map(({ start }) => start)).toEqual(
      summary.map(({ start }) => start).sort((a, b) => a - b),
    );
  });
});

describe('what to verify', () => {
  test('holds every located claim once, what says the same together', () => {
    const text =
      'Oracle reported revenue of $57 billion in 2025.\nOpenAI revenue was $13 billion in 2025.\nThe deal is worth $3 billion.\nOracle revenue was $57 billion in 2025.';
    const { note, reading } = noteOfText(text);
    const indices = note.toVerify.flatMap(({ claims }) => claims).sort((a, b) => a - b);
    expect(indices).toEqual(reading.claims.map((_claim, index) => index));
    expect(note.toVerify.find(({ subject }) => subject === 'Oracle')?.claims).toHaveLength(2);
  });

  test.each([
    ['Oracle reported revenue of $57 billion in 2025.', 'sec-revenue', /CIK=1341439/],
    ['AWS revenue was $28.8 billion in 2025.', 'sec-revenue', /CIK=\d+/],
    ['OpenAI revenue was $13 billion in 2025.', 'private-revenue', null],
    ['The PBoC injected 600 billion yuan of reserves, a net liquidity injection.', 'pboc', /pbc/],
  ])('%s', (text, source, url) => {
    const [row] = noteOfText(text).note.toVerify;
    expect(row?.source?.id).toBe(source);
    if (url === null) expect(row?.source?.url).toBeNull();
    else expect(row?.source?.url).toMatch(url);
  });
});
