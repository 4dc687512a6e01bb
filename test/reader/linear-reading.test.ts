import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/reader/formats/index.ts';
import { readText } from '../../src/reader/read-text.ts';
import { lexicon } from './support/lexicon.ts';
import { stepsOf } from './support/steps.ts';

/** One of every class of character, words of every kind the reader knows, markup, and what has been slow in other readers. */
const pieces = fc.constantFrom(
  ...'9 1- 1, 2. ( ) [ ]( < > <p> </div> <!-- & &amp; * ` | # --- \n \n\n \t \f $ ¥ % - − ~ 一 十 百 万 亿 几 多 半 零 点 负 分之 折 成 倍 年 月 个 元 、 或 到 ， 。 ； ： “ ” Q3 2025 a an half two million billion of and over 约 超 不到 涨 跌 同比 去年 英伟达 OpenAI 营收 预计 如果 表示 said 陈倩： >> 00:01.000 --> 00:02.000 🚀 \ud800'.split(
    ' ',
  ),
);

const at = (unit: string, length: number, format: string): number =>
  stepsOf(() => {
    try {
      const text = unit.repeat(Math.ceil(length / unit.length));
      readText({ text, format, name: 'x', publishedAt: '2025-11-20' }, lexicon);
    } catch (error) {
      if (!(error instanceof Error) || !('data' in error)) throw error;
    }
  });

describe.each(formats.map(({ name }) => name))('reading as %s', (format) => {
  test('takes steps in proportion to the length of the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (parts) => {
        const unit = parts.join('');
        const [short, long] = [at(unit, 1500, format), at(unit, 3000, format)];
        expect(long).toBeLessThanOrEqual(short * 2.2 + 4000);
      }),
      { seed: 20_260_103, numRuns: 60, examples: [[['9', '*']], [['成', '2025']]] },
    );
  }, 120_000);
});
