import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/reader/formats/plain-text.ts';

const body = (opening: string, length: number): string =>
  (opening + '市场仍在等待更多的数据来判断需求的强弱。'.repeat(60)).slice(0, length) + '。';

function parts(text: string): unknown[][] {
  return plainText(text).segments.map(({ kind, title, source, date, start, end }) => [
    kind,
    title,
    source,
    date,
    text.slice(start, end).trim().slice(0, 6),
  ]);
}

describe('several articles on one page', () => {
  const page = [
    '#算力',
    '電費帳單來了',
    `${body('某地電價上漲。', 600)} (晨報)`,
    '誰在買單?',
    body('於2025年11月20 日公布的數字顯示', 700),
    '訂單見頂了嗎',
    `${body('分析師認為', 900)}（夜間財經）`,
    '我看不會, 明年還要漲三成',
    '同意樓上',
    '最後一篇',
    `${body('最後', 500)} (某社)`,
  ].join('\n');

  test('headlines, sources, dates and comments', () => {
    expect(parts(page)).toEqual([
      ['section', '#算力', null, null, '#算力'],
      ['article', '電費帳單來了', '晨報', null, '電費帳單來了'],
      ['article', '誰在買單?', null, '2025-11-20', '誰在買單?\n'],
      ['article', '訂單見頂了嗎', '夜間財經', null, '訂單見頂了嗎'],
      ['comment', null, null, null, '我看不會, '],
      ['comment', null, null, null, '同意樓上'],
      ['article', '最後一篇', '某社', null, '最後一篇\n最'],
    ]);
  });

  test('have no common date; each has its own', () => {
    expect(plainText(page)).toMatchObject({ title: '算力', publishedAt: null });
  });

  test('articles of several paragraphs end with their sources; subheadings begin none', () => {
    const text = [
      '第一篇的标题',
      body('甲', 200),
      '小标题',
      `${body('乙', 150)}（晨报）`,
      '第二篇的标题',
      body('丙', 200),
      `${body('丁', 150)}（晚报）`,
    ].join('\n\n');
    expect(parts(text).map(([kind, title, source]) => [kind, title, source])).toEqual([
      ['article', '第一篇的标题', '晨报'],
      ['article', '第二篇的标题', '晚报'],
    ]);
  });
});

describe('one article', () => {
  test('is one part, with its source', () => {
    const text = ['标题', '2025-11-26', body('甲', 200), '小标题', `${body('乙', 200)}（晨报）`].join('\n');
    expect(parts(text)).toEqual([['article', '标题', '晨报', '2025-11-26', '标题\n202']]);
    expect(parts(`标题\n${body('甲', 200)}\n来源：晨报`)[0]?.[2]).toBe('晨报');
  });

  test('a remark in brackets with a number is no source', () => {
    expect(parts(`标题\n${body('甲', 200)}（增长30%）`)[0]?.[2]).toBeNull();
  });

  test('comments begin under their heading', () => {
    const text = ['标题', body('甲', 200), '网友评论（2）', '要涨到30%', '不会'].join('\n');
    expect(parts(text).map(([kind, , , , head]) => [kind, head])).toEqual([
      ['article', '标题\n甲市场'],
      ['comment', '要涨到30%'],
      ['comment', '不会'],
    ]);
  });

  test.each(['', '短\n', '（晨报）\n', '标题\n\n', '：'])('50,000 of %j: read', (piece) => {
    const text = `x${piece.repeat(50_000)}`;
    expect(plainText(text).segments.at(-1)?.end).toBe(text.length);
  });
});
