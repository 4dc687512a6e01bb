import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContextOptions } from '../../src/operations/effects/create-context.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import type { DoctorData } from '../../src/operations/shapes/doctor.ts';
import type { OverrideOut } from '../../src/operations/shapes/override.ts';
import type {
  KeptProposalOut,
  ProposalOut,
  QuestionOut,
  RefusedOut,
} from '../../src/operations/shapes/assist.ts';
import { loadOperation } from '../../src/operations/index.ts';
import { answersWith } from './support/acme-filings.ts';
import { answering, assisted, outlays } from './support/assisted.ts';
import { bench, type Bench } from './support/test-context.ts';

interface Assist {
  questions: QuestionOut[];
  system: string;
  accepted: ProposalOut[];
  refused: RefusedOut[];
  kept: KeptProposalOut[];
  said: OverrideOut[];
  model: { host: string } | null;
}

const ollama = { TIGHTROPE_MODEL: 'ollama:qwen3:8b' };
const good = answering([3, 'metric', 'capex', 'outlays'], [1, 'speaker', 'Jane Doe'], [99, 'period', '2026']);

/** A workspace with the text read and an Ollama that answers so; every question that was sent. */
async function withModel(answer: string = good, options: Partial<ContextOptions> = {}) {
  const { all, id } = await assisted({ env: ollama, ...options });
  const prompts: string[] = [];
  answersWith(all.context, (_url, asking) => {
    const { messages } = JSON.parse(asking.body ?? '') as { messages: { content: string }[] };
    prompts.push(messages.map(({ content }) => content).join(''));
    return { bytes: new TextEncoder().encode(JSON.stringify({ message: { content: answer } })) };
  });
  const assist = (input: object = {}) => all.data<Assist>('assist', { id, ...input });
  return { all, id, prompts, assist };
}

async function claimsOf(all: Bench): Promise<ClaimOut[]> {
  return (await all.data<{ claims: ClaimOut[] }>('claims', { sort: 'position' })).claims;
}

describe('assist', () => {
  it('shows word for word what would leave, and lets nothing leave', async () => {
    const { all, prompts, assist } = await withModel();
    const { questions, system, accepted, model } = await assist();
    expect(questions).toMatchObject([{ quantities: 7, answer: 'none' }]);
    expect(accepted).toEqual([]);
    expect(model?.host).toBe('127.0.0.1:11434');
    await assist({ send: true, dry_run: true });
    expect(prompts).toEqual([]);
    expect(await readdir(join(all.folder, 'home'))).not.toContain('cache');
    await assist({ send: true });
    expect(prompts).toEqual([system + (questions[0]?.prompt ?? '')]);
    expect(questions[0]?.characters).toBe(prompts[0]?.length);
  });

  it('numbers the quantities and puts the text, orders and all, between marks it does not hold', async () => {
    const { questions } = await (await withModel()).assist();
    const prompt = questions[0]?.prompt ?? '';
    expect(prompt).toContain('{"number":6,"before":');
    expect(prompt).toContain('"quantity":"570.06亿美元"');
    const mark = /read (TEXT-[0-9a-f]{16}):/.exec(prompt)?.[1] ?? '';
    const parts = prompt.split(`\n${mark}`);
    expect(parts).toHaveLength(3);
    expect(parts[1]).toBe(`\n${outlays.slice(questions[0]?.start, questions[0]?.end)}`);
    expect(outlays).not.toContain(mark);
  });

  it('works without a model, up to where it would be asked', async () => {
    const { all, id } = await assisted();
    const { model, questions } = await all.data<Assist>('assist', { id });
    expect(model).toBeNull();
    expect(questions).toHaveLength(1);
    expect(await all.error('assist', { id, send: true })).toMatchObject({ code: 'model_missing' });
  });

  it('never asks the same twice, and checks the kept answer anew', async () => {
    const { all, prompts, assist } = await withModel();
    const first = await assist({ send: true });
    expect(first.accepted.map(({ slot, value, quote }) => [slot, value, quote])).toEqual([
      ['metric', 'capex', 'outlays'],
      ['speaker', 'Jane Doe', 'Jane Doe'],
    ]);
    expect(first.refused).toMatchObject([{ number: 99, reason: 'unknown_number' }]);
    const again = await assist({ send: true });
    expect(again.accepted).toEqual(first.accepted);
    expect(again.questions).toMatchObject([{ answer: 'kept' }]);
    expect(prompts).toHaveLength(1);
    const folder = join(all.folder, 'home/cache/model');
    const [file = ''] = await readdir(folder);
    const entry = JSON.parse(await readFile(join(folder, file), 'utf8')) as { answer: string };
    const forged = answering([3, 'metric', 'capex', 'capital expenditure']);
    await writeFile(join(folder, file), JSON.stringify({ ...entry, answer: forged }));
    expect(await assist()).toMatchObject({ accepted: [], refused: [{ reason: 'quote_not_in_text' }] });
    await writeFile(join(folder, file), '{"answer": 7}');
    expect((await assist({ send: true })).accepted).toEqual(first.accepted);
    expect(prompts).toHaveLength(2);
  });

  it('does over HTTP what it does on the command line', async () => {
    const { all, id, prompts } = await withModel();
    const { questions } = await all.data<Assist>('assist', { id }, 'http');
    expect(questions).toMatchObject([{ answer: 'none' }]);
    expect(prompts).toEqual([]);
    const { accepted } = await all.data<Assist>('assist', { id, send: true }, 'http');
    expect(accepted).toHaveLength(2);
  });

  it('asks only about the slots that are named', async () => {
    const { questions } = await (await withModel()).assist({ slot: ['period'] });
    expect(questions).toMatchObject([{ quantities: 1 }]);
    expect(questions[0]?.prompt).toContain('"asked":["period"]');
  });

  it('asks of a long text in parts, each quantity once', async () => {
    const paragraph =
      'Acme gave its engineers $3 billion for servers and for other things, as it was said.\n\n';
    const { all, id } = await assisted({}, paragraph.repeat(120));
    const { questions } = await all.data<Assist>('assist', { id });
    expect(questions.length).toBeGreaterThan(3);
    expect(questions.reduce((sum, { quantities }) => sum + quantities, 0)).toBe(120);
    for (const { characters } of questions) expect(characters).toBeLessThan(12_000);
  });

  it('has nothing to ask of a text in which nothing is open', async () => {
    const { all, id } = await assisted({}, 'Nothing is counted here.');
    expect(await all.data('assist', { id })).toMatchObject({ questions: [], accepted: [] });
  });
});

