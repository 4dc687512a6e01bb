import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/locale.ts';
import { escapeMarkdown, yamlText } from '../../src/operations/noting/escape-markdown.ts';
import { noteMarkdown } from '../../src/operations/noting/note-markdown.ts';
import type { NoteOut } from '../../src/operations/noting/note-shape.ts';
import { noteWords } from '../../src/operations/noting/note-words.ts';
import { bench, fixtureRoot, type Bench } from './support/test-context.ts';

const article =
  'Acme revenue was $12.5 billion in 2025. Acme revenue was $12.5 billion in 2025, again. If orders stop, Acme will cut its capex. Watch the orders of Bolt. Who pays for the halls? Bolt capex will be about $3 billion in 2027.\n';

async function noted(
  text: string,
  name = 'article.txt',
): Promise<{ all: Bench; note: NoteOut; stored: string }> {
  const all = await bench();
  await writeFile(join(all.folder, name), text);
  await all.run('read', { sources: [name], dated: '2026-01-01' });
  const { documents } = await all.data<{ documents: { id: string; logical_id: string }[] }>('documents');
  const id = documents.find(({ logical_id }) => logical_id.endsWith(name))?.id ?? '';
  const { text: stored } = await all.data<{ text: string }>('document', { id });
  return { all, note: await all.data<NoteOut>('note', { id }), stored };
}

describe('note', () => {
  it('quotes the text by exact spans, claims by id', async () => {
    const { all, note, stored } = await noted(article);
    const { claims } = await all.data<{ claims: { id: string }[] }>('document', { id: note.document.id });
    const spans = [
      ...note.summary,
      ...note.watch,
      ...note.questions,
      ...note.rules.flatMap(({ condition, outcome }) => [condition, outcome]),
      ...note.to_verify.map(({ sentence }) => sentence),
    ];
    expect(spans.length).toBeGreaterThan(8);
    for (const { start, end, quote } of spans) expect(stored.slice(start, end)).toBe(quote);
    expect(note.to_verify.flatMap(({ claims: ids }) => ids).sort()).toEqual(
      claims.map(({ id }) => id).sort(),
    );
    const revenue = note.to_verify.find(({ metric }) => metric === 'revenue');
    expect(revenue).toMatchObject({
      subject: 'Acme',
      period: '2025',
      source: { id: 'filing', name: { en: "Acme's filing" }, concept: 'us-gaap:Revenues' },
      why: { 'zh-Hant': '是否賺錢' },
    });
    expect(revenue?.claims).toHaveLength(2);
    expect(note.predictions.map(({ claim }) => [claim.subject, claim.period])).toEqual([['Bolt', '2027']]);
    expect(note.rules[0]?.condition.plain).toBe('If orders stop');
    expect(note.questions.map(({ plain }) => plain)).toEqual(['Who pays for the halls?']);
  });

  it('finds a document by its beginning and by its source, and names one that is not there', async () => {
    const { all, note } = await noted(article);
    const { id, logical_id } = note.document;
    expect(await all.data('note', { id: id.slice(0, 8) })).toEqual(note);
    expect(await all.data('note', { id: logical_id })).toEqual(note);
    expect(await all.error('note', { id: 'deadbeef' })).toMatchObject({ code: 'document_not_found' });
  });

  it('of a text with nothing in it says so', async () => {
    const { note } = await noted('Hello.\n');
    expect([note.to_verify, note.rules, note.questions]).toEqual([[], [], []]);
    for (const locale of locales) expect(noteMarkdown(note, locale)).toContain(noteWords.extractive[locale]);
  });
});

