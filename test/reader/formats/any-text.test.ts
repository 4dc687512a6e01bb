import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TightropeError } from '../../../src/base/error.ts';
import { formats } from '../../../src/reader/formats/index.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../support/lexicon.ts';

const pieces = [
  ...[
    '<p>',
    '</p>',
    '<div class="x">',
    '</div>',
    '<table><tr><td>',
    '<sup>',
    '<!--',
    '-->',
    '<script>',
    '<a href=x>',
    '&nbsp;',
    '&#xD800;',
    '&#36;5&nbsp;billion',
    '&amp;',
    '&',
    '<',
  ],
  ...[
    'WEBVTT\n\n',
    '00:01.000 --> 00:02.000\n',
    '00:00:01,000 --> 00:00:02,500\r\n',
    '1\n',
    'NOTE x\n',
    '<v Jane Doe>',
    '>> ',
    '\r\n',
    '\n',
    '\n\n',
    '\f',
  ],
  ...[
    '营收为125亿美元，',
    '同比增长30%。',
    'Revenue was $5 billion. ',
    '（晨报）',
    '(Daily)',
    '陈倩：',
    'Jane Doe: ',
    '任洋，你怎么看？',
    '谢谢任洋。',
    'Ann, what do you think? ',
    '好的，',
    '标题',
    '\ud83d\ude00',
    '---\n',
    '# ',
  ],
];
const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 40,
});

describe.each(formats.map(({ name }) => name))('any text read as %s', (name) => {
  const format = formats.find((one) => one.name === name);

  test('has its parts, marks and claims inside the stored text, in order', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const given = parts.join('');
        try {
          const parsed = format?.read(given, 'x');
          if (parsed === undefined) throw new Error('no format');
          const { text, hidden, spaces, letters = [], segments } = parsed;
          let end = 0;
          for (const span of hidden) {
            expect(span.start >= end && span.end > span.start && span.end <= text.length).toBe(true);
            ({ end } = span);
          }
          for (const [index, at] of spaces.entries()) {
            expect(text[at]).toBe('\n');
            expect(at > (spaces[index - 1] ?? -1)).toBe(true);
            expect(hidden.some((span) => span.start <= at && at < span.end)).toBe(false);
          }
          for (const [index, { at, letter }] of letters.entries()) {
            expect(text[at]).toBe('&');
            expect(letter).toHaveLength(1);
            expect(at > (letters[index - 1]?.at ?? -1)).toBe(true);
          }
          for (const [index, segment] of segments.entries()) {
            expect(segment.start >= (segments[index - 1]?.start ?? 0)).toBe(true);
            expect(segment.end >= segment.start && segment.end <= text.length).toBe(true);
          }
          const reading = readText({ text: given, format: name, name: 'x' }, lexicon);
          expect(reading.text).toBe(text);
          for (const claim of reading.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        } catch (error) {
          if (!(error instanceof TightropeError)) throw error;
          expect(['file_empty', 'front_matter_malformed']).toContain(error.data.code);
        }
      }),
      { seed: 20260102, numRuns: 400 },
    );
  });
});