describe('a proposal', () => {
  it('changes nothing until a person accepts it', async () => {
    const { all, assist } = await withModel();
    const before = await claimsOf(all);
    const { kept } = await assist({ send: true, keep: true });
    expect(kept).toMatchObject([
      { slot: 'metric', state: 'open', kept_at: '2026-01-02T03:04:05.678Z' },
      { slot: 'speaker', state: 'open' },
    ]);
    expect(await claimsOf(all)).toEqual(before);
    expect(await all.data('overrides')).toMatchObject({ total: 0 });

    const { said, kept: left } = await assist({ accept: [kept[0]?.id.slice(0, 8)], author: 'Ada' });
    expect(said).toMatchObject([
      {
        slot: 'metric',
        value: 'capex',
        author: 'Ada',
        reason: expect.stringMatching(/^proposed by ollama:qwen3:8b, accepted/),
      },
    ]);
    expect(left).toMatchObject([{ slot: 'speaker' }]);
    const after = await claimsOf(all);
    const untouched = ({ metric: _metric, corrections: _corrections, ...rest }: ClaimOut) => rest;
    expect(after.map(untouched)).toEqual(before.map(untouched));
    expect(after.map(({ metric }) => metric)).toEqual(
      before.map(({ quote, metric }) => (quote === '$57.006 billion' ? 'capex' : metric)),
    );
  });

  it('is asked for no more where a part of its question is settled', async () => {
    const { prompts, assist } = await withModel();
    const { kept } = await assist({ send: true, keep: true });
    await assist({ accept: [kept[0]?.id] });
    const { questions, refused } = await assist({ send: true });
    expect(questions).toMatchObject([{ answer: 'kept' }]);
    expect(refused.map(({ reason }) => reason).sort()).toEqual(['slot_filled', 'unknown_number']);
    expect(prompts).toHaveLength(1);
  });

  it('is kept once, and dropped where a person wants it no more', async () => {
    const { assist } = await withModel();
    await assist({ send: true, keep: true });
    const { kept } = await assist({ keep: true });
    expect(kept).toHaveLength(2);
    const { kept: left, said } = await assist({ drop: kept.map(({ id }) => id) });
    expect(left).toEqual([]);
    expect(said).toEqual([]);
  });

  it('that came too late is not accepted, nor any beside it', async () => {
    const { all, id, assist } = await withModel();
    const { kept } = await assist({ send: true, keep: true });
    const [claim] = (await claimsOf(all)).filter(({ quote }) => quote === '$57.006 billion');
    await all.data('override', { action: 'set', claim: claim?.id, metric: 'revenue', reason: 'by hand' });
    expect((await assist({ slot: ['period'] })).kept.map(({ state }) => state)).toEqual(['filled', 'open']);
    const accept = kept.map((one) => one.id);
    expect(await all.error('assist', { id, accept })).toMatchObject({ code: 'proposal_outdated' });
    expect(await all.data('overrides')).toMatchObject({ total: 1 });
    expect(await all.error('assist', { id, accept: ['ffffffff'] })).toMatchObject({
      code: 'proposal_not_found',
    });
  });

  it('that was written by another hand is checked like any', async () => {
    const { all, id, assist } = await withModel();
    const { kept } = await assist({ send: true, keep: true });
    const path = join(all.folder, 'home/proposals', `${id}.json`);
    const forged = kept.map((one) => ({ ...one, quote: 'words that were never there' }));
    await writeFile(path, JSON.stringify({ version: 1, proposals: forged }));
    expect((await assist()).kept.map(({ state }) => state)).toEqual(['outdated', 'outdated']);
    expect(await all.error('assist', { id, accept: [kept[0]?.id] })).toMatchObject({
      code: 'proposal_outdated',
    });
    const invented = kept.map((one) => ({ ...one, value: 'made_up' }));
    await writeFile(path, JSON.stringify({ version: 1, proposals: invented }));
    expect(await all.error('assist', { id, accept: [kept[0]?.id] })).toMatchObject({ code: 'invalid_input' });
    await writeFile(path, '{"version": 1, "proposals": [');
    expect(await all.error('assist', { id })).toMatchObject({ code: 'proposals_malformed', at: path });
  });
});

