import { describe, expect, test } from 'vitest';
import type { TightropeError } from '../../../src/base/error.ts';
import { declaredCharset } from '../../../src/reader/formats/declared-charset.ts';
import { html } from '../../../src/reader/formats/html.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../support/lexicon.ts';

const prose =
  'Demand for power keeps growing faster than the grid can follow, and everyone in the trade knows it.';
const page = `<!doctype html><html lang="zh-TW"><head><title>Power bills - The Daily Grid</title>
<meta property="og:title" content="Power bills &amp; promises"><meta property="og:site_name" content="The Daily Grid">
<meta property="article:published_time" content="2025-11-26T23:30:00+08:00"><meta name="author" content="By Jane Doe">
<script>var price = "$999 billion";</script><style>p { width: 50% }</style></head>
<body><nav><ul><li><a href="/a">Markets up 3%</a></li><li><a href="/b">Deals worth $9bn</a></li></ul></nav>
<!-- $888 billion --><form><label>Bet $5</label><input value="$7"></form>
<main><h1>Power bills &amp; promises</h1>
<p>Acme spent <b>$12.5</b>&nbsp;billion<sup>1</sup> in&#32;2025.<br>${prose}</p>
<p>极致公司营收为<span>125</span><span>亿美元</span>。</p>
<table><tr><th>Item<th>2024<th>2025<tr><td>Sales<td>$<td>96<td><p>125</p></table>
<ul><li>First point<li>Second point</ul></main>
<aside>Subscribe for $1 a month and read everything that we write about the grid and its prices every day.</aside>
<div class="comments-area" id="comments"><p>Reader: it will fall by 90% before the end of the year, believe me, I was there.</p></div>
<footer>Copyright 2025, all of the 100% reserved rights of the company and of its friends.</footer></body></html>`;

