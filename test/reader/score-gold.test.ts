import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readText } from '../../src/reader/read-text.ts';
import { lexicon } from './support/lexicon.ts';

const shared = resolve('../shared');
const scorer = join(shared, 'score', 'score-claims.mjs');
const present = existsSync(scorer);
if (!present) console.warn(`labelled texts left out: ${scorer} is not there`);

const folder = mkdtempSync(join(tmpdir(), 'tightrope-gold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!present)('labelled texts', () => {
  test('value and unit are found', () => {
    const options = labels().flatMap(({ id, gold, text }) => {
      const stored = readFileSync(text, 'utf8');
      const claims = join(folder, `${id}.json`);
      writeFileSync(
        claims,
        JSON.stringify(readText({ text: stored, format: null, name: text }, lexicon).claims),
      );
      return ['--gold', gold, '--text', text, '--claims', claims];
    });
    const run = spawnSync(process.execPath, [scorer, ...options], { encoding: 'utf8' });
    const score = JSON.parse(run.stdout) as { labels: number; value_unit: { f1: number } };
    console.log(JSON.stringify(score));
    expect(score.labels).toBeGreaterThan(100);
    expect(score.value_unit.f1).toBeGreaterThanOrEqual(90);
  });

  test.each(corpus())('%s reads without error, every span exact', (path) => {
    const text = readFileSync(path, 'utf8');
    const { claims } = readText({ text, format: null, name: path }, lexicon);
    expect(claims.length).toBeGreaterThan(5);
    for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
  });
});

function labels(): { id: string; gold: string; text: string }[] {
  return readdirSync(join(shared, 'gold'))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -6))
    .map((id) => ({
      id,
      gold: join(shared, 'gold', `${id}.jsonl`),
      text: [`${id}.txt`, `${id}.md`].map((name) => join(shared, 'seeds', name)).find(existsSync) ?? '',
    }));
}

function corpus(): string[] {
  if (!present) return [];
  return ['seeds', 'corpus'].flatMap((name) =>
    readdirSync(join(shared, name))
      .filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md')
      .map((file) => join(shared, name, file)),
  );
}
