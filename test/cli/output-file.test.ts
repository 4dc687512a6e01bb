import { mkdir, mkdtemp, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { createFiles } from '../../src/operations/effects/files.ts';
import { fails, fakeIo, type FakeOptions } from './fake-io.ts';

const view = () => [{ kind: 'paragraph', text: 'data' } as const];

async function cliIn(folder: string, argv: string[], options: FakeOptions = {}) {
  const files = createFiles({
    workingFolder: folder,
    extensions: () => Promise.resolve([]),
    standardInput: process.stdin,
  });
  const fake = fakeIo({ view, write: files.write, ...options });
  return { code: await runCli(argv, fake.io), out: fake.out(), err: fake.err() };
}

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tightrope-output-'));
}

it('writes a file whole, says so, and leaves stdout alone', async () => {
  const at = await folder();
  const result = await cliIn(at, ['claims', '-o', join(at, 'out.txt')]);
  expect(result).toMatchObject({ code: 0, out: '' });
  expect(result.err).toContain(`Wrote ${join(at, 'out.txt')}`);
  expect(await readFile(join(at, 'out.txt'), 'utf8')).toBe('data\n');
  expect(await readdir(at)).toEqual(['out.txt']);
});

it('replaces a file only with --force', async () => {
  const at = await folder();
  const path = join(at, 'out.txt');
  await writeFile(path, 'before');
  const refused = await cliIn(at, ['claims', '-o', path]);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('--force');
  expect(await readFile(path, 'utf8')).toBe('before');
  expect((await cliIn(at, ['claims', '-o', path, '--force'])).code).toBe(0);
  expect(await readFile(path, 'utf8')).toBe('data\n');
});

it('takes the format from the ending', async () => {
  const at = await folder();
  await cliIn(at, ['claims', '-o', join(at, 'x.json')]);
  expect(JSON.parse(await readFile(join(at, 'x.json'), 'utf8'))).toMatchObject({ ok: true });
  const table = () => ({ columns: [{ name: 'n', type: 'number' as const }], rows: [[1]] });
  await cliIn(at, ['claims', '-o', join(at, 'x.csv')], { table });
  expect(await readFile(join(at, 'x.csv'), 'utf8')).toBe('n\r\n1\r\n');
  const markdown = () => '# x\n';
  await cliIn(at, ['explain', 'a', '-o', join(at, 'x.md')], { markdown });
  expect(await readFile(join(at, 'x.md'), 'utf8')).toBe('# x\n');
});

it('puts nothing in place where everything failed', async () => {
  const at = await folder();
  const run = () => fails(new TightropeError('ledger_locked', { at: 'l' }));
  const human = await cliIn(at, ['claims', '-o', join(at, 'x.txt')], { run });
  expect(human).toMatchObject({ code: 4, out: '' });
  expect(human.err).toContain('in use');
  const json = await cliIn(at, ['claims', '--json', '-o', join(at, 'x.json')], { run });
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, error: { code: 'ledger_locked' } });
  expect(await readdir(at)).toEqual([]);
});

it('replaces what a link leads to, not the link', async () => {
  const at = await folder();
  await writeFile(join(at, 'real.txt'), '');
  await symlink(join(at, 'real.txt'), join(at, 'link.txt'));
  expect((await cliIn(at, ['claims', '--force', '-o', join(at, 'link.txt')])).code).toBe(0);
  expect(await readFile(join(at, 'real.txt'), 'utf8')).toBe('data\n');
});

it('writes to a device as one', async () => {
  expect((await cliIn(await folder(), ['claims', '-o', '/dev/null'])).code).toBe(0);
  expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
});

it('names a folder that stands in the way', async () => {
  const at = await folder();
  await mkdir(join(at, 'sub'));
  const { code, err } = await cliIn(at, ['claims', '-o', join(at, 'sub')]);
  expect(code).toBe(1);
  expect(err).toContain('it is a folder');
});

it('takes - for stdout', async () => {
  expect((await cliIn(await folder(), ['claims', '-o', '-'])).out).toBe('data\n');
});
