import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { loadOperation } from '../../src/operations/index.ts';
import type { FactOut, VintageOut } from '../../src/operations/shapes/fact.ts';
import type { EntityFactsOut } from '../../src/operations/shapes/entity.ts';
import { pullView } from '../../src/operations/pulling/pull-view.ts';
import type { PullOut } from '../../src/operations/shapes/pull.ts';
import type { SourceOut } from '../../src/operations/shapes/source.ts';
import { acmeFilings, answersWith, companyFacts } from './support/acme-filings.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { bench, fixtureRoot, type Bench } from './support/test-context.ts';

const contact = { TIGHTROPE_CONTACT: 'ada@example.org' };
const series = 'sec:0000000042/us-gaap/RevenueFromContractWithCustomerExcludingAssessedTax/USD';

async function pulled(): Promise<Bench> {
  const all = await bench({ env: contact });
  answersWith(all.context, acmeFilings);
  await all.data('pull');
  return all;
}

async function line(all: Bench, input: object = {}): Promise<PullOut['lines'][number]> {
  const { lines } = await all.data<PullOut>('pull', input);
  const [first, ...others] = lines;
  if (first === undefined || others.length > 0) throw new Error('one line was expected');
  return first;
}

async function quarters(
  all: Bench,
  input: object = {},
): Promise<(readonly [string, string | null, string])[]> {
  const { facts } = await all.data<{ facts: FactOut[] }>('facts', {
    who: 'acme',
    concepts: ['revenue'],
    shape: 'quarter',
    ...input,
  });
  return facts.map((fact) => [fact.calendar, fact.value_text, fact.state]);
}

