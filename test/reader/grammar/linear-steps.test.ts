import { afterEach, describe, expect, test, vi } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { compileLexicon } from '../../../src/reader/grammar/lexicon-trie.ts';
import { scan } from '../../../src/reader/grammar/scan.ts';
import { lexicon } from '../support/lexicon.ts';

const compiled = compileLexicon(lexicon);

afterEach(() => vi.restoreAllMocks());

/** How often the grammar looks at a code unit of the text: its steps, whatever the machine. */
function steps(text: string): number {
  const folded = fold(text);
  const looks = vi.spyOn(String.prototype, 'charCodeAt');
  scan(folded, compiled);
  const count = looks.mock.calls.length;
  looks.mockRestore();
  return count;
}

/** One of every class of character, the words of the grammar, and what has been slow before. */
const pieces =
  '9 1- 1, 1. 1/ ( ) $ $( % ¥ - − + ~ 一 二三 十 百 千 万 亿 兆 几 数 多 余 半 两 零 点 负 翻 分之 百分之 一分之 折 成 倍 陆 壹 年 个 元 、 或 到 至 ， 。 a an half half-a one two- hundred million billion of and quarter http:// 约 超 不到 涨 跌 英伟达 nvidia 预计 Al-said'.split(
    ' ',
  );

describe('steps grow with the length of the text and no faster', () => {
  test.each(pieces.flatMap((piece) => [piece, `${piece} `]))('%j', (piece) => {
    const times = Math.ceil(2000 / piece.length);
    const [short, long] = [steps(piece.repeat(times)), steps(piece.repeat(times * 2))];
    expect(long).toBeGreaterThan(0);
    expect(long).toBeLessThanOrEqual(short * 2.1 + 200);
    expect(long / (piece.length * times * 2)).toBeLessThan(mostLooks);
  });
});

/** Looks at each code unit, at most: a number of forty characters may be begun at each of them. */
const mostLooks = 250;
