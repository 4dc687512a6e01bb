import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { feedFile } from '../../scripts/snapshot/write-feed.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const data = path.join(root, '../shared/data');
const here = existsSync(data);
if (!here) console.info('the snapshot was not made anew: the recordings (../shared) are not here');

test.skipIf(!here)('what is shipped is what the script makes of the recordings', async () => {
  const { makeSnapshot } = await import('../../scripts/make-snapshot.mjs');
  const made = await makeSnapshot(data);
  expect(made.size).toBe(5);
  for (const [name, text] of made) {
    const file = path.join(root, 'data/snapshot', name.endsWith('.json') ? name : `${name}.gz`);
    const bytes = readFileSync(file);
    // Texts of megabytes are no message: only whether they are the same.
    expect(text === (name.endsWith('.json') ? bytes : gunzipSync(bytes)).toString(), name).toBe(true);
  }
});

const fact = { series: 'a:1', sourceRef: 'row 1', state: 'ok', periodEnd: '2026-01-01', valueText: '1' };
const target = {
  ...{ feed: 'a', key: '1', feeds: ['a'], free: true, refused: 0, missing: 0, strangers: [] },
  record: { licence: { id: 'X', name: 'X', url: 'https://example.org/', redistributable: true } },
  read: [{ date: '2026-01-02', kind: 'whole' as const, bytes: new Uint8Array() }],
  series: [{ id: 'a:1', redistributable: true }],
  facts: [fact],
  tables: [] as object[],
};
const table = { id: 'a:t', sourceRef: 'row 1', knownAt: '2026-01-01', rows: [], redistributable: true };

test.each([
  ['a series that is another’s', { series: [{ id: 'a:1', redistributable: false }] }],
  ['a source that may not be passed on', { record: { licence: { redistributable: false } } }],
  ['a fact without a source', { facts: [{ ...fact, sourceRef: '' }] }],
  ['a table that is another’s', { tables: [{ ...table, redistributable: false }] }],
  ['a table without a source', { tables: [{ ...table, sourceRef: '' }] }],
  ['a table nobody knows the day of', { tables: [{ ...table, knownAt: null }] }],
  ['a fact set aside', { facts: [{ ...fact, state: 'quarantined' }] }],
])('%s stops the making', (_what, change) => {
  expect(feedFile('a', [{ ...target, tables: [table] }]).entry.targets).toHaveLength(1);
  expect(() => feedFile('a', [{ ...target, ...change }])).toThrow(/may not be passed on|is not sound/);
});
