import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byteSize } from '../../src/operations/byte-size.ts';
import { sentenceAround } from '../../src/operations/explaining/sentence-around.ts';
import { didYouMean } from '../../src/base/did-you-mean.ts';
import { unsupportedKind } from '../../src/operations/reading/unsupported-kind.ts';
import { inferredReasons } from '../../src/operations/wording/inferred-reasons.ts';
import { quantityWords } from '../../src/operations/wording/quantity.ts';

describe('a quantity', () => {
  const of = { approx: false, unit: 'USD', per: null };
  it.each([
    [{ ...of, low: 57_006_000_000, high: 57_006_000_000 }, '$57.006B', 'US$570.06亿', 'US$570.06億'],
    [
      { ...of, low: 0.75, high: 0.85, unit: '%', per: 'year' },
      '0.75–0.85% / year',
      '0.75–0.85% / year',
      '0.75–0.85% / year',
    ],
    [{ ...of, low: 10, high: null, unit: '%', approx: true }, '≈ ≥ 10%', '≈ ≥ 10%', '≈ ≥ 10%'],
    [{ ...of, low: null, high: 20_000, unit: 'count' }, '≤ 20K', '≤ 2万', '≤ 2萬'],
    [{ ...of, low: 5, high: 5, unit: 'other:GPU' }, '5 GPU', '5 GPU', '5 GPU'],
  ])('%j', (claim, en, zhHans, zhHant) => {
    expect([
      quantityWords(claim, 'en'),
      quantityWords(claim, 'zh-Hans'),
      quantityWords(claim, 'zh-Hant'),
    ]).toEqual([en, zhHans, zhHant]);
  });
});

describe('the sentence around a claim', () => {
  const around = (text: string, quote: string): string[] => {
    const start = text.indexOf(quote);
    const {
      before,
      quote: found,
      after,
      ...span
    } = sentenceAround(text, { start, end: start + quote.length });
    expect(text.slice(span.start, span.end)).toBe(before + found + after);
    return [before, found, after];
  };

  it.each([
    ['First. Then it fell 3.5% to 1.2 points. Last.', '3.5%', ['Then it fell ', '3.5%', ' to 1.2 points.']],
    ['甲。乙占5%，丙占6%！丁。', '6%', ['乙占5%，丙占', '6%', '！']],
    ['| a | 1% |\n| b | 2% |\n', '2%', ['| b | ', '2%', ' |']],
    ['“It is 7%.” She left.', '7%', ['“It is ', '7%', '.”']],
    ['9%', '9%', ['', '9%', '']],
  ])('%s', (text, quote, pieces) => {
    expect(around(text, quote)).toEqual(pieces);
  });

  it('ends after 400 code units and parts no character', () => {
    const [before = '', , after = ''] = around(`${'😀'.repeat(900)}x5%${'😀'.repeat(900)}`, '5%');
    for (const side of [before, after]) {
      expect(side.length).toBeLessThanOrEqual(401);
      expect(side).toMatch(/^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/);
    }
  });
});

it('every reason the reader can give has words', async () => {
  const folder = join(import.meta.dirname, '../../src/reader/resolve');
  const sources = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const given = sources.flatMap((source) => [
    ...source.matchAll(/reason: [^;}\n]*?'([a-z]+(?:_[a-z]+)+)'(?:[^;}\n]*?'([a-z]+(?:_[a-z]+)+)')?/g),
  ]);
  const codes = new Set(
    given.flatMap(([, first, second]) => [first, second]).filter((code) => code !== undefined),
  );
  expect(codes.size).toBeGreaterThan(5);
  for (const code of codes) expect(Object.keys(inferredReasons)).toContain(code);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '1.5 kB'],
  [64_000_000, '64 MB'],
  [1_000_000_000, '1 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(byteSize(bytes)).toBe(words);
});

it('a name is guessed only from near by', () => {
  expect(didYouMean('serach', ['search', 'sort'])).toBe('search');
  expect(didYouMean('colour', ['search', 'sort'])).toBeUndefined();
});

it.each([
  [{ name: 'page.html', mediaType: null, text: '<?xml version="1.0"?><html>', format: 'html' }, null],
  [{ name: 'feed', mediaType: 'text/xml', text: 'plain', format: 'text' }, 'XML'],
  [{ name: 'talk.txt', mediaType: null, text: '{\\rtf1', format: 'text' }, 'RTF'],
  [{ name: 'index.json', mediaType: 'text/plain', text: 'plain', format: 'text' }, null],
  [{ name: 'rows.jsonl', mediaType: null, text: '', format: 'text' }, 'JSON'],
  [{ name: 'talk.txt', mediaType: null, text: 'A <b>5%</b> rise', format: 'text' }, null],
])('%j is %s', (hint, kind) => {
  expect(unsupportedKind(hint)).toBe(kind);
});
