import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, escapeForTerminal } from '../../src/cli/clean-text.ts';
import { cutToWidth, displayWidth, padToWidth } from '../../src/cli/display-width.ts';
import { wrapText } from '../../src/cli/wrap-text.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const seed = { seed: 20251209 };

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['英伟达', 6],
    ['ＡＢ', 4],
    ['，。「」', 8],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['한글', 4],
    ['ｶﾅ', 2],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['€“…”', 4],
    ['𠀀', 2],
  ])('%j takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

it('gives simple text the widths of Unicode’s own segmentation', () => {
  // a lone mark makes the rest of the line go the long way
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a€“”…·￥，。英偉達ァあ〈→é') }), (text) => {
      expect(displayWidth(text)).toBe(displayWidth(`${text}\u200b`));
    }),
    seed,
  );
});

describe('cutToWidth', () => {
  it('marks what is gone and never splits a character', () => {
    expect(cutToWidth('英伟达', 6)).toBe('英伟达');
    expect(cutToWidth('英伟达', 5)).toBe('英伟…');
    expect(cutToWidth('英伟达', 4)).toBe('英…');
    expect(cutToWidth('abc', 1)).toBe('…');
    expect(cutToWidth('abc', 0)).toBe('');
    expect(padToWidth('英', 4, 'end')).toBe('  英');
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const cut = cutToWidth(text, width);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        if (displayWidth(text) <= width) expect(cut).toBe(text);
      }),
      seed,
    );
  });
});

describe('wrapText', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['一二三四五', 4, ['一二', '三四', '五']],
    ['一二三，四', 6, ['一二', '三，四']],
    ['（一）二三', 4, ['（一', '）二', '三']],
    ['收入57.0亿', 8, ['收入57.0', '亿']],
    ['a\n\nb', 9, ['a', '', 'b']],
    ['', 9, ['']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('loses nothing but spaces and keeps to the width', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapText(text, width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      seed,
    );
  });
});

describe('cleanText', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;http://evil\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b]0;title\u0007x', 'x'],
    ['\u001bPq#0\u001b\\x', 'x'],
    ['a\u001bb\u0000c\u007fd\u0085', 'abcd'],
    ['\u009b31mx', 'x'],
    ['\u202eabc\u2066\u200f', 'abc'],
    ['a\r\nb\u2028c', 'a\nb\nc'],
    ['\ud800x', '\ufffdx'],
    ['a\tb', 'a b'],
    ['\ufeff读', '读'],
    ['\u001b]no end at all', ']no end at all'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('leaves nothing that a terminal would act upon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(cleanText(text)).not.toMatch(/[^\P{Cc}\n]/u);
        expect(cleanLine(text)).not.toMatch(/\p{Cc}/u);
      }),
      seed,
    );
  });

  it('keeps JSON the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = escapeForTerminal(JSON.stringify({ text }));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(/\p{Cc}/u);
      }),
      seed,
    );
  });
});
