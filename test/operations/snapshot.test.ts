import { access, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { loadSnapshot } from '../../src/operations/snapshotting/load-snapshot.ts';
import type { Asking } from '../../src/ledger/fact-record.ts';
import type { SeriesOut, VintageOut } from '../../src/operations/shapes/fact.ts';
import type { PullOut } from '../../src/operations/shapes/pull.ts';
import type { SnapshotOut } from '../../src/operations/shapes/snapshot.ts';
import type { SourceOut } from '../../src/operations/shapes/source.ts';
import { answersWith } from './support/acme-filings.ts';
import { bench, fixtureRoot, type Bench } from './support/test-context.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** The snapshot of the fixture: three facts of one series of FRED, one of them revised. */
const bolts = 'fred:BOLT';
const recorded = '2025-12-05T23:59:59.999Z';

async function values(all: Bench, input: object = {}): Promise<(readonly [string, number, string])[]> {
  const data = await all.data<{ values: VintageOut[] }>('series', { id: bolts, ...input });
  return data.values.map((one) => [one.period_end, one.value, one.known_at_basis]);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function fredCsv(all: Bench): Promise<SourceOut | undefined> {
  const { sources } = await all.data<{ sources: SourceOut[] }>('sources');
  return sources.find(({ id }) => id === 'fred-csv');
}

const quiet: Asking = {
  ...{ started: '2026-01-01T00:00:00.000Z', ended: '2026-01-01T00:00:00.000Z', outcome: 'ok' },
  ...{
    errorCode: null,
    errorText: null,
    requests: 1,
    bytes: 1,
    validators: {},
    rests: {},
    refused: 0,
    missing: 0,
  },
};

async function asked(all: Bench, feed: string, asking: Partial<Asking>): Promise<void> {
  const batch = { feed, target: 'BOLT', inputs: 'feeds 1', series: [], facts: [], tables: [] };
  await (await all.context.ledger()).appendFacts({ ...batch, asking: { ...quiet, ...asking } });
}

describe('without a workspace', () => {
  it('answers from memory and creates nothing', async () => {
    const all = await bench();
    expect(await values(all)).toEqual([
      ['2025-10-31', 7000, 'assumed_lag'],
      ['2025-10-31', 8000, 'retrieved'],
      ['2025-11-30', 9000, 'retrieved'],
    ]);
    expect(await fredCsv(all)).toMatchObject({ state: 'snapshot', from_snapshot: 1, pulled: 0 });
    await all.data('snapshot');
    expect(await isThere(join(all.folder, 'home'))).toBe(false);
  });

  it('knows a revision only from the day it was seen', async () => {
    const all = await bench();
    expect(await values(all, { known_at: '2025-11-30' })).toEqual([['2025-10-31', 7000, 'assumed_lag']]);
  });

  it('has nothing for whoever does not want it', async () => {
    const all = await bench({ snapshot: false });
    expect(await all.error('series', { id: bolts })).toMatchObject({ code: 'series_not_found' });
    expect(await all.data<SnapshotOut>('snapshot')).toMatchObject({ date: null, totals: { facts: 0 } });
    expect(await fredCsv(all)).toMatchObject({ state: 'never', from_snapshot: 0 });
  });
});

describe('into a ledger', () => {
  it('is kept once, as asked for on its day', async () => {
    const all = await bench();
    const ledger = await all.context.ledger();
    expect(await values(all)).toHaveLength(3);
    await Promise.all([values(all), values(all), loadSnapshot(all.context, ledger)]);
    expect(await ledger.counts()).toMatchObject({ fact: 3, series: 1, asking: 1 });
    expect(await ledger.askings('fred-csv')).toMatchObject([
      { target: 'BOLT', lastSuccess: { started: recorded, ended: recorded, facts: 3, missing: 1 } },
    ]);
    expect((await ledger.askings())[0]?.last.inputs).toMatch(/^snapshot [0-9a-f]{16}$/);
    expect(await ledger.verify()).toMatchObject({ ok: true });
  });

  it('is kept once by two processes that begin together', async () => {
    const one = await bench();
    const two = await bench({ home: join(one.folder, 'home') });
    const ledgers = [await one.context.ledger(), await two.context.ledger()] as const;
    await Promise.all([loadSnapshot(one.context, ledgers[0]), loadSnapshot(two.context, ledgers[1])]);
    expect(await ledgers[0].counts()).toMatchObject({ fact: 3, series: 1 });
    expect(await values(two)).toHaveLength(3);
  });

  it.each(['fred-csv', 'fred-api'])('is left out where %s was asked since', async (feed) => {
    const all = await bench();
    await asked(all, feed, {});
    expect(await all.error('series', { id: bolts })).toMatchObject({ code: 'series_not_found' });
  });

  it.each([
    ['the last asking failed', { outcome: 'failed', errorCode: 'rate_limited' }],
    ['the last success is older', { ended: '2025-12-01T00:00:00.000Z' }],
  ] as const)('is kept where %s, and a host that rests goes on resting', async (_why, asking) => {
    const all = await bench();
    const rests = { 'fred.stlouisfed.org': '2026-01-03T00:00:00.000Z' };
    await asked(all, 'fred-csv', { ...asking, rests });
    expect(await values(all)).toHaveLength(3);
    const [row] = await (await all.context.ledger()).askings('fred-csv');
    expect(row?.last.rests).toEqual(rests);
    expect(await fredCsv(all)).toMatchObject({ state: 'resting' });
  });

  it('is no recent pull', async () => {
    const all = await bench({ now: () => new Date('2025-12-06T01:00:00.000Z') });
    await values(all);
    await all.context.ledger();
    expect(await fredCsv(all)).toMatchObject({ state: 'snapshot', next_due: null, lag_hours: 1 });
  });
});

describe('serve', () => {
  const stopped = Promise.resolve();
  const startServer = () => Promise.resolve({ url: 'http://127.0.0.1:1', stopped, stop: () => stopped });

  it('brings everything once the pages are there', async () => {
    const all = await bench({ startServer });
    expect(await all.run('serve')).toMatchObject([{ ok: true, data: { documents: 2 } }]);
    expect(await (await all.context.ledger()).counts()).toMatchObject({ fact: 3, asking: 1 });
  });

  it('serves all the same where the snapshot is broken, and says so', async () => {
    const all = await bench({ startServer, root: await brokenRoot() });
    expect(await all.run('serve')).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'snapshot_broken' } },
    ]);
  });

  it('brings nothing to whoever does not want it', async () => {
    const all = await bench({ startServer, snapshot: false });
    expect(await all.run('serve')).toMatchObject([{ ok: true }]);
    expect(await (await all.context.ledger()).counts()).toMatchObject({ fact: 0, asking: 0 });
  });
});

