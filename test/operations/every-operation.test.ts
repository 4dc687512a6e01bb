import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/locale.ts';
import { loadOperation, operations, type OperationName } from '../../src/operations/index.ts';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import type { Block } from '../../src/operations/view.ts';
import { acmeFilings, answersWith } from './support/acme-filings.ts';
import { bench, type Bench } from './support/test-context.ts';

/** The thesis that comes with the program, which has links and events. */
const shipped = join(import.meta.dirname, '../../theses/ai-infra');

/** A workspace with the two samples, and one run of each operation in it. An operation that is not here fails to compile. */
const runs: Record<OperationName, (all: Bench, claim: ClaimOut) => Record<string, unknown>> = {
  read: () => ({ sources: ['article.txt'], text: true }),
  documents: () => ({}),
  note: (_all, claim) => ({ id: claim.document }),
  document: (_all, claim) => ({ id: claim.document.slice(0, 8) }),
  claims: () => ({ facets: true }),
  explain: (_all, claim) => ({ id: claim.id.slice(0, 8) }),
  find: () => ({ search: 'acme' }),
  override: (_all, claim) => ({ action: 'set', claim: claim.id, metric: 'other:sales', reason: 'a test' }),
  overrides: () => ({ labels: true }),
  verify: () => ({}),
  verdicts: () => ({ all: true }),
  decide: (_all, claim) => ({ claim: claim.id, outcome: 'confirmed', reason: 'a test' }),
  conflicts: () => ({}),
  debate: () => ({}),
  predictions: () => ({}),
  todo: () => ({}),
  assist: (_all, claim) => ({ id: claim.document }),
  entities: () => ({ search: '极致' }),
  facts: () => ({ who: 'ACME', concepts: ['revenue'], shape: 'quarter' }),
  series: () => ({ source: 'sec' }),
  board: () => ({ since: '2025-06-30' }),
  status: () => ({}),
  indicators: () => ({ history: true }),
  events: () => ({ thesis: shipped }),
  receipts: () => ({}),
  'thesis show': () => ({ thesis: shipped }),
  signals: () => ({}),
  replay: () => ({ id: 'acme-grows' }),
  diff: () => ({ since: '2025-03-01' }),
  review: () => ({ sheet: 'look-up' }),
  sign: () => ({ sheet: 'look-up', answer: ['grows=It does'], by: 'Ada' }),
  alerts: () => ({ action: 'mute', rule: 'acme-grows', reason: 'a test', by: 'Ada' }),
  report: ({ folder }) => ({ html: join(folder, 'report.html') }),
  'export site': ({ context, folder }) => {
    const path = join(import.meta.dirname, 'fixtures/pages');
    context.machine.pages = () => Promise.resolve({ path, built: true });
    return { folder: join(folder, 'site') };
  },
  pull: () => ({ force: true }),
  sources: () => ({}),
  changes: () => ({}),
  snapshot: () => ({}),
  'thesis check': () => ({}),
  'thesis new': ({ folder }) => ({ folder: join(folder, 'mine') }),
  'thesis diff': () => ({ old: shipped, new: join(shipped, '../../test/thesis/fixtures/small') }),
  'thesis operators': () => ({}),
  'ledger verify': () => ({}),
  'ledger backup': ({ folder }) => ({ path: join(folder, 'backup.gz') }),
  'ledger restore': ({ folder }) => ({ path: join(folder, 'first.gz'), force: true }),
  'ledger export': ({ folder }) => ({ folder: join(folder, 'export') }),
  serve: () => ({}),
  doctor: () => ({}),
};

