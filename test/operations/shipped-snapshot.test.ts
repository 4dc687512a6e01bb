import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isShown } from '../../src/facts/derived-fact.ts';
import { derive } from '../../src/facts/derive.ts';
import { openEntityBook } from '../../src/facts/entity-book.ts';
import type { Fact } from '../../src/base/observation.ts';
import type { FactOut } from '../../src/operations/shapes/fact.ts';
import type { VerdictOut } from '../../src/operations/shapes/verdict.ts';
import type { SnapshotOut } from '../../src/operations/shapes/snapshot.ts';
import type { SnapshotLine, SnapshotManifest } from '../../src/operations/snapshotting/snapshot-files.ts';
import { loadFeed, type FeedId } from '../../src/feeds/index.ts';
import { faultsOf } from '../facts/support/faults-of.ts';
import { thesisConcepts } from '../facts/support/thesis-concepts.ts';
import { bench } from './support/test-context.ts';

/** What comes with the program, as it lies there. */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'data/snapshot');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as SnapshotManifest;
const lines = new Map(
  manifest.feeds.map(({ feed, file }) => [
    feed,
    gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as SnapshotLine),
  ]),
);
const day = /^\d{4}-\d{2}-\d{2}$/;
const now = () => new Date('2026-08-22T12:00:00.000Z');

it('is smaller than three megabytes', () => {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThan(3_000_000);
});

