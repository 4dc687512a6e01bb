import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/base/locale.ts';
import { TightropeError } from '../../../src/base/error.ts';
import { parseSources } from '../../../src/reader/note/parse-sources.ts';
import { suggestSource } from '../../../src/reader/note/suggest-source.ts';
import { lexicon } from '../support/lexicon.ts';
import { sources } from '../support/note.ts';

const words = 'en: A, zh-Hans: 甲, zh-Hant: 乙';
const parse = (text: string): ReturnType<typeof parseSources> => parseSources({ name: 's.yaml', text });

function fault(text: string): TightropeError['data'] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof TightropeError) return error.data;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a file of sources', () => {
  test('is read in order', () => {
    const read = parse(
      `sources:\n  one: { metrics: [capex], identifier: cik, url: 'https://x.org/{cik}', ${words} }\n  two: { metrics: [capex, revenue], ${words} }\nmatters:\n  capex: { lifeline: 'yes', ${words} }\n  revenue: { ${words} }\n`,
    );
    expect(read.sources.map(({ id }) => id)).toEqual(['one', 'two']);
    expect([...read.matters].map(([metric, { lifeline }]) => [metric, lifeline])).toEqual([
      ['capex', true],
      ['revenue', false],
    ]);
    const claim = { metric: 'capex', currency: null, unit: 'USD' };
    const company = { id: 'a', name: 'A', kind: 'company', parent: null, aliases: [], identifiers: [] };
    const filer = { ...company, identifiers: [{ scheme: 'cik', value: '12 3' }] };
    expect(suggestSource(claim, [filer], read.sources)?.url).toBe('https://x.org/12%203');
    expect(suggestSource(claim, [company], read.sources)?.id).toBe('two');
    expect(suggestSource({ ...claim, metric: 'wages' }, [filer], read.sources)).toBeNull();
    expect(suggestSource({ ...claim, metric: null }, [filer], read.sources)).toBeNull();
  });

  test.each([
    ['sources: 3\nmatters: {}\n', 's.yaml:1'],
    [`sources:\n  one: { ${words} }\nmatters: {}\n`, 's.yaml:2'],
    [`sources:\n  one: { metrics: [capex], en: A, zh-Hans: 甲 }\nmatters: {}\n`, 's.yaml:2'],
    [
      `sources:\n  a: { metrics: [capex], ${words} }\n  b: { metrics: [capex], url: 'javascript:x', ${words} }\nmatters: {}\n`,
      's.yaml:3',
    ],
    [`sources:\n  b: { metrics: [capex], url: 'https://x.org/{cik}', ${words} }\nmatters: {}\n`, 's.yaml:2'],
    [`sources: {}\nmatters:\n  capex: { lifeline: maybe, ${words} }\n`, 's.yaml:3'],
    ['sources: [', 's.yaml:1'],
  ])('%j is refused at its line', (text, at) => {
    expect(fault(text)).toMatchObject({ code: 'thesis_malformed', at });
  });
});

describe('the file that ships', () => {
  test('names only metrics, kinds and entities the thesis has', () => {
    const metrics = new Set(lexicon.metrics.map(({ id }) => id));
    const kinds = new Set(lexicon.entities.map(({ kind }) => kind));
    const ids = new Set(lexicon.entities.map(({ id }) => id));
    for (const rule of sources.sources) {
      for (const metric of rule.metrics) expect(metrics, rule.id).toContain(metric);
      for (const kind of rule.kinds) expect(kinds, rule.id).toContain(kind);
      for (const id of rule.subjects) expect(ids, rule.id).toContain(id);
    }
    for (const metric of sources.matters.keys()) expect(metrics).toContain(metric);
    expect([...sources.matters.values()].filter(({ lifeline }) => lifeline).length).toBeGreaterThan(3);
  });

  test('is worded in three languages', () => {
    const texts = [
      ...sources.sources.map(({ name }) => name),
      ...[...sources.matters.values()].map(({ why }) => why),
    ];
    for (const one of texts) {
      for (const locale of locales) expect(one[locale]).toMatch(/\S/);
      expect(one['zh-Hans']).toMatch(/\p{Script=Han}/u);
      expect(one['zh-Hant']).toMatch(/\p{Script=Han}/u);
      expect(one.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
