import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/reader/read-number.ts';
import { readText } from '../../src/reader/read-text.ts';
import { rejectedNumbers } from '../../src/reader/rejected-numbers.ts';
import { lexicon } from './support/lexicon.ts';

function rejectedIn(text: string, format = 'text') {
  const { claims, text: stored } = readText({ text, format, name: 'a' }, lexicon);
  return { claims, stored, found: rejectedNumbers({ text: stored, format, name: 'a' }, claims, lexicon) };
}

describe('numbers that are no claims', () => {
  it.each([
    ['1. Nvidia sold H200 and GPT-4 models for $57 billion.', ['1 list_number', '200 name', '4 name']],
    ['Over the past two years it spent $5 billion.', ['two years window']],
    ['The call began at 12:30 on 2025-12-09 and cost $5 billion.', ['12:30 clock', '2025-12-09 date']],
    ['标普500指数上涨，硅谷101说营收50亿美元。', ['500 name', '101 name']],
    ['过去一周股价跌超10%，晚上11点又跌。', ['一周 window', '11点 clock']],
    ['See https://example.org/a?id=305 for the $5 billion.', ['305 address']],
    ['It sold 12 (589720) and made $5 billion.', ['589720 no_meaning']],
    ['The 3rd quarter of 2024 brought $5 billion.', ['2024 date']],
  ])('%s', (text, expected) => {
    const said = rejectedIn(text).found.map(({ quote, reason }) => `${quote} ${reason}`);
    expect(said).toEqual(expect.arrayContaining(expected));
  });

  it('and claims never overlap, every digit is in one of them, and each stands where it says', () => {
    const piece = fc.constantFrom(
      ...'1. 57 $5 billion 2025 H200 过去一周 一个人 三个问题 标普500 12:30 跌超10% \n\n # 4.1 (3) 第2 年 9月 https://a.b/3 5亿美元 (约合人民币35亿元) ，。'.split(
        ' ',
      ),
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('text', 'markdown'),
        (pieces, format) => {
          const { claims, stored, found } = rejectedIn(pieces.join(''), format);
          const covered = new Set<number>();
          for (const { start, end } of claims) for (let at = start; at < end; at += 1) covered.add(at);
          for (const { start, end, quote } of found) {
            expect(stored.slice(start, end)).toBe(quote);
            for (let at = start; at < end; at += 1) {
              expect(covered.has(at)).toBe(false);
              covered.add(at);
            }
          }
          if (format === 'markdown') return;
          for (const { index } of stored.matchAll(/\d/g)) expect(covered.has(index)).toBe(true);
        },
      ),
      { seed: 20260102, numRuns: 300 },
    );
  });
});

describe('a number read in a few words', () => {
  it('is read as the whole text would be', () => {
    expect(readNumber('超过 1.89兆美元', lexicon)).toMatchObject({
      kind: 'money',
      lowText: '1890000000000',
      highText: null,
      unit: 'USD',
    });
    expect(readNumber('up 62%', lexicon)).toMatchObject({ low: 62, high: 62, unit: '%', change: 'up' });
  });

  it('is a plain count where nothing says what it counts', () => {
    expect(readNumber('about 1,250.5 shops', lexicon)).toMatchObject({ lowText: '1250.5', unit: 'count' });
  });

  it('is not made up where there is none', () => {
    expect(readNumber('a great deal', lexicon)).toBeNull();
    expect(readNumber('', lexicon)).toBeNull();
  });
});
