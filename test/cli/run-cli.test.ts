import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Outcome } from '../../src/operations/operation.ts';
import { fails, fakeIo, one, type FakeOptions } from './fake-io.ts';

async function cli(argv: string[], options: FakeOptions = {}) {
  const fake = fakeIo(options);
  const code = await runCli(argv, fake.io);
  return { code, out: fake.out(), err: fake.err(), calls: fake.calls, state: fake.state, fake };
}

const notFound = new TightropeError('file_not_found', { at: 'a.txt' });
const locked = new TightropeError('ledger_locked', { at: 'ledger.db' });

describe('input', () => {
  it('makes the operation’s input from words and options', async () => {
    const { calls, code } = await cli([
      'claims',
      '-s',
      '利润',
      '--limit',
      '-5',
      '--all-versions',
      '--tag',
      'a',
      '--tag=b',
    ]);
    expect(code).toBe(0);
    expect(calls[0]?.operation).toBe('claims');
    expect(calls[0]?.surface).toBe('cli');
    expect(calls[0]?.input).toEqual({ search: '利润', limit: '-5', all_versions: true, tag: ['a', 'b'] });
  });

  it('gives --no-store to the field no_store, not false to store', async () => {
    expect((await cli(['read', 'x', '--no-store'])).calls[0]?.input).toEqual({
      sources: ['x'],
      no_store: true,
    });
    expect((await cli(['read', 'x'])).calls[0]?.input).toEqual({ sources: ['x'] });
  });

  it('takes - for an argument and everything after -- as it stands', async () => {
    const { calls } = await cli(['read', '-', '--', '--json', '-x']);
    expect(calls[0]?.input).toEqual({ sources: ['-', '--json', '-x'] });
  });

  it('takes an option’s value even where it looks like an option', async () => {
    expect((await cli(['claims', '--search', '--json'])).calls[0]?.input).toEqual({ search: '--json' });
  });

  it('takes the options of every command before and after it', async () => {
    for (const argv of [
      ['--home', '/w', '--offline', 'ledger', 'verify'],
      ['ledger', '--home', '/w', '--offline', 'verify'],
      ['ledger', 'verify', '--home=/w', '--offline'],
    ]) {
      const { calls } = await cli(argv);
      expect(calls[0]?.operation).toBe('ledger verify');
      expect(calls[0]?.options).toMatchObject({ home: '/w', offline: true });
    }
  });

  it('gives an option for every command to the operation that has a field of its name', async () => {
    for (const argv of [
      ['--force', 'ledger', 'restore', 'b'],
      ['ledger', 'restore', '--force', 'b'],
    ]) {
      expect((await cli(argv)).calls[0]?.input).toEqual({ path: 'b', force: true });
    }
  });

  it('does not offer fields of another surface', async () => {
    const { code, err } = await cli(['read', 'x', '--contents', '[]']);
    expect(code).toBe(2);
    expect(err).toContain('--contents');
  });
});

