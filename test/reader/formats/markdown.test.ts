import { describe, expect, test } from 'vitest';
import { TightropeError } from '../../../src/base/error.ts';
import { formatNamed, formatOf } from '../../../src/reader/formats/index.ts';
import { markdown } from '../../../src/reader/formats/markdown.ts';
import { plainText } from '../../../src/reader/formats/plain-text.ts';
import { view } from '../../../src/reader/formats/view.ts';

const talk = [
  '---',
  "title: 'A talk'",
  "date: '2025-11-15'",
  'speaker: Jane Doe',
  '---',
  '开场。',
  '',
  '## 第一节',
  '营收**10亿**美元。',
  '',
].join('\n');

describe('markdown', () => {
  test('front matter gives title, date and speaker; headings begin sections', () => {
    const parsed = markdown(talk, 'talk.md');
    expect(parsed).toMatchObject({ title: 'A talk', publishedAt: '2025-11-15', speaker: 'Jane Doe' });
    expect(parsed.segments.map(({ start, end, title }) => [talk.slice(start, end), title])).toEqual([
      ['开场。\n\n', 'A talk'],
      ['## 第一节\n营收**10亿**美元。\n', '第一节'],
    ]);
  });

  test('the grammar sees the writing and can find its way back', () => {
    const seen = view(talk, markdown(talk, 'talk.md').hidden);
    expect(seen.text).toBe('开场。\n\n第一节\n营收10亿美元。\n');
    const at = seen.text.indexOf('10亿美元');
    expect(talk.slice(seen.startOf(at), seen.endOf(at + 5))).toBe('10亿**美元');
  });

  test.each([
    ['links', 'a [b](https://c.d/e) f', 'a b f'],
    ['images', '![alt](x.png) y', 'alt y'],
    ['fenced code', 'a\n```js\n$1\n```\nb', 'a\n\n\n\nb'],
    ['a fence that never ends', 'a\n~~~\nb\nc', 'a\n\n\n'],
    ['tags', 'a<br>b <span class="x">c</span>', 'ab c'],
    ['quotes and lists', '> a\n- b\n* c', 'a\n- b\n* c'],
    ['multiplication', '3 x 4 = 12', '3 x 4 = 12'],
    ['CRLF', '# a\r\nb', 'a\r\nb'],
  ])('%s', (_, text, expected) => {
    expect(view(text, markdown(text, 'x.md').hidden).text).toBe(expected);
  });

  test.each([
    ['a key that is no YAML', '---\ntitle: [a\n---\nx', 'x.md:3'],
    ['a bad line', '---\ntitle: a\n  b: c: d\n---\nx', 'x.md:2'],
    ['no closing mark', '---\ntitle: a\nx', 'x.md:1'],
    ['a list', '---\n- a\n---\nx', 'x.md:2'],
  ])('broken front matter is refused with its line: %s', (_, text, at) => {
    expect(() => markdown(text, 'x.md')).toThrow(TightropeError);
    try {
      markdown(text, 'x.md');
    } catch (error) {
      expect(error).toMatchObject({ data: { code: 'front_matter_malformed', at } });
    }
  });

  test('a rule at the top is no front matter', () => {
    expect(markdown('---\n\nText.\n', 'x.md')).toMatchObject({ title: '---', hidden: [] });
  });
});

describe('plain text', () => {
  test.each([
    ['first short line', '\n\n  标题\n正文', '标题', null],
    ['no title in a paragraph', '长'.repeat(121), null, null],
    ['date near the top', 'A title\n2025-11-26 22:57:12\nText', 'A title', '2025-11-26'],
    ['Chinese date', '标题\n2025年1月2日\n', '标题', '2025-01-02'],
    ['English date', 'Title\nNovember 26, 2025', 'Title', '2025-11-26'],
    ['no such day', 'Title\n2025-02-30', 'Title', null],
  ])('%s', (_, text, title, publishedAt) => {
    expect(plainText(text)).toMatchObject({ title, publishedAt });
  });
});

describe('formats', () => {
  test('chosen by name, media type and content', () => {
    expect(formatOf({ name: 'A.MD' })?.name).toBe('markdown');
    expect(
      formatOf({ name: 'https://example.org/x', mediaType: 'text/plain', text: '---\na: b' })?.name,
    ).toBe('text');
    expect(formatOf({ name: '-', text: '---\ntitle: x\n---\n' })?.name).toBe('markdown');
    expect(formatOf({ name: '-', text: 'x' })?.name).toBe('text');
    expect(formatOf({ name: 'x.docx' })).toBeNull();
    expect(formatNamed('md')?.name).toBe('markdown');
    expect(formatNamed('docx')).toBeNull();
    expect(formatOf({ name: 'x.txt', text: '<!-- saved -->\n<HTML lang=en>' })?.name).toBe('html');
    expect(formatOf({ name: 'talk.txt', text: 'WEBVTT\n\n' })?.name).toBe('subtitles');
    expect(formatOf({ name: 'talk.txt', mediaType: 'text/html', text: 'x' })?.name).toBe('html');
    expect(formatOf({ name: 'talk.md', mediaType: 'text/plain', text: 'x' })?.name).toBe('markdown');
    expect(formatOf({ name: 'page.html', mediaType: 'text/plain', text: 'x' })?.name).toBe('text');
  });
});