describe('a pull', () => {
  it('asks the address of the service with a contact, and keeps what came', async () => {
    const all = await bench({ env: contact });
    const asked = answersWith(all.context, acmeFilings);
    expect(await line(all)).toMatchObject({ feed: 'sec-companyfacts', outcome: 'ok', facts: 7, series: 1 });
    expect(asked.map(({ url }) => url)).toEqual([
      'https://data.sec.gov/api/xbrl/companyfacts/CIK0000000042.json',
    ]);
    expect(asked[0]?.headers['user-agent']).toBe('Tightrope/0.0.1 ada@example.org');
    expect(await quarters(all)).toEqual([
      ['2025Q1', '130000000', 'stale'],
      ['2024Q4', '150000000', 'derived'],
      ['2024Q3', '130000000', 'derived'],
      // The half year was never stated again after its first quarter was restated.
      ['2024Q2', null, 'not_derivable'],
      ['2024Q1', '101000000', 'ok'],
      ['2023Q4', null, 'not_derivable'],
    ]);
  });

  it('passes over what was pulled lately, and asks again when forced', async () => {
    const all = await pulled();
    const asked = answersWith(all.context, acmeFilings);
    expect(await line(all)).toMatchObject({ outcome: 'fresh', requests: 0 });
    expect(asked).toEqual([]);
    expect(await line(all, { force: true })).toMatchObject({ outcome: 'ok', facts: 0, requests: 1 });
  });

  it('sends back the validator it was given, and keeps nothing new of what has not changed', async () => {
    const all = await bench({ env: contact });
    answersWith(all.context, () => ({
      headers: { etag: '"v1"' },
      bytes: new TextEncoder().encode(acmeFilings),
    }));
    await all.data('pull');
    const asked = answersWith(all.context, () => ({ status: 304 }));
    expect(await line(all, { force: true })).toMatchObject({ outcome: 'unchanged', facts: 0 });
    expect(asked[0]?.headers['if-none-match']).toBe('"v1"');
    expect(await line(all)).toMatchObject({ outcome: 'fresh' });
  });

  it('shows what it would ask without asking anybody', async () => {
    const all = await bench({ env: contact });
    const asked = answersWith(all.context, acmeFilings);
    const data = await all.data<PullOut>('pull', { dry_run: true });
    expect(data.lines).toMatchObject([{ outcome: 'due', requests: 1 }]);
    expect(data.hosts).toMatchObject([{ host: 'data.sec.gov', requests: 1 }]);
    expect(asked).toEqual([]);
    const named = { dry_run: true, what: ['0000000042'], thesis: 'ai-infra' };
    const told = pullView(await all.data<PullOut>('pull', named), 'en');
    expect(told.at(-1)).toEqual({ kind: 'next', text: '`tightrope pull 0000000042 --thesis ai-infra`' });
    expect(pullView(data, 'en').at(-1)).toEqual({ kind: 'next', text: '`tightrope pull`' });
    await expect(readFile(join(all.folder, 'home', 'ledger.sqlite'))).rejects.toThrow('ENOENT');
  });

  it('takes back nothing where the source is in trouble, and says so', async () => {
    const all = await pulled();
    const before = await quarters(all);
    answersWith(all.context, () => ({ status: 429, headers: { 'retry-after': '900' } }));
    expect(await line(all, { force: true })).toMatchObject({ outcome: 'failed', error_code: 'rate_limited' });
    expect(await quarters(all)).toEqual(before);
    const { sources } = await all.data<{ sources: SourceOut[] }>('sources');
    expect(sources.find(({ id }) => id === 'sec-companyfacts')).toMatchObject({
      state: 'resting',
      lines: 1,
      pulled: 1,
      last_error: expect.stringContaining('rate_limited') as string,
    });
    const asked = answersWith(all.context, acmeFilings);
    expect(await line(all, { force: true })).toMatchObject({ outcome: 'failed', error_code: 'rate_limited' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['a web page', '<!DOCTYPE html><title>Undeclared automated tool</title>'],
    ['a body cut short', acmeFilings.slice(0, 200)],
    ['another company', companyFacts([], 43)],
  ])('refuses %s whole', async (_what, body) => {
    const all = await bench({ env: contact });
    answersWith(all.context, body);
    expect(await line(all)).toMatchObject({ outcome: 'refused', error_code: 'payload_refused', facts: 0 });
    expect((await (await all.context.ledger()).counts())['fact']).toBe(0);
  });

  it('asks nobody who wants a contact without one', async () => {
    const all = await bench();
    const asked = answersWith(all.context, acmeFilings);
    expect(await line(all)).toMatchObject({ outcome: 'failed', error_code: 'contact_missing' });
    expect(asked).toEqual([]);
  });

  it('goes no further offline, and goes on afterwards', async () => {
    const all = await bench({ env: contact });
    expect(await all.error('pull')).toMatchObject({ code: 'offline' });
    expect((await (await all.context.ledger()).counts())['asking']).toBe(0);
    answersWith(all.context, acmeFilings);
    expect(await line(all)).toMatchObject({ outcome: 'ok' });
  });

  it('keeps what it had when it is stopped half-way', async () => {
    const all = await bench({ env: contact });
    answersWith(all.context, () => Promise.reject(new TightropeError('interrupted', { at: 'data.sec.gov' })));
    expect(await all.error('pull')).toMatchObject({ code: 'interrupted' });
    expect((await (await all.context.ledger()).counts())['fact']).toBe(0);
  });

  it('pulls only what was named, and says when nothing is called so', async () => {
    const all = await pulled();
    expect(await line(all, { what: ['sec'] })).toMatchObject({ outcome: 'fresh' });
    expect(await line(all, { what: ['0000000042'] })).toMatchObject({ outcome: 'fresh' });
    expect(await all.error('pull', { what: ['fred'] })).toMatchObject({ code: 'feed_not_found', at: 'fred' });
  });
});

describe('tags: concepts', () => {
  it('keeps the tags that concepts name, and asks for all again when a concept is added', async () => {
    const root = await temporaryFolder();
    await cp(fixtureRoot, root, { recursive: true });
    const folder = join(root, 'theses', 'ai-infra');
    await writeFile(
      join(folder, 'pull', 'companies.yaml'),
      "defaults: { tags: concepts }\ntargets:\n  - { feed: sec-companyfacts, key: '0000000042' }\n",
    );
    const assets =
      '{"end":"2024-12-31","val":1,"accn":"0000000042-25-000001","form":"10-K","filed":"2025-02-15"}';
    const both = acmeFilings.replace('"us-gaap":{', `"us-gaap":{"Assets":{"units":{"USD":[${assets}]}},`);
    const first = await bench({ root, env: contact });
    answersWith(first.context, both);
    expect(await line(first)).toMatchObject({ outcome: 'ok', series: 1 });
    expect(await line(first)).toMatchObject({ outcome: 'fresh' });
    const concept = await readFile(join(folder, 'concepts', 'revenue.yaml'), 'utf8');
    await writeFile(
      join(folder, 'concepts', 'assets.yaml'),
      concept.replace(/us-gaap:\w+/, 'us-gaap:Assets').replace('measure: flow', 'measure: stock'),
    );
    const second = await bench({ root, env: contact, home: first.context.home.path });
    answersWith(second.context, both);
    expect(await line(second)).toMatchObject({ outcome: 'ok', series: 1, facts: 1 });
  });
});

describe("a file of one's own", () => {
  it('is read from below the thesis, without the network, and says what is missing', async () => {
    const root = await temporaryFolder();
    await cp(fixtureRoot, root, { recursive: true });
    const folder = join(root, 'theses', 'ai-infra');
    await writeFile(
      join(folder, 'pull', 'companies.yaml'),
      'targets:\n  - { feed: prices-csv, key: ACME, file: own/acme.csv, currency: USD, adjusted: none }\n',
    );
    const all = await bench({ root });
    expect(await line(all)).toMatchObject({ outcome: 'failed', error_code: 'file_not_found' });
    await mkdir(join(folder, 'own'));
    await writeFile(join(folder, 'own', 'acme.csv'), 'Date,Close\n2025-12-30,10.50\n2025-12-31,10.75\n');
    expect(await line(all)).toMatchObject({ outcome: 'ok', facts: 2, requests: 1 });
    const { series } = await all.data<{ series: { id: string }[] }>('series', { source: 'own' });
    const { values } = await all.data<{ values: VintageOut[] }>('series', { id: series[0]?.id });
    expect(values.map(({ period_end, value_text }) => [period_end, value_text])).toEqual([
      ['2025-12-30', '10.50'],
      ['2025-12-31', '10.75'],
    ]);
  });
});

describe('keys', () => {
  it('that are missing leave a source out, which is no failure', async () => {
    const root = await temporaryFolder();
    await cp(fixtureRoot, root, { recursive: true });
    await writeFile(
      join(root, 'theses', 'ai-infra', 'pull', 'companies.yaml'),
      'targets:\n  - { feed: openrouter-rankings, key: daily }\n',
    );
    const all = await bench({ root });
    const asked = answersWith(all.context, acmeFilings);
    const skipped = { outcome: 'skipped', error_code: 'key_missing' };
    expect(await line(all, { dry_run: true })).toMatchObject(skipped);
    const [envelope] = await all.run('pull');
    expect(envelope).toMatchObject({ ok: true, data: { lines: [skipped] } });
    const { failed } = await loadOperation('pull');
    expect(envelope?.ok === true && failed?.(envelope.data)).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('facts', () => {
  it('are given as known at a day', async () => {
    const all = await pulled();
    expect(await quarters(all, { known_at: '2024-08-01' })).toEqual([
      ['2024Q2', '120000000', 'derived'],
      ['2024Q1', '100000000', 'ok'],
      ['2023Q4', null, 'not_derivable'],
    ]);
    expect(await quarters(all, { known_at: '2024-02-01' })).toEqual([]);
  });

  it('are given as recorded by an instant, whatever was recorded since', async () => {
    const all = await pulled();
    expect(await quarters(all, { recorded_by: '2026-01-02' })).toHaveLength(6);
    expect(await quarters(all, { recorded_by: '2026-01-01' })).toEqual([]);
  });

  it('explain themselves down to the filing', async () => {
    const all = await pulled();
    const { fact } = await all.data<{ fact: FactOut }>('explain', { id: 'acme.revenue.quarter.2024-12-31' });
    expect(fact).toMatchObject({ value_text: '150000000', state: 'derived', unit: 'USD' });
    expect(fact.inputs.map(({ sign, value_text, source_ref }) => [sign, value_text, source_ref])).toEqual([
      [1, '500000000', '0000000042-25-000001'],
      [-1, '350000000', '0000000042-24-000003'],
    ]);
    expect(fact.inputs[0]?.url).toBe(
      'https://www.sec.gov/Archives/edgar/data/42/000000004225000001/0000000042-25-000001-index.htm',
    );
    expect(await all.error('explain', { id: 'acme.revenue.quarter.2019-12-31' })).toMatchObject({
      code: 'fact_not_found',
    });
  });

  it('name what is not there', async () => {
    const all = await pulled();
    expect(await all.error('facts', { who: 'nobody' })).toMatchObject({ code: 'entity_not_found' });
    expect(await all.error('facts', { who: 'acme', concepts: ['profit'] })).toMatchObject({
      code: 'concept_not_found',
      expected: 'operating_cash_flow, revenue',
    });
    expect(await all.error('facts', { who: 'acme', known_at: 'yesterday' })).toMatchObject({
      code: 'invalid_input',
      at: 'known_at',
    });
    expect(await all.data('facts', { who: '极致公司' })).toMatchObject({
      entity: 'acme',
      absent: ['operating_cash_flow'],
    });
  });
});

describe('a series', () => {
  it('shows every value it ever had, with the filing', async () => {
    const all = await pulled();
    const { values } = await all.data<{ values: VintageOut[] }>('series', {
      id: series,
      from: '2024-01-01',
      to: '2024-03-31',
    });
    expect(values.map(({ value_text, known_at, source_ref }) => [value_text, known_at, source_ref])).toEqual([
      ['100000000', '2024-05-02T03:59:59.999Z', '0000000042-24-000001'],
      ['101000000', '2025-05-02T03:59:59.999Z', '0000000042-25-000002'],
    ]);
    expect(await all.error('series', { id: 'sec:none' })).toMatchObject({ code: 'series_not_found' });
    expect(await all.data('series', { entity: 'acme' })).toMatchObject({ total: 1, values: null });
  });
});

describe('entities with facts', () => {
  it('are listed with their names, in the reader’s language, and found by part of any', async () => {
    const all = await pulled();
    const { entities } = await all.data<{ entities: EntityFactsOut[] }>('entities');
    expect(entities).toEqual([
      {
        ...{ id: 'acme', name: 'Acme', title: 'Acme', tickers: ['ACME'], cik: '0000000042' },
        aliases: expect.arrayContaining(['极致公司']),
        ...{ concepts: ['revenue'], series: 1, facts: 7, first: '2023-12-31', last: '2025-03-31' },
      },
    ]);
    for (const [search, found] of [
      ['ACM', 1],
      ['極致', 1],
      ['42', 1],
      ['bolt', 0],
    ] as const)
      expect((await all.data<{ entities: unknown[] }>('entities', { search })).entities).toHaveLength(found);
  });

  it('are none where nothing was pulled', async () => {
    const all = await bench();
    expect(await all.data('entities')).toEqual({ entities: [] });
  });
});

describe('vintages of a number', () => {
  it('are given where they were asked for: what was to be said before, and since when', async () => {
    const all = await pulled();
    const { facts } = await all.data<{ facts: FactOut[] }>('facts', {
      ...{ who: 'acme', concepts: ['revenue'], shape: 'quarter', vintages: true },
    });
    const said = Object.fromEntries(
      facts.map(({ calendar, earlier }) => [
        calendar,
        earlier?.map((each) => [each.value_text, each.known_at]),
      ]),
    );
    expect(said).toEqual({
      ...{ '2025Q1': [], '2024Q4': [], '2024Q3': [], '2023Q4': [] },
      // Derived at first; not any more once one side was restated.
      '2024Q2': [['120000000', '2024-08-02T03:59:59.999Z']],
      '2024Q1': [['100000000', '2024-05-02T03:59:59.999Z']],
    });
  });

  it('are left out where nobody asked', async () => {
    const all = await pulled();
    const { facts } = await all.data<{ facts: FactOut[] }>('facts', { who: 'acme', concepts: ['revenue'] });
    expect(facts[0]).not.toHaveProperty('earlier');
  });

  it('are part of an explanation', async () => {
    const all = await pulled();
    const { fact } = await all.data<{ fact: FactOut }>('explain', { id: 'acme.revenue.quarter.2024-03-31' });
    expect(fact.earlier).toMatchObject([
      { value: 100_000_000, state: 'ok', source_refs: ['0000000042-24-000001'] },
    ]);
  });
});

describe('a source that lacks something or fails', () => {
  it('says the way out', async () => {
    const all = await bench();
    const { sources } = await all.data<{ sources: SourceOut[] }>('sources');
    const waysOut = Object.fromEntries(sources.map(({ id, way_out }) => [id, way_out]));
    expect(waysOut['sec-companyfacts']).toContain('TIGHTROPE_CONTACT');
    expect(waysOut['fred-api']).toContain('FRED_API_KEY');
    expect(waysOut['nyfed-rates']).toBeNull();
  });

  it('says so of an answer that was refused', async () => {
    const all = await bench({ env: contact });
    answersWith(all.context, '<html>moved</html>');
    expect((await line(all)).message).toMatch(/CIK0000000042.* was refused/);
    const { sources } = await all.data<{ sources: SourceOut[] }>('sources');
    const edgar = sources.find(({ id }) => id === 'sec-companyfacts');
    expect(edgar).toMatchObject({
      state: 'failing',
      way_out: expect.stringContaining('nothing of it was kept'),
    });
    expect(edgar?.last_error).toContain('payload_refused');
  });
});
