import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TightropeError } from '../../../src/base/error.ts';
import { parseDebate } from '../../../src/evidence/debate/parse-debate.ts';
import { lexicon } from '../../reader/support/lexicon.ts';
import { debateFile } from './debate-file.ts';

function faultOf(text: string): unknown {
  try {
    parseDebate({ name: 'debate/tea.yaml', text });
  } catch (error) {
    return error instanceof TightropeError ? error.data : error;
  }
  return null;
}

test('a file becomes a question with its positions', () => {
  const debate = parseDebate({ name: 'debate/tea.yaml', text: debateFile });
  expect(debate).toMatchObject({ id: 'tea', question: { 'zh-Hant': '是茶嗎' } });
  expect(debate.positions.map(({ id, stance }) => [id, stance])).toEqual([
    ['tea', 'for'],
    ['coffee', 'against'],
  ]);
  expect(debate.contradictions).toMatchObject([{ between: ['tea', 'coffee'], namedBy: 'Ann' }]);
});

test.each<[string, string, string, number]>([
  ['a missing language', ', zh-Hant: 是茶嗎 }', ' }', 1],
  ['an unknown field', 'settled:', 'setled:', 2],
  ['an unknown stance', 'stance: against', 'stance: maybe', 20],
  ['a date that is none', "'2025-11'", "'November'", 10],
  ['a number for a text', "'2025-11'", '2025', 10],
  ['a holder no text could show', '          - words: [green, leaves]', '          []', 11],
  ['a bound that is no number', 'least: 5', "least: '5'", 17],
  ['an unknown modality', 'most: 3', 'modality: sung', 25],
  ['a claim of anything', 'subject: acme, metric: useful_life, most: 3', 'most: 3', 25],
  ['a contradiction with a stranger', '[tea, coffee]', '[tea, milk]', 27],
  ['a contradiction with itself', '[tea, coffee]', '[tea, tea]', 27],
  ['broken YAML', 'contradictions:', 'contradictions: [', 27],
])('%s is refused with its line', (_, from, to, line) => {
  expect(debateFile).toContain(from);
  const fault = faultOf(debateFile.replace(from, to));
  expect(fault).toMatchObject({ code: 'thesis_malformed' });
  const at = String((fault as { at: unknown }).at);
  expect(at).toMatch(/^debate\/tea\.yaml:\d+$/);
  expect(Math.abs(Number(at.split(':')[1]) - line)).toBeLessThanOrEqual(1);
});

test('one position is no debate', () => {
  const alone = debateFile.slice(0, debateFile.indexOf('  coffee:'));
  expect(faultOf(alone)).toMatchObject({ expected: 'two or more positions' });
});

const folder = fileURLToPath(new URL('../../../theses/ai-infra/debate/', import.meta.url));

test.each(readdirSync(folder))('%s, which ships, is sound', (name) => {
  const debate = parseDebate({ name, text: readFileSync(folder + name, 'utf8') });
  expect(debate.contradictions.length).toBeGreaterThan(0);
  const known = new Set(lexicon.entities.map(({ id }) => id));
  const metrics = new Set(lexicon.metrics.map(({ id }) => id));
  const patterns = debate.positions.flatMap(({ holders, claims }) => [
    ...claims,
    ...holders.flatMap(({ shownBy }) =>
      shownBy.flatMap((anchor) => ('claim' in anchor ? [anchor.claim] : [])),
    ),
  ]);
  for (const { subject, metric } of patterns) {
    if (subject !== null) expect(known).toContain(subject);
    if (metric !== null) expect(metrics).toContain(metric);
  }
});