describe('wrong use', () => {
  it.each([
    [['claimz'], 'There is no command claimz', 'claims'],
    [['ledger', 'verfy'], 'There is no command verfy', 'verify'],
    [['claims', '--serch', 'x'], '--serch', '--search'],
    [['claims', '--limit'], 'tightrope claims --limit', 'needs a value'],
    [['explain', 'a', 'b'], 'tightrope explain a b', 'tightrope explain --help'],
    [['explain'], 'tightrope explain', 'It needs CLAIM'],
    [['explain', 'a', '--csv'], '--csv', 'These do: read, claims'],
    [['claims', '--markdown'], '--markdown', 'These do: explain'],
    [['claims', '--csv', '--json'], '--json --csv', 'Choose one'],
    [['claims', '--lang', 'fr'], '--lang must be en, zh-Hans, zh-Hant, but is fr', ''],
    [['help', 'nothing'], 'There is no command nothing', ''],
    [['--bogus'], '--bogus', 'tightrope --help'],
  ])('%j', async (argv, what, wayOut) => {
    const { code, out, err, state } = await cli(argv);
    expect(code).toBe(2);
    expect(argv.includes('--json') ? out : err).toContain(what);
    expect(argv.includes('--json') ? out : err).toContain(wayOut);
    expect(state.engineLoaded).toBe(0);
  });

  it('is told in the language asked for, wherever --lang stands', async () => {
    expect((await cli(['claimz', '--lang', 'zh-Hant'])).err).toContain('沒有 claimz 這個指令');
    expect((await cli(['--lang=zh-CN', 'claims', '--bogus'])).err).toContain('看不懂');
    expect((await cli(['claimz'], { env: { LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US' } })).err).toContain('沒有');
    expect((await cli(['claimz'], { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } })).err).toContain('没有');
  });

  it('is an envelope on stdout with --json', async () => {
    const { code, out, err } = await cli(['claims', '--bogus', '--json']);
    expect(code).toBe(2);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'tightrope/error@1',
      ok: false,
      error: { code: 'usage' },
    });
  });
});

describe('outcomes', () => {
  async function* mixed(): AsyncGenerator<Outcome<unknown>> {
    yield { ok: true, data: { n: 1 }, warnings: [{ code: 'no_claims', at: 'one.txt' }] };
    yield { ok: false, error: notFound };
    yield { ok: false, error: locked };
    yield { ok: true, data: { n: 2 }, warnings: [] };
  }

  it('gives one line of JSON for each thing and the exit code of the worst failure', async () => {
    const { code, out, err } = await cli(['read', 'a', 'b', '--json'], { run: mixed, tty: true });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, false, true]);
    expect(lines[1].error).toMatchObject({ code: 'file_not_found', at: 'a.txt' });
    expect(code).toBe(4);
    expect(err).toContain('warned of one.txt');
    expect(err).not.toContain('a.txt');
  });

  it('prints a single envelope over several lines only on a terminal', async () => {
    expect((await cli(['claims', '--json'], { tty: true })).out).toContain('{\n  "schema"');
    expect((await cli(['claims', '--json'])).out).toBe(
      '{"schema":"test@1","ok":true,"data":{},"warnings":[]}\n',
    );
  });

  it('exits with 1 where what was done found something wrong', async () => {
    const failed = (data: unknown): boolean => (data as { ok: boolean }).ok === false;
    expect((await cli(['claims'], { run: () => one({ ok: false }), failed })).code).toBe(1);
    expect((await cli(['claims'], { run: () => one({ ok: true }), failed })).code).toBe(0);
  });

  it('keeps errors and hints out of stdout', async () => {
    const view = () => [
      { kind: 'paragraph', text: 'data' } as const,
      { kind: 'next', text: 'tightrope claims' } as const,
    ];
    const { out, err } = await cli(['read', 'a', 'b'], { run: mixed, view });
    expect(out).toBe('data\n\ndata\n');
    expect(err).toContain('error: There is no file a.txt\n  Check the path');
    expect(err).toContain('→ tightrope claims');
  });

  it('tells only errors when quiet', async () => {
    const view = () => [{ kind: 'next', text: 'tightrope claims' } as const];
    const { err } = await cli(['read', 'a', '-q'], { run: mixed, view });
    expect(err).toMatch(/^error: /);
    expect(err).not.toContain('warned');
    expect(err).not.toContain('→');
  });

  it('is a defect of ours where anything else is thrown', async () => {
    const run = async function* (): AsyncGenerator<Outcome<unknown>> {
      yield* one({});
      throw new Error('boom');
    };
    const { code, err } = await cli(['claims'], { run });
    expect(code).toBe(70);
    expect(err).toContain('boom');
  });

  it('joins the tables of several outcomes under one heading', async () => {
    const table = (data: unknown) => ({
      columns: [{ name: 'n', type: 'number' as const }],
      rows: [[(data as { n: number }).n]],
    });
    const { code, out } = await cli(['read', 'a', 'b', '--csv'], { run: mixed, table });
    expect(out).toBe('n\r\n1\r\n2\r\n');
    expect(code).toBe(4);
  });

  it('refuses Parquet on a terminal and gives it to a pipe', async () => {
    const table = () => ({ columns: [], rows: [] });
    expect((await cli(['claims', '--parquet'], { tty: true, table })).code).toBe(2);
    expect((await cli(['claims', '--parquet'], { table })).out).toBe('PAR1');
  });

  it('ends quietly where nobody reads any more', async () => {
    const { code, err, state } = await cli(['read', 'a', 'b', '--json'], { run: mixed, closesAfter: 1 });
    expect({ code, closed: state.closed }).toEqual({ code: 0, closed: 1 });
    expect(err).not.toContain('error');
  });

  it('closes the ledger after a failure too', async () => {
    expect((await cli(['claims'], { run: () => fails(locked) })).state.closed).toBe(1);
  });

  it('cleans what documents say before it reaches a terminal, but leaves JSON’s values alone', async () => {
    const evil = 'a\u001b]0;title\u0007b\u001b[31mc\u202ed\u009b1me';
    const view = () => [{ kind: 'paragraph', text: evil } as const];
    const run = () => one({ evil });
    expect((await cli(['claims'], { run, view })).out).toBe('abcde\n');
    const json = (await cli(['claims', '--json'], { run, tty: true })).out;
    expect(json).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(JSON.parse(json).data.evil).toBe(evil);
  });
});

describe('interruption', () => {
  it('aborts the operation, then exits with 130', async () => {
    const fake = fakeIo({
      async *run(_input, context) {
        fake.interrupt();
        expect(context.signal.aborted).toBe(true);
        context.signal.throwIfAborted();
        yield* one({});
      },
    });
    expect(await runCli(['claims'], fake.io)).toBe(130);
    expect(fake.err()).toContain('Stopped');
    expect(fake.state).toMatchObject({ killed: null, closed: 1 });
    expect(fake.listeners.size).toBe(0);
  });

  it('kills the process the second time', async () => {
    const fake = fakeIo({
      async *run() {
        fake.interrupt();
        fake.interrupt();
        yield* one({});
      },
    });
    await runCli(['claims'], fake.io);
    expect(fake.state.killed).toBe(130);
  });
});

it('says how to end a text that is typed in', async () => {
  expect((await cli(['read', '-'], { stdinTty: true })).err).toContain('Ctrl-D');
  expect((await cli(['read', '-'])).err).toBe('');
});