describe('a web page', () => {
  test('is stored as its writing: title, paragraphs, rows, items; no menus, scripts, comments, footnotes', () => {
    expect(html(page, 'x').text.trimEnd().split(/\n+/)).toEqual([
      'Power bills & promises',
      'Acme spent $12.5 billion in 2025.',
      prose,
      '极致公司营收为125亿美元。',
      'Item\t2024\t2025',
      'Sales\t$96\t125',
      'First point',
      'Second point',
    ]);
  });

  test('says its title, date, author, site and language', () => {
    const parsed = html(page, 'x');
    expect(parsed).toMatchObject({
      title: 'Power bills & promises',
      publishedAt: '2025-11-26',
      speaker: 'Jane Doe',
      language: 'zh-Hant',
    });
    expect(parsed.segments).toMatchObject([
      { kind: 'article', start: 0, end: parsed.text.length, source: 'The Daily Grid', date: '2025-11-26' },
    ]);
  });

  test('claims point into the stored text', () => {
    const { text, claims } = readText({ text: page, format: 'html', name: 'x' }, lexicon);
    expect(claims.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['$12.5 billion', '125亿美元']));
    for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
  });

  test.each([
    ['tags that never end', `<div><p>One<p>Two<p>${prose}<b><i`, ['One', 'Two', prose]],
    ['tags that never began', `</div></p>${prose}</table></td>`, [prose]],
    ['crossed tags', `<p><b>5<i>0</b>%</i> ${prose}`, [`50% ${prose}`]],
    ['a menu that never ends', `<nav>Home<p>${prose}<p>${prose} Again.`, ['Home', prose, `${prose} Again.`]],
    ['an unclosed comment', `<p>${prose}<!-- 5%`, [prose]],
    ['powers of ten', `<p>10<sup>12</sup> is a lot. ${prose}`, [`10^12 is a lot. ${prose}`]],
    ['struck out', `<p>It is <del>$5</del> $6 now. ${prose}`, [`It is $6 now. ${prose}`]],
    [
      'an icon in a line',
      `<p>Up <svg><text>9%</text></svg>5% <button>Buy 3</button>now. ${prose}`,
      [`Up 5% now. ${prose}`],
    ],
    ['preformatted lines', `<pre>a\n5%</pre><p>${prose}`, ['a', '5%', prose]],
    ['control characters by entity', `<p>a&#1;b&#0;c&#xD800;d ${prose}`, [`ab\ufffdc\ufffdd ${prose}`]],
    ['a link that never ends', `<div><a href=x>Up</div><p>${prose}</p>`, ['Up', prose]],
    ['short and bare', '<p>$5 billion', ['$5 billion']],
    ['only hidden', `<div style="display:none"><p>${prose}</p></div>`, [prose]],
  ])('%s', (_, source, lines) => {
    expect(html(source, 'x').text.trimEnd().split(/\n+/)).toEqual(lines);
  });

  test('an article beside longer lists is found; the lists are left out', () => {
    const links = Array.from(
      { length: 40 },
      (_, at) => `<li><a href="/${at}">Headline ${at} says up ${at}%</a>`,
    ).join('');
    const text = `<div class=wrap><div><ul>${links}</ul></div><div class=story><p>${prose}<p>${prose} More.</div></div>`;
    expect(html(text, 'x').text.trimEnd().split(/\n+/)).toEqual([prose, `${prose} More.`]);
  });

  test('a ticker and a header are left out; the heading is the title where nothing better is said', () => {
    const text = `<title>Bills rise_News_Some Site</title><div id=header>Index 3,120.5 +1.2%</div><div class=quote-ticker>Gold 4,000</div><div><div><h1>Bills rise again</h1><span class=author>By Jane Doe</span><span>2025-11-20</span></div><div><p>${prose}<p>${prose}</div></div>`;
    const parsed = html(text, 'x');
    expect(parsed).toMatchObject({
      title: 'Bills rise again',
      publishedAt: '2025-11-20',
      speaker: 'Jane Doe',
    });
    expect(parsed.text).not.toMatch(/Index|Gold/);
  });

  test('several articles are each a part with its headline; teasers are none', () => {
    const text = `<article><h2>First</h2><p>${prose}</article><article><h2>Second</h2><p>${prose}</article><article>More soon</article>`;
    const parsed = html(text, 'x');
    expect(
      parsed.segments.map(({ start, end, title }) => [title, parsed.text.slice(start, end).trim()]),
    ).toEqual([
      ['First', `First\n\n${prose}`],
      ['Second', `Second\n\n${prose}`],
    ]);
  });

  test.each(['', '<p>', '<script>5</script>', '<!-- 5 -->', '&nbsp;'])(
    'nothing written is refused: %j',
    (source) => {
      expect(() => html(`<html>${source}`, 'x.html')).toThrow(
        expect.objectContaining({
          data: expect.objectContaining({ code: 'file_empty', at: 'x.html' }) as unknown,
        }) as TightropeError,
      );
    },
  );

  test.each([
    ['ten megabytes on one line', '<p>Acme made 5%. ', 600_000],
    ['a hundred thousand open blocks', '<div>', 100_000],
    ['a hundred thousand open letters', '<b>', 100_000],
    ['rows within rows', '<table><tr><td>x', 50_000],
    ['tags that close nothing', '</b>', 100_000],
    ['brackets', '<', 300_000],
    ['ampersands', '&', 300_000],
  ])('%s: read', (_, piece, times) => {
    expect(html(`<html>Acme made $5 billion.${piece.repeat(times)}`, 'x').text).toContain('$5 billion');
  });
});

describe('the encoding a page names', () => {
  test.each([
    ['<meta charset="gb2312">', 'gb18030'],
    ['<META http-equiv=Content-Type content="text/html; charset=big5">', 'big5'],
    ["<?xml version='1.0' encoding='Shift_JIS'?>", 'shift_jis'],
    ['<meta charset=utf-16>', 'utf-8'],
    ['<meta name=x content=y>charset=big5', null],
    ['', null],
  ])('%s: %s', (head, label) => {
    expect(declaredCharset(new TextEncoder().encode(head))).toBe(label);
  });
});
