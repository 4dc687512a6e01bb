import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { noteOfText, quotationsOf } from '../support/note.ts';

const run = { seed: 20_260_302, numRuns: 200 };
const pieces = fc.constantFrom(
  '如果需求放缓，',
  '價格就會下跌。',
  '一旦',
  '当库存上升时，',
  '所谓展期，就是到期后续借。',
  'RPO（剩余履约义务）',
  '净回笼是指收回多于投放。',
  '需要关注',
  '折旧的年限。',
  '谁来承担？',
  '那麼，',
  '英伟达预计2030年营收3000亿美元。',
  'OpenAI 营收',
  '3亿美元，',
  '同比增长62%。',
  'If demand slows, ',
  'prices will fall. ',
  'Watch the ',
  'spread. ',
  'Who pays? ',
  '"Tenor" means time to maturity. ',
  'remaining performance obligations (RPO) ',
  'Oracle plans capex of $50 billion in 2027. ',
  '$5 billion ',
  'up 62% ',
  '\n',
  '\n\n',
  '\n- ',
  '\n1. ',
  '\n## ',
  '术语\n',
  'Glossary\n',
  '\t',
  ' | ',
  '**',
  '（',
  ')',
  '“',
  '”',
  '：',
  '...',
  '。',
  '? ',
  '\ud800',
  '🚀',
  '`',
  '<',
  '[a](b)',
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 60, size: 'max' }).map((parts) => parts.join(''));
const formats = ['text', 'markdown'] as const;

describe('every note', () => {
  test.each(formats)('shows only spans of the text, in order and within bounds (%s)', (format) => {
    let shown = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { note, reading } = noteOfText(text, format);
        const stored = reading.text;
        for (const { start, end, quote } of quotationsOf(note)) {
          expect(start >= 0 && start < end && end <= stored.length).toBe(true);
          expect(stored.slice(start, end)).toBe(quote);
          shown += 1;
        }
        for (const list of [
          note.summary,
          note.watch,
          note.questions,
          note.rules.map((rule) => rule.sentence),
        ]) {
          list.slice(1).forEach((one, at) => expect(one.start).toBeGreaterThanOrEqual(list[at]?.end ?? 0));
        }
        for (const { term, meaning, sentence } of note.glossary) {
          for (const part of [term, meaning]) {
            expect(part.start >= sentence.start && part.end <= sentence.end).toBe(true);
          }
        }
        const located = reading.claims.flatMap(({ state }, index) => (state === 'located' ? [index] : []));
        expect(note.toVerify.flatMap(({ claims }) => claims).sort((a, b) => a - b)).toEqual(located);
      }),
      run,
    );
    expect(shown).toBeGreaterThan(500);
  });

  test('is the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(noteOfText(text).note).toEqual(noteOfText(text).note);
      }),
      run,
    );
  });

  test('stands at the same places in a text and its traditional twin', () => {
    const traditional = Converter({ from: 'cn', to: 't' });
    const text =
      '所谓循环交易，就是卖方出钱让买方来买。如果客户推迟付款，租赁公司就要自己垫钱。需要关注折旧年限。谁来承担电费？英伟达预计2028年营收3000亿美元。';
    const twin = traditional(text);
    expect(twin).not.toBe(text);
    expect(twin).toHaveLength(text.length);
    const places = (one: string): [number, number][] =>
      quotationsOf(noteOfText(one).note).map(({ start, end }) => [start, end]);
    expect(places(twin)).toEqual(places(text));
    expect(places(text).length).toBeGreaterThan(8);
  });

  test.each([
    ['dots', '.'],
    ['opening words', '如果'],
    ['brackets', 'a ('],
    ['commas', 'if a, '],
    ['tabs', 'a\t'],
    ['colons', '术语:'],
    ['question marks', '?'],
    ['lines', '- 关注 5%\n'],
    ['stars', '**a**: '],
  ])(
    'of 20,000 times the same is made (%s)',
    (_name, part) => {
      const text = part.repeat(20_000);
      for (const format of formats) {
        const { note, reading } = noteOfText(text, format);
        for (const { start, end, quote } of quotationsOf(note)) {
          expect(reading.text.slice(start, end) === quote).toBe(true);
        }
      }
    },
    20_000,
  );
});

describe('the texts that ship', () => {
  const folder = new URL('../../../theses/ai-infra/samples/', import.meta.url);
  test.each(readdirSync(folder))('%s gives a note', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { note } = noteOfText(text, name.endsWith('.md') ? 'markdown' : 'text', null);
    expect(note.summary.length).toBeGreaterThanOrEqual(3);
    expect(note.toVerify.length).toBeGreaterThan(3);
    expect(note.toVerify.some(({ source }) => source !== null)).toBe(true);
  });
});

test('the words it looks for are written as the text it looks in: folded', () => {
  const folder = new URL('../../../src/reader/note/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const code = readFileSync(new URL(name, folder), 'utf8').replace(
      /\/\*\*[^]*?\*\/|^\s*\/\/.*$|么幺/gm,
      '',
    );
    const unfolded = (code.match(/\p{Script=Han}/gu) ?? []).filter(
      (character) => fold(character) !== character,
    );
    expect(unfolded, name).toEqual([]);
  }
});

const seeds = resolve('../shared/seeds');
const present = existsSync(seeds);
if (!present) console.warn(`the seeds are left out: ${seeds} is not there`);

describe.skipIf(!present)('the seeds', () => {
  test.each(present ? readdirSync(seeds).filter((name) => /\.(txt|md)$/.test(name)) : [''])('%s', (name) => {
    const text = readFileSync(join(seeds, name), 'utf8').replaceAll('\r\n', '\n');
    const { note, reading } = noteOfText(text, name.endsWith('.md') ? 'markdown' : 'text', null);
    expect(note.summary.length).toBeGreaterThanOrEqual(3);
    expect(note.rules.length + note.questions.length).toBeGreaterThan(0);
    for (const { start, end, quote } of quotationsOf(note)) {
      expect(reading.text.slice(start, end)).toBe(quote);
    }
  });
});
