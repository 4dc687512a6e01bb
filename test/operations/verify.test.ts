import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../../src/base/observation.ts';
import type { VerdictOut } from '../../src/operations/shapes/verdict.ts';
import { acmeFilings, answersWith, companyFacts } from './support/acme-filings.ts';
import { bench, fixtureRoot, type Bench } from './support/test-context.ts';

interface Verified {
  verified: number;
  changed: number;
  counts: Record<string, number>;
  verdicts: VerdictOut[];
}

const holds = 'Acme reported revenue of $130.0 million in the first quarter of 2025.';
const doesNot = 'Acme reported revenue of $190.0 million in the first quarter of 2025.';

async function workspace(texts: Readonly<Record<string, string>>): Promise<Bench> {
  const all = await bench({ env: { TIGHTROPE_CONTACT: 'ada@example.org' } });
  for (const [name, text] of Object.entries(texts)) {
    await writeFile(join(all.folder, name), text);
    await all.data('read', { sources: [name], dated: '2025-05-20' });
  }
  answersWith(all.context, acmeFilings);
  await all.data('pull');
  return all;
}

async function outcomes(all: Bench, input: object = {}): Promise<string[]> {
  const { verdicts } = await all.data<{ verdicts: VerdictOut[] }>('verdicts', { all: true, ...input });
  return verdicts.map(({ claim, outcome }) => `${claim.quote}: ${outcome}`);
}

describe('verify', () => {
  it('lays the filing beside the quote, and keeps what it found', async () => {
    const all = await workspace({ 'a.txt': holds, 'b.txt': doesNot });
    const { verified, changed, counts, verdicts } = await all.data<Verified>('verify');
    expect([verified, changed]).toEqual([2, 2]);
    expect(counts).toMatchObject({ confirmed: 1, contradicted: 1, unverifiable: 0 });
    const wrong = verdicts.find(({ outcome }) => outcome === 'contradicted');
    expect(wrong).toMatchObject({ rule: 'fact.level', ratio: expect.closeTo(190 / 130, 6) as number });
    expect(wrong?.evidence).toMatchObject([
      {
        kind: 'fact',
        value_text: '130000000',
        source_ref: '0000000042-25-000002',
        url: expect.stringContaining('000000004225000002') as string,
      },
    ]);
    expect(await outcomes(all)).toEqual(['$190.0 million: contradicted', '$130.0 million: confirmed']);
  });

  it('looks again once a report of holdings is new, though it brings no facts', async () => {
    let seconds = 0;
    const clock = () => new Date(Date.UTC(2026, 0, 2, 3, 4, seconds++));
    const all = await bench({ now: clock, snapshot: false });
    await writeFile(join(all.folder, 'a.txt'), holds);
    await all.data('read', { sources: ['a.txt'], dated: '2025-05-20' });
    await all.data('verify');
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 0 });
    const now = all.context.now().toISOString();
    const table: SourceTable = {
      ...{
        id: 'sec-13f:1/2025-03-31',
        kind: 'holdings',
        title: 'Holdings',
        entity: 'cik:1',
        asOf: '2025-03-31',
      },
      ...{ knownAt: '2025-05-15', zone: 'America/New_York', sourceRef: '1', columns: [], rows: [] },
      redistributable: true,
    };
    await (
      await all.context.ledger()
    ).appendFacts({
      ...{ feed: 'sec-13f', target: '1', inputs: 'feeds 1', series: [], facts: [] },
      tables: [{ ...table, knownAtInstant: '2025-05-16T03:59:59.999Z' }],
      asking: {
        ...{ started: now, ended: now, outcome: 'ok', errorCode: null, errorText: null },
        ...{ requests: 1, bytes: 1, validators: {}, rests: {}, refused: 0, missing: 0 },
      },
    });
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 1, changed: 0 });
  });

  it('looks again only at what is new or touched by something new', async () => {
    const all = await workspace({ 'a.txt': holds });
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 1, changed: 1 });
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 0, changed: 0 });
    await writeFile(join(all.folder, 'c.txt'), 'Bolt capex will be about $3 billion in 2027.');
    await all.data('read', { sources: ['c.txt'] });
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 1, changed: 1 });
    expect(await all.data<Verified>('verify', { all: true })).toMatchObject({ verified: 2, changed: 0 });
  });

  it('looks again when the thesis no longer cites what a verdict rests on', async () => {
    const { folder } = await bench();
    const thesis = join(folder, 'citing');
    await cp(join(fixtureRoot, 'theses/ai-infra'), thesis, { recursive: true });
    const cited = join(thesis, 'cited', 'guidance.yaml');
    await mkdir(join(thesis, 'cited'), { recursive: true });
    await writeFile(
      cited,
      `cited:
  - entity: [acme]
    metric: [capex]
    figure: '3000000000'
    unit: USD
    period: '2027'
    basis: guidance
    standing: stated
    source: Acme, guidance
    known-at: '2025-05-01'
`,
    );
    const all = await bench({ env: { TIGHTROPE_THESIS: thesis } });
    await writeFile(join(all.folder, 'a.txt'), 'Acme capex will be $3.0 billion in 2027.');
    await all.data('read', { sources: ['a.txt'], dated: '2025-05-20' });
    await all.data('verify');
    expect(await outcomes(all)).toEqual(['$3.0 billion: confirmed']);
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 0 });
    await rm(cited);
    const later = await bench({ env: { TIGHTROPE_THESIS: thesis }, home: all.context.home.path });
    expect(await later.data<Verified>('verify')).toMatchObject({ verified: 1, changed: 1 });
    expect(await outcomes(later)).toEqual(['$3.0 billion: unverifiable']);
  });

  it('looks again when a filing says something else', async () => {
    let seconds = 0;
    const now = () => new Date(Date.UTC(2026, 0, 2, 3, 4, seconds++));
    const all = await bench({ env: { TIGHTROPE_CONTACT: 'ada@example.org' }, now });
    await writeFile(join(all.folder, 'a.txt'), holds);
    await all.data('read', { sources: ['a.txt'], dated: '2025-05-20' });
    await all.data('verify');
    expect(await outcomes(all)).toEqual(['$130.0 million: unverifiable']);
    answersWith(all.context, acmeFilings);
    await all.data('pull');
    await all.data('verify');
    expect(await outcomes(all)).toEqual(['$130.0 million: confirmed']);
    const restated = companyFacts([
      ['2024-01-01', '2024-12-31', 500_000_000, '2025-02-15', '10-K', '0000000042-25-000001'],
      ['2025-01-01', '2025-03-31', 150_000_000, '2025-08-01', '10-Q/A', '0000000042-25-000009'],
    ]);
    answersWith(all.context, restated);
    await all.data('pull', { force: true });
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 1 });
    expect(await all.data<Verified>('verify')).toMatchObject({ verified: 0 });
    const [claim] = (await all.data<{ verdicts: VerdictOut[] }>('verdicts', { all: true })).verdicts;
    expect(claim?.evidence.length).toBeGreaterThan(0);
  });

  it('leaves out what a person says is no claim', async () => {
    const all = await workspace({ 'a.txt': holds });
    const [row] = (await (await all.context.ledger()).claims()).rows;
    await all.data('override', { action: 'reject', claim: row?.id, reason: 'an example' });
    await all.data('verify', { all: true });
    expect(await outcomes(all)).toEqual([]);
  });

  it('says of what nothing settles which source would, and lists it once', async () => {
    const text = 'Bolt capex was $3 billion in 2024.';
    const all = await workspace({ 'a.txt': text, 'b.txt': `Once more: ${text}` });
    await all.data('verify');
    expect(await outcomes(all, { outcome: 'unverifiable' })).toHaveLength(2);
    const { total, items } = await all.data<{ total: number; items: { times_said: number }[] }>('todo');
    expect([total, items[0]?.times_said]).toEqual([1, 2]);
  });
});