describe('its Markdown', () => {
  it('has front matter, headings in the chosen language, and a block for every link', async () => {
    const { note } = await noted(article);
    for (const locale of locales) {
      const markdown = noteMarkdown(note, locale);
      const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? [];
      expect(parseDocument(front).toJS()).toMatchObject({
        title: note.document.title ?? note.document.logical_id,
        date: '2026-01-01',
        source: note.document.logical_id,
        lang: 'en',
        tags: ['tightrope', 'note'],
      });
      for (const part of [
        'summary',
        'watch',
        'rules',
        'predictions',
        'questions',
        'toVerify',
        'claims',
      ] as const) {
        expect(body).toContain(`\n## ${noteWords[part][locale]}\n`);
      }
      expect(body).toContain('Who pays for the halls?');
      const links = [...body.matchAll(/\]\(#\^(claim-[0-9a-f]{8})\)/g)].map(([, id]) => id);
      const blocks = [...body.matchAll(/ \^(claim-[0-9a-f]{8})$/gm)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(3);
      for (const id of links) expect(blocks).toContain(id);
      expect(new Set(blocks).size).toBe(blocks.length);
    }
  });

  it('shows what a hostile text says and does nothing else', async () => {
    const text = [
      '# Acme <script>alert(1)</script> [[x]] ---',
      'Acme revenue was $12 billion | ![x](http://evil.example/a.png) <img src=x onerror=alert(1)> in 2025.',
      'If **Acme** stops [here](javascript:alert(1)), then ``` Bolt ``` will `fall` ^claim-00000000 #tag %%hidden%%.',
      'Watch the ==orders== of Bolt &lt;b&gt; {{template}} $x^2$ ~~gone~~ www.evil.example for 5% more.',
      'Who pays <b>for</b> | the *halls*?',
    ].join('\n');
    const { note } = await noted(text, 'evil.txt');
    expect(note.summary.length + note.watch.length + note.rules.length).toBeGreaterThan(2);
    const body = noteMarkdown(note, 'en').replace(/^---\n[^]*?\n---\n/, '');
    const ours = body
      .replaceAll(/<a id="\^claim-[0-9a-f]{8}"><\/a>/g, '')
      .replaceAll(/\[[0-9a-f]{8}\]\(#\^claim-[0-9a-f]{8}\)/g, '')
      .replaceAll(/ \^claim-[0-9a-f]{8}$/gm, '')
      .replaceAll(/\[[^\]\n]*\]\(<https:\/\/example\.org\/filings>\) `us-gaap:Revenues`/g, '')
      .replaceAll(/\\[!-/:-@[-`{-~]/g, '');
    expect(ours).not.toMatch(/[<>[\]{}`~$^]/);
    expect(ours).not.toMatch(/:\/\/|%%|==|www\./);
    const columns = body
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(columns.slice(-note.to_verify.length - 2)).size).toBe(1);
  });

  it.each([
    ['1. first', '1\\. first'],
    ['2.9 trillion', '2.9 trillion'],
    ['- item', '\\- item'],
    ['=== ---', '\\=\\== ---'],
    ['# a_b*c', '\\# a\\_b\\*c'],
    ['a\nb\u2028c\u0007', 'a b c'],
    ['\u202eevil\ud800', 'evil\ufffd'],
    ['a@b https://x', 'a\\@b https\\://x'],
    ['50%~60% & more', '50%\\~60% &amp; more'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each(['a: b', '"quoted"\n---\nx: y', "it's #1", '- x', '\u2028', '日期：今天'])(
    'keeps %j one value of the front matter',
    (text) => {
      const value: unknown = parseDocument(`title: ${yamlText(text)}\nnext: 1`).toJS();
      expect(value).toEqual({ title: text.replace(/[\p{Cc}\u2028]+/gu, ' ').trim(), next: 1 });
    },
  );
});

it('a broken file of sources is told with its line, and reading goes on', async () => {
  const all = await bench();
  const root = join(all.folder, 'root');
  const { cp } = await import('node:fs/promises');
  await cp(fixtureRoot, root, { recursive: true });
  const path = join(root, 'theses/ai-infra/sources.yaml');
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace('lifeline', 'lifelong: 3\n    lifeline').replace("'yes'", 'maybe'),
  );
  const broken = await bench({ root });
  await writeFile(join(broken.folder, 'article.txt'), article);
  const [read] = await broken.run('read', { sources: ['article.txt'] });
  if (read?.ok !== true) throw new Error('not read');
  const { document } = read.data as { document: { id: string } };
  expect(await broken.error('note', { id: document.id })).toMatchObject({
    code: 'thesis_malformed',
    at: expect.stringMatching(/sources\.yaml:\d+$/) as string,
  });
});