async function prepared(locale: (typeof locales)[number] = 'en'): Promise<{ all: Bench; claim: ClaimOut }> {
  const stopped = Promise.resolve();
  const startServer = () => Promise.resolve({ url: 'http://127.0.0.1:7373', stopped, stop: () => stopped });
  const all = await bench({ startServer, locale, env: { TIGHTROPE_CONTACT: 'ada@example.org' } });
  await writeFile(join(all.folder, 'article.txt'), 'Bolt capex will be about $3 billion in 2027.\n');
  await writeFile(join(all.folder, 'report.txt'), settled);
  await all.run('serve');
  await writeFile(join(all.folder, 'rival.txt'), 'Acme revenue was $17 billion in 2025.\n');
  for (const name of ['report.txt', 'rival.txt'])
    await all.run('read', { sources: [name], dated: '2026-01-01' });
  answersWith(all.context, acmeFilings);
  await all.run('pull');
  await all.run('verify');
  await all.run('ledger backup', { path: join(all.folder, 'first.gz') });
  const { claims } = await all.data<{ claims: ClaimOut[] }>('claims', { subject: 'Acme', metric: 'revenue' });
  const [claim] = claims;
  if (claim === undefined) throw new Error('the samples have no claim about the revenue of Acme');
  await all.data('override', { action: 'set', claim: claim.id, period: '2024', reason: 'as the title says' });
  return { all, claim };
}

/** One claim that the filings of Acme settle, one that nothing does, and one that a rival says otherwise. */
const settled =
  'Acme reported revenue of $130.0 million in the first quarter of 2025.\nBolt capex was $3 billion in 2024.\nAcme revenue was $14 billion in 2025.\nAcme revenue will reach $20 billion by 2030.\n';

/** Folders of theses outside the fixture. */

const withTable: readonly OperationName[] = [
  'board',
  ...(['read', 'documents', 'document', 'claims', 'note', 'overrides'] as const),
  ...(['verify', 'verdicts', 'decide', 'conflicts', 'debate', 'predictions', 'todo'] as const),
  ...(['events', 'receipts', 'thesis show'] as const),
  'entities',
  'facts',
  'series',
  'indicators',
  'signals',
  'pull',
  'sources',
  'snapshot',
  'thesis diff',
  'thesis operators',
  'replay',
  'find',
];

function shownTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'facts') return block.rows.flat();
    if (block.kind === 'table') return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    return block.kind === 'quote' ? [block.before, block.quote, block.after] : [block.text];
  });
}

describe.each(Object.keys(operations) as OperationName[])('%s', (name) => {
  it('answers with data of its schema, and can be shown in every language', async () => {
    const { all, claim } = await prepared();
    const envelopes = await all.run(name, runs[name](all, claim));
    const record = await loadOperation(name);
    expect(envelopes).toMatchObject([{ schema: record.schema, ok: true }]);
    const [envelope] = envelopes;
    if (envelope?.ok !== true) throw new Error('no data');
    expect(record.output.parse(envelope.data)).toEqual(envelope.data);
    for (const locale of locales) {
      const shown = shownTexts(record.view?.(envelope.data, { locale }) ?? []);
      expect(shown.length).toBeGreaterThan(0);
      for (const text of shown) expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    }
    const table = record.table?.(envelope.data);
    if (table !== undefined) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length);
        row.forEach((cell, at) =>
          expect([null, table.columns[at]?.type]).toContain(cell === null ? null : typeof cell),
        );
      }
    }
  });

  it('names no table where there is none', async () => {
    const record = await loadOperation(name);
    expect(record.table !== undefined).toBe(withTable.includes(name));
  });
});

it('refuses data that does not fit its schema as a defect of ours', async () => {
  const { context, run } = await bench();
  expect(await run('documents')).toMatchObject([{ ok: true, data: { total: 0 } }]);
  const ledger = await context.ledger();
  ledger.documents = () => Promise.resolve({ total: 1.5, rows: [] });
  expect(await run('documents')).toMatchObject([{ ok: false, error: { code: 'internal' } }]);
});

it('says the same in each language, and nothing else changes', async () => {
  const errors = await Promise.all(
    locales.map(async (locale) => (await bench({ locale })).error('document', { id: 'deadbeef' })),
  );
  expect(errors.map(({ code, at }) => [code, at])).toEqual(
    locales.map(() => ['document_not_found', 'deadbeef']),
  );
  expect(new Set(errors.map(({ message }) => message)).size).toBe(3);
});