describe('a decision', () => {
  it('stands beside the finding, counts before it, and can be taken back', async () => {
    const all = await workspace({ 'b.txt': doesNot });
    await all.data('verify');
    const [verdict] = (await all.data<{ verdicts: VerdictOut[] }>('verdicts')).verdicts;
    const claim = verdict?.claim.id;
    const decided = await all.data('decide', {
      claim,
      outcome: 'differs_in_basis',
      reason: 'it is bookings',
    });
    expect(decided).toMatchObject({
      verdict: { outcome: 'contradicted', person: { outcome: 'differs_in_basis', reason: 'it is bookings' } },
    });
    const { counts } = await all.data<Verified>('verdicts');
    expect(counts).toMatchObject({ contradicted: 0, differs_in_basis: 1 });
    expect(await all.data('decide', { claim, withdraw: true, reason: 'it was not' })).toMatchObject({
      verdict: { outcome: 'contradicted', person: null },
    });
  });

  it('needs an outcome or a withdrawal, a reason, and a claim that is there', async () => {
    const all = await workspace({ 'b.txt': doesNot });
    await all.data('verify');
    const claim = (await all.data<{ verdicts: VerdictOut[] }>('verdicts')).verdicts[0]?.claim.id;
    const error = async (input: object) => (await all.error('decide', input)).code;
    expect(await error({ claim, reason: 'why' })).toBe('invalid_input');
    expect(await error({ claim, outcome: 'confirmed', withdraw: true, reason: 'why' })).toBe('invalid_input');
    expect(await error({ claim, outcome: 'confirmed' })).toBe('invalid_input');
    expect(await error({ claim: 'deadbeef', outcome: 'confirmed', reason: 'why' })).toBe('claim_not_found');
  });
});
