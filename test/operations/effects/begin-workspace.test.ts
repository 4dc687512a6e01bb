import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginWorkspace } from '../../../src/operations/effects/begin-workspace.ts';
import { chooseHome, ledgerLocation } from '../../../src/operations/effects/home.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bench } from '../support/test-context.ts';

/** A program that was built with a workspace, and a home that is not there yet. */
async function places(settings: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const [root, home] = [join(folder, 'program'), join(folder, 'deep', 'home')];
  await mkdir(join(root, 'dist', 'workspace', 'cache'), { recursive: true });
  await writeFile(join(root, 'dist', 'workspace', 'ledger.sqlite'), 'as it was built');
  await writeFile(join(root, 'dist', 'workspace', 'cache', 'some.json'), 'worked out');
  const ledger = ledgerLocation(chooseHome(home, settings, folder));
  return { folder, root, home, ledger };
}

describe('beginWorkspace', () => {
  it('copies the ledger and what was worked out into a home that is not there', async () => {
    const { root, home, ledger } = await places();
    expect(await beginWorkspace(root, home, ledger)).toBe(true);
    expect(await readFile(join(home, 'ledger.sqlite'), 'utf8')).toBe('as it was built');
    expect(await readFile(join(home, 'cache', 'some.json'), 'utf8')).toBe('worked out');
    expect((await readdir(home)).sort()).toEqual(['cache', 'ledger.sqlite']);
  });

  it('leaves a ledger that is there as it is, and begins once where several begin at the same time', async () => {
    const { root, home, ledger } = await places();
    const begun = await Promise.all([1, 2, 3].map(() => beginWorkspace(root, home, ledger)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect((await readdir(home)).sort()).toEqual(['cache', 'ledger.sqlite']);
    await writeFile(join(home, 'ledger.sqlite'), 'a person’s own');
    expect(await beginWorkspace(root, home, ledger)).toBe(false);
    expect(await readFile(join(home, 'ledger.sqlite'), 'utf8')).toBe('a person’s own');
  });

  it('makes nothing beside a database, and nothing where none was built', async () => {
    const { folder, root, home, ledger } = await places({ DATABASE_URL: 'postgres://nowhere/none' });
    expect(await beginWorkspace(root, home, ledger)).toBe(false);
    const file = ledgerLocation(chooseHome(home, {}, folder));
    expect(await beginWorkspace(join(folder, 'other'), home, file)).toBe(false);
    expect(await readdir(folder)).toEqual(['program']);
  });

  it('is done by a built program alone', async () => {
    const { root, home } = await places();
    await writeFile(join(root, 'package.json'), '{"version":"0"}');
    const written = await bench({ root, home, build: null });
    expect(await written.context.machine.beginWorkspace()).toBe(false);
    const built = await bench({ root, home, build: 'this one' });
    expect(await built.context.machine.beginWorkspace()).toBe(true);
  });
});