it('a pull keeps first what it is about to renew, and no more', async () => {
  const root = await temporaryFolder();
  await cp(fixtureRoot, root, { recursive: true });
  const line =
    '{ key: BOLT, feed: fred-csv, title: Bolts made, unit: bolts, scale: 3, cadence: monthly, measure: flow }';
  await writeFile(join(root, 'theses/ai-infra/pull/macro.yaml'), `targets:\n  - ${line}\n`);
  const all = await bench({ root });
  const answer = 'observation_date,BOLT\n2025-10-01,8\n2025-11-01,10\n';
  answersWith(all.context, answer);
  const { lines } = await all.data<PullOut>('pull', { what: ['BOLT'] });
  expect(lines).toMatchObject([{ feed: 'fred-csv', outcome: 'ok', facts: 1 }]);
  expect((await values(all)).slice(2)).toEqual([
    ['2025-11-30', 9000, 'retrieved'],
    ['2025-11-30', 10_000, 'retrieved'],
  ]);
  expect(await fredCsv(all)).toMatchObject({ state: 'ok', pulled: 1, from_snapshot: 0 });
});

async function brokenRoot(): Promise<string> {
  const root = await temporaryFolder();
  await cp(fixtureRoot, root, { recursive: true });
  const file = join(root, 'data/snapshot/fred-csv.jsonl.gz');
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length - 12));
  return root;
}

it('a file that is not what came with the program is refused, and nothing of it is kept', async () => {
  const root = await brokenRoot();
  const all = await bench({ root });
  expect(await all.error('series', { id: bolts })).toMatchObject({ code: 'snapshot_broken' });
  const ledger = await all.context.ledger();
  await expect(loadSnapshot(all.context, ledger)).rejects.toThrow(TightropeError);
  expect(await ledger.counts()).toMatchObject({ fact: 0, asking: 0 });
  expect(await (await bench({ root, snapshot: false })).error('series', { id: bolts })).toMatchObject({
    code: 'series_not_found',
  });
});

it('tells what it holds and what it does not', async () => {
  const data = await (await bench()).data<SnapshotOut>('snapshot');
  expect(data).toMatchObject({ date: '2025-12-05', totals: { companies: 0, series: 1, facts: 3 } });
  expect(data.series).toMatchObject([{ id: bolts, vintages: 1, first: '2025-10-31', last: '2025-11-30' }]);
  expect(data.gaps).toMatchObject([
    { code: 'not_recorded', names: ['Acme'], text: expect.stringContaining('Acme') as string },
    { code: 'not_redistributable', subjects: ['yahoo-chart'] },
  ]);
  const { series } = await (await bench()).data<{ series: SeriesOut[] }>('series', { source: 'fred' });
  expect(series.map(({ id }) => id)).toEqual([bolts]);
});
