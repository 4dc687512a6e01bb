import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/reader/formats/markdown.ts';
import { plainText } from '../../../src/reader/formats/plain-text.ts';
import { segmentAt } from '../../../src/reader/formats/segment-at.ts';
import type { SourceText } from '../../../src/reader/formats/source-text.ts';
import { view } from '../../../src/reader/formats/view.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../support/lexicon.ts';

function turns({ text, segments }: SourceText): (string | null)[][] {
  return segments
    .filter(({ kind }) => kind === 'turn')
    .map(({ speaker, start, end }) => [
      speaker,
      text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 12),
    ]);
}

describe('labelled talks', () => {
  test.each([
    [
      'Chinese colons',
      '陈倩：你好吗\n王明：好，营收5亿。\n还有3亿。\n陈倩：谢谢。',
      [
        ['陈倩', '陈倩：你好吗'],
        ['王明', '王明：好，营收5亿。 还'],
        ['陈倩', '陈倩：谢谢。'],
      ],
    ],
    [
      'bold names',
      '**Jane Doe**：Up 5%.\n\n**Tom Roe**: Why?\n\n**Jane Doe:** Demand.',
      [
        ['Jane Doe', '**Jane Doe**'],
        ['Tom Roe', '**Tom Roe**:'],
        ['Jane Doe', '**Jane Doe:*'],
      ],
    ],
    [
      'questions and answers',
      'Q: How much?\nA: 5%.\nQ: When?\nA: Now.',
      [
        [null, 'Q: How much?'],
        [null, 'A: 5%.'],
        [null, 'Q: When?'],
        [null, 'A: Now.'],
      ],
    ],
    [
      'a call',
      'Operator\nWelcome.\nJane Doe -- Chief Executive Officer\nSales rose 5%.\nOperator\nNext.\nTom Roe -- Some Bank -- Analyst\nWhy?',
      [
        ['Operator', 'Operator Wel'],
        ['Jane Doe', 'Jane Doe -- '],
        ['Operator', 'Operator Nex'],
        ['Tom Roe', 'Tom Roe -- S'],
      ],
    ],
    [
      'times behind names',
      'Speaker 1 00:01\nHello.\nSpeaker 2 00:12\nHi.\nSpeaker 1 01:00:30\nBye.',
      [
        ['Speaker 1', 'Speaker 1 00'],
        ['Speaker 2', 'Speaker 2 00'],
        ['Speaker 1', 'Speaker 1 01'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(turns(plainText(text))).toEqual(expected);
  });

  test.each([
    ['a list of points', '结论：涨5%。\n风险：跌3%。\n结论：持有。\n风险：利率。'],
    ['a table of figures', '营收：5亿\n利润：1亿\n营收：6亿\n利润：2亿'],
    ['quotations', '黄某表示：涨5%。\n李某认为：跌3%。\n黄某表示：不会。'],
    ['keys', 'Revenue: $5bn\nMargin: 30%\nCapex: $2bn\nHeadcount: 500'],
    ['addresses', 'http://a.b\nhttps://c.d\nhttp://e.f'],
    ['one label', 'Jane Doe: up 5%.\nIt rose.\nIt fell.'],
  ])('%s are no turns', (_, text) => {
    expect(turns(plainText(text))).toEqual([]);
  });

  test('a turn that reaches over a heading goes on in the next part', () => {
    const text = '## 一\n陈倩：你好吗\n王明：好。\n## 二\n营收5亿。\n陈倩：谢谢。\n王明：再见。\n';
    const parsed = markdown(text, 'x.md');
    expect(
      parsed.segments.map(({ kind, speaker, start }) => [kind, speaker, text.slice(start, start + 4)]),
    ).toEqual([
      ['section', null, '## 一'],
      ['turn', '陈倩', '陈倩：你'],
      ['turn', '王明', '王明：好'],
      ['section', null, '## 二'],
      ['turn', '王明', '## 二'],
      ['turn', '陈倩', '陈倩：谢'],
      ['turn', '王明', '王明：再'],
    ]);
    const at = segmentAt(parsed.segments, view(text, []));
    expect([0, 8, 25, text.length].map((offset) => at(offset)?.speaker)).toEqual([
      null,
      '陈倩',
      '王明',
      undefined,
    ]);
  });
});

describe('talks without labels', () => {
  const talk = [
    '大家好，我是节目的主持人林小雨，今天请来两位嘉宾。周远来跟大家打个招呼，Alan你先来介绍一下吧。大家好，我是做电力的。',
    '周远，你怎么看电价？我觉得还会涨30%。',
    '去年已经涨了20%。',
    '好的，下一个问题，数据中心的钱从哪里来？',
    '从债市来，大约5亿。',
    'Alan，你有什么补充吗？主要是私募，有3亿。',
    '谢谢周远，谢谢Alan。',
  ].join('\n\n');

  test('are divided where the text says who is called; else the speaker is unknown', () => {
    expect(turns(plainText(talk))).toEqual([
      ['林小雨', '大家好，我是节目的主持人'],
      ['Alan', '大家好，我是做电力的。'],
      ['林小雨', '周远，你怎么看电价？'],
      ['周远', '我觉得还会涨30%。 去'],
      ['林小雨', '好的，下一个问题，数据中'],
      [null, '从债市来，大约5亿。'],
      ['林小雨', 'Alan，你有什么补充吗'],
      ['Alan', '主要是私募，有3亿。'],
      ['林小雨', '谢谢周远，谢谢Alan。'],
    ]);
  });

  test('in English', () => {
    const text =
      "Good day. I'm Mary Poe.\n\nI'll now turn it over to Jane Doe. Sales rose 5%.\n\nThank you. Our next question comes from the line of Tom Roe with Some Bank. Why only 5%?\n\nTom, do you want to add anything? No.";
    expect(turns(plainText(text)).map(([speaker]) => speaker)).toEqual([
      'Mary Poe',
      'Jane Doe',
      'Mary Poe',
      null,
      'Mary Poe',
      'Tom Roe',
    ]);
  });

  test('an article that quotes people has no turns', () => {
    const text = '黄某表示，营收5亿。李某，你怎么看？有人问。\n\n我们先从宏观开始。增长5%。\n\n谢谢大家。';
    expect(turns(plainText(text))).toEqual([]);
  });

  test.each(['好的，', '，', '我们先从任洋 ', 'Ann, what ', '谢谢\n', 'A ', '大家'])(
    '30,000 of %j: read',
    (piece) => {
      const text = `Ann, what do you think? Yes. Bob, how do you see it? No.\n${piece.repeat(30_000)}`;
      expect(plainText(text).segments.length).toBeGreaterThan(0);
    },
  );
});

describe('a turn that was read', () => {
  test('has for its title who speaks', () => {
    const text = 'Acme: We made $5 billion.\nTom Roe: Why?\nAcme: Demand.\nTom Roe: Thanks.';
    const { segments } = readText({ text, format: 'text', name: 'x' }, lexicon);
    expect(segments.filter(({ kind }) => kind === 'turn').map(({ title }) => title)).toEqual([
      'Acme',
      'Tom Roe',
      'Acme',
      'Tom Roe',
    ]);
  });
});

describe('segmentAt', () => {
  test('gives the last begun of those around', () => {
    const part = (start: number, end: number) =>
      ({ ...plainText('x').segments[0], start, end }) as SourceText['segments'][number];
    const list = [part(2, 20), part(4, 8), part(4, 6), part(10, 12)];
    const at = segmentAt(list, view('x'.repeat(30), []));
    expect(
      [0, 2, 4, 5, 6, 7, 8, 10, 12, 19, 20].map((offset) => list.findIndex((one) => one === at(offset))),
    ).toEqual([-1, 0, 2, 2, 1, 1, 0, 3, 0, 0, -1]);
  });
});

describe('talks without labels at the heads of lines', () => {
  test('turns within one line', () => {
    const text =
      '访谈\n开场的话很短。主持人：你怎么看？Jane Doe：我看好,有3亿。主持人：为什么？Jane Doe：因为便宜。主持人：还有呢？Jane Doe：没有了。';
    expect(turns(plainText(text)).map(([speaker]) => speaker)).toEqual([
      '主持人',
      'Jane Doe',
      '主持人',
      'Jane Doe',
      '主持人',
      'Jane Doe',
    ]);
    const { claims } = readText({ text, format: 'text', name: 'talk.txt' }, lexicon);
    expect(claims.map(({ quote, speaker }) => [quote, speaker])).toEqual([['3亿', 'Jane Doe']]);
  });

  test('two who answer once are a quotation', () => {
    const text = '报道\n他问。王明：三亿？李红：是的。后来就没有了。';
    expect(turns(plainText(text))).toEqual([]);
  });

  test('who leads the talk is its host, and one nobody names an unknown guest', () => {
    const text = [
      '大家好，我是本台的主持人陈倩，欢迎收看。先说一个数：2亿美元。',
      'Jane，你怎么看？我觉得可以。营收有5亿美元。',
      'Carl，你怎么看？我很同意Jane讲的。成本是3亿美元。',
      '然后还有一个问题，你们怎么看风险？风险有4亿美元。',
    ].join('\n\n');
    const { claims } = readText({ text, format: 'text', name: 'talk.txt' }, lexicon);
    expect(claims.map(({ quote, speaker }) => [quote, speaker])).toEqual([
      ['2亿美元', '陈倩 (host)'],
      ['5亿美元', 'Jane'],
      ['3亿美元', 'Carl'],
      ['4亿美元', 'unknown guest'],
    ]);
  });
});