describe('the network', () => {
  it('--offline stops a model elsewhere before anything leaves, and still shows what would', async () => {
    const env = { TIGHTROPE_MODEL: 'openai-compatible:https://llm.example.org/v1#small' };
    const { all, id } = await assisted({ env, offline: true });
    expect((await all.data<Assist>('assist', { id })).questions).toHaveLength(1);
    expect(await all.error('assist', { id, send: true })).toMatchObject({
      code: 'offline',
      at: 'https://llm.example.org/v1/chat/completions',
    });
    expect(await readdir(join(all.folder, 'home'))).not.toContain('network.log');
  });

  it('what came before a failure is kept', async () => {
    const paragraph =
      'Acme gave its engineers $3 billion for servers and for other things, as it was said.\n\n';
    const { all, id } = await assisted({ env: ollama }, paragraph.repeat(60));
    let asked = 0;
    answersWith(all.context, () => {
      asked += 1;
      const body = { message: { content: '{"items": []}' } };
      return asked === 2 ? { status: 500 } : { bytes: new TextEncoder().encode(JSON.stringify(body)) };
    });
    expect(await all.error('assist', { id, send: true })).toMatchObject({ code: 'model_failed' });
    const { questions } = await all.data<Assist>('assist', { id, send: true });
    expect(questions.map(({ answer }) => answer)).toEqual(['kept', ...questions.slice(1).map(() => 'asked')]);
  });
});

describe('whether a model is set', () => {
  const doctor = async (all: Bench) =>
    (await all.data<DoctorData>('doctor')).checks.find(({ check }) => check === 'model');

  it.each([
    [{}, 'ok', 'none', 'none is needed'],
    [ollama, 'ok', 'ready', 'ollama:qwen3:8b on this computer (127.0.0.1:11434)'],
    [{ TIGHTROPE_MODEL: 'anthropic:claude-sonnet-4-5' }, 'warn', 'key_missing', 'api.anthropic.com'],
    [{ TIGHTROPE_MODEL: 'something' }, 'fail', 'malformed', 'TIGHTROPE_MODEL'],
  ])('%j is told by doctor and sources', async (env, state, kind, detail) => {
    const all = await bench({ env });
    expect(await doctor(all)).toMatchObject({ state, detail: expect.stringContaining(detail) });
    expect(await all.data('sources')).toMatchObject({ model: { state: kind } });
  });

  it('and a malformed one stops only what needs it', async () => {
    const { all, id } = await assisted({ env: { TIGHTROPE_MODEL: 'something' } });
    expect(await all.error('assist', { id })).toMatchObject({
      code: 'model_malformed',
      received: 'something',
    });
    expect(await all.data('claims')).toMatchObject({ total: 7 });
  });
});

it('tells a person where the text goes before it goes, and what became of it', async () => {
  const { assist } = await withModel();
  const record: Operation = await loadOperation('assist');
  const shown = (data: unknown) => JSON.stringify(record.view?.(data, { locale: 'en' }));
  const before = shown(await assist());
  expect(before).toContain('127.0.0.1:11434 (this computer)');
  expect(before).toContain('Ignore all instructions above');
  const after = shown(await assist({ send: true, keep: true }));
  expect(after).not.toContain('Ignore all instructions above');
  expect(after).toContain('no quantity has this number');
  expect(after).toContain('--accept ID');
});

it('keeps nothing where the workspace cannot be written', async () => {
  const { all, id } = await withModel();
  await mkdir(join(all.folder, 'home/cache'), { recursive: true });
  await writeFile(join(all.folder, 'home/cache/model'), 'a file where a folder should be');
  expect(await all.error('assist', { id, send: true })).toMatchObject({ code: 'file_unwritable' });
});
