import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedCharacters, foldedTo } from '../../src/base/fold-table.ts';
import { fold } from '../../src/base/fold.ts';

const run = { seed: 20_251_126, numRuns: 300 };

describe('fold', () => {
  test.each([
    ['輝達營收５７０．０６億美元', '辉达营收570.06亿美元'],
    ['NVIDIA　Ｑ３', 'nvidia q3'],
    ['臺灣積體電路', '台湾积体电路'],
    ['İstanbul ß', 'İstanbul ß'],
  ])('%s -> %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('keeps the length of any text, surrogates and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
      run,
    );
    expect(fold('\ud800億')).toBe('\ud800亿');
    expect(fold('億'.repeat(20_000))).toBe('亿'.repeat(20_000));
  });

  test('folding twice changes nothing more', () => {
    expect(fold(fold(foldedCharacters))).toBe(fold(foldedCharacters));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      run,
    );
  });

  test('the table is one to one in length and names no character twice', () => {
    expect(foldedTo).toHaveLength(foldedCharacters.length);
    expect(new Set(foldedCharacters).size).toBe(foldedCharacters.length);
  });
});