describe.each([...lines])('%s', (feed, read) => {
  const all = read.filter((line) => 'series' in line);
  const tables = read.filter((line) => 'table' in line);

  it('may be passed on, licence and every series and table', async () => {
    expect((await loadFeed(feed as FeedId)).licence.redistributable).toBe(true);
    expect(all.filter(({ series }) => !series.redistributable)).toEqual([]);
    expect(tables.filter(({ table }) => !table.redistributable)).toEqual([]);
  });

  it('has a source and sound dates in every row', () => {
    const wrong = all.flatMap(({ target, series, facts }) => {
      const entry = manifest.feeds
        .find((one) => one.feed === feed)
        ?.targets.find(({ key }) => key === target);
      const recorded = entry?.recorded ?? '';
      return facts
        .filter(
          ([start, end, value, known, source]) =>
            source === '' ||
            (feed === 'sec-companyfacts' && !/^\d{10}-\d{2}-\d{6}$/.test(source)) ||
            !/^-?\d+(?:\.\d+)?$/.test(value) ||
            !day.test(end) ||
            (start !== null && (!day.test(start) || start > end)) ||
            new Date(known).toISOString() !== known ||
            known > recorded ||
            (start ?? end) > known.slice(0, 10),
        )
        .map((row) => `${series.id} ${JSON.stringify(row)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is what the manifest says', () => {
    const entry = manifest.feeds.find((one) => one.feed === feed);
    const said = entry?.targets.flatMap(({ key, series }) =>
      series.map(({ id, facts, last }) => [key, id, facts, last]),
    );
    const held = all.map(({ target, series, facts }) => [
      ...[target, series.id, facts.length],
      facts
        .map(([, end]) => end)
        .sort()
        .at(-1),
    ]);
    expect(held).toEqual(said);
    expect(
      tables.map(({ target, table: { id, title, asOf, rows } }) => [target, id, title, asOf, rows.length]),
    ).toEqual(
      entry?.targets.flatMap(({ key, tables: entries = [] }) =>
        entries.map(({ id, title, asOf, rows }) => [key, id, title, asOf, rows]),
      ),
    );
  });
});

it.each([
  ['0001045810', 'Revenues', '2025-07-28', '2025-10-26', '57006000000', '0001045810-25-000230'],
  [
    '0001018724',
    'PaymentsToAcquireProductiveAssets',
    '2025-01-01',
    '2025-12-31',
    '131819000000',
    '0001018724-26-000004',
  ],
  [
    '0001018724',
    'NetCashProvidedByUsedInOperatingActivities',
    '2026-01-01',
    '2026-03-31',
    '26032000000',
    '0001018724-26-000014',
  ],
])('%s %s %s to %s is %s in %s', (cik, tag, start, end, value, accession) => {
  const line = lines
    .get('sec-companyfacts')
    ?.filter((one) => 'series' in one)
    .find(({ series }) => series.id === `sec:${cik}/us-gaap/${tag}/USD`);
  const rows = line?.facts.filter((row) => row[0] === start && row[1] === end && row[4] === accession);
  expect(rows?.map((row) => row[2])).toEqual([value]);
});

describe('loaded', () => {
  it('gives Amazon’s capital expenditure over its cash flow', async () => {
    const all = await bench({ root, now });
    const { facts } = await all.data<{ facts: FactOut[] }>('facts', {
      who: 'amazon',
      concepts: ['capex_to_operating_cash_flow'],
    });
    expect(facts[0]).toMatchObject({ period_end: '2026-03-31', shape: 'ttm' });
    expect(facts[0]?.value).toBeCloseTo(1.017, 3);
  });

  it('has no negative or doubled quarter, and no year for a quarter', async () => {
    const all = await bench({ root, now });
    const { loadSnapshot } = await import('../../src/operations/snapshotting/load-snapshot.ts');
    const ledger = await all.context.ledger();
    await loadSnapshot(all.context, ledger);
    const concepts = thesisConcepts();
    const { companies } = await all.data<SnapshotOut>('snapshot');
    let shown = 0;
    const faults: string[] = [];
    for (const { key, name } of companies) {
      const { rows } = await ledger.series({ entity: key, all: true });
      const facts: Fact[] = await ledger.facts({ series: rows.map(({ id }) => id) });
      const book = openEntityBook(key, rows, facts);
      for (const concept of concepts.values()) {
        const found = derive(book, concept, concepts).facts;
        shown += found.filter(isShown).length;
        faults.push(...faultsOf(concept, found).map((fault) => `${name}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(companies.length).toBeGreaterThanOrEqual(30);
    expect(shown).toBeGreaterThan(20_000);
  });

  it('says what is missing: no filings of Cisco, another company’s for Dell, no depreciation for Microsoft', async () => {
    const data = await (await bench({ root, now })).data<SnapshotOut>('snapshot');
    const of = (code: string) => data.gaps.filter((gap) => gap.code === code).flatMap(({ names }) => names);
    expect(of('not_recorded')).toEqual(expect.arrayContaining(['Cisco', 'Qualcomm']));
    expect(of('other_company')).toEqual(['Dell Technologies']);
    expect(of('reconstructed')).toEqual(['CoreWeave']);
    const microsoft = data.companies.find(({ entity }) => entity === 'microsoft');
    const state = (id: string) => microsoft?.concepts.find(({ concept }) => concept === id)?.state;
    expect([state('revenue'), state('capex_to_depreciation'), state('depreciation')]).toEqual([
      ...['held', 'parts_missing', 'absent'],
    ]);
  });
});

describe('Scion’s report of 2025-09-30', () => {
  const id = 'sec-13f:0001649339/2025-09-30';

  it('has its puts as filed', () => {
    const tables = lines.get('sec-13f')?.flatMap((line) => ('table' in line ? line.table : [])) ?? [];
    expect(tables).toMatchObject([
      { id, asOf: '2025-09-30', knownAt: '2025-11-03', sourceRef: '0001649339-25-000007' },
    ]);
    const rows = tables.flatMap((table) => table.rows);
    expect(rows).toHaveLength(8);
    const puts = rows.filter((row) => row[6] === 'Put').map((row) => [row[0], row[4], row[3]]);
    expect(puts).toEqual(
      expect.arrayContaining([
        [expect.stringMatching(/^PALANTIR/), '5000000', '912100000'],
        [expect.stringMatching(/^NVIDIA/), '1000000', '186580000'],
      ]),
    );
    expect(puts).toHaveLength(2);
  });

  it('settles at once how many contracts were held', async () => {
    const all = await bench({ root, now });
    const text = 'Michael Burry holds put options on 50,000 Palantir contracts.\n';
    await writeFile(join(all.folder, 'a.txt'), text);
    await all.data('read', { sources: ['a.txt'], dated: '2025-11-20' });
    const { verdicts } = await all.data<{ verdicts: VerdictOut[] }>('verify');
    expect(verdicts).toMatchObject([{ outcome: 'confirmed', rule: 'table.13f' }]);
    const ledger = await all.context.ledger();
    expect(await ledger.sourceTable(id)).toMatchObject({ knownAtInstant: '2025-11-04T04:59:59.999Z' });
  });

  it('is told with the one report there is of the manager', async () => {
    const data = await (await bench({ root, now })).data<SnapshotOut>('snapshot');
    expect(data.totals.tables).toBe(1);
    expect(data.tables).toMatchObject([{ id, as_of: '2025-09-30', rows: 8 }]);
    expect(data.gaps.filter(({ feed }) => feed === 'sec-13f')).toMatchObject([
      { code: 'not_recorded', names: [expect.stringContaining('Berkshire')] },
      { code: 'some_reports', names: [expect.stringContaining('Scion')], detail: '2025-09-30' },
    ]);
    const left = data.gaps.filter(({ code }) => code === 'tables_left_out');
    expect(left.flatMap(({ subjects }) => subjects)).toEqual(['sec-tickers', 'sec-nport']);
  });
});
