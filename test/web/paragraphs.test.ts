import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/web/reader/paragraphs.ts';

const shown = (text: string) =>
  paragraphs(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('paragraphs', () => {
  it('drops nothing but line breaks and blank lines, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('', '---', '# a', '营收570亿美元', 'x'.repeat(70), '| a |'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
        const text = lines.join(lineBreak);
        const parts = paragraphs(text);
        let at = 0;
        for (const part of parts) {
          expect(text.slice(at, part.start).trim()).toBe('');
          expect(part.end).toBeGreaterThan(part.start);
          at = part.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 102, numRuns: 400 },
    );
  });

  it('keeps hard-wrapped English together and Chinese lines apart', () => {
    const english = `${'word '.repeat(15)}end\nof the sentence.\n\nNext.`;
    expect(shown(english).map(([, text]) => text)).toEqual([english.split('\n\n')[0], 'Next.']);
    expect(shown('第一段。\n第二段。')).toEqual([
      ['body', '第一段。'],
      ['body', '第二段。'],
    ]);
  });

  it('tells front matter, headings, and table or list lines', () => {
    expect(shown('---\ntitle: a\n---\n# Head\n- one\n| 1 | 2 |\nplain').map(([kind]) => kind)).toEqual([
      'meta',
      'meta',
      'meta',
      'heading',
      'row',
      'row',
      'body',
    ]);
  });
});
