import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DoctorData } from '../../src/operations/shapes/doctor.ts';
import { bench, fixtureRoot, type Bench } from './support/test-context.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

async function states(all: Bench): Promise<Record<string, string>> {
  const { checks } = await all.data<DoctorData>('doctor');
  return Object.fromEntries(checks.map(({ check, state }) => [check, state]));
}

describe('doctor', () => {
  it('finds a new workspace in order; only the pages are not built', async () => {
    const all = await bench();
    expect(await states(all)).toEqual({
      node: 'ok',
      home: 'ok',
      ledger: 'ok',
      integrity: 'ok',
      search: 'ok',
      clock: 'ok',
      thesis: 'ok',
      model: 'ok',
      pages: 'warn',
    });
  });

  it('counts what is kept', async () => {
    const all = await bench();
    await writeFile(join(all.folder, 'a.txt'), 'Acme revenue was $1 billion.');
    await all.run('read', { sources: ['a.txt'] });
    const { checks } = await all.data<DoctorData>('doctor');
    expect(checks.find(({ check }) => check === 'ledger')?.detail).toMatch(
      /sqlite at .*ledger\.sqlite: 1 document, [1-9]/,
    );
  });

  it('reports a damaged ledger with the way out, and still checks the rest', async () => {
    const all = await bench();
    await mkdir(join(all.folder, 'home'));
    await writeFile(join(all.folder, 'home/ledger.sqlite'), 'this is no database '.repeat(500));
    const { ok, checks } = await all.data<DoctorData>('doctor');
    expect(ok).toBe(false);
    const ledger = checks.find(({ check }) => check === 'ledger');
    expect(ledger).toMatchObject({
      state: 'fail',
      way_out: expect.stringContaining('tightrope ledger restore'),
    });
    expect(checks.map(({ check }) => check)).toEqual([
      'node',
      'home',
      'ledger',
      'clock',
      'thesis',
      'model',
      'pages',
    ]);
  });

  it('reports faults in the rows', async () => {
    const all = await bench();
    const ledger = await all.context.ledger();
    ledger.verify = () =>
      Promise.resolve({ ok: false, checked: {}, faults: [{ table: 'claim', id: 'x', fault: 'moved' }] });
    expect((await states(all))['integrity']).toBe('fail');
  });

  it('reports a workspace that cannot be made', async () => {
    const all = await bench({ home: '/dev/null/home' });
    const { checks } = await all.data<DoctorData>('doctor');
    expect(checks.find(({ check }) => check === 'home')).toMatchObject({
      state: 'fail',
      way_out: 'Choose another with --home or TIGHTROPE_HOME.',
    });
  });

  it('reports a clock before the program existed and a Node that is too old', async () => {
    const all = await bench({ now: () => new Date('1980-01-01T00:00:00Z') });
    all.context.machine.nodeVersion = '20.18.3';
    expect(await states(all)).toMatchObject({ clock: 'fail', node: 'fail' });
    all.context.machine.nodeVersion = '22.0.0';
    expect(await states(all)).toMatchObject({ node: 'ok' });
  });

  it('names the line of a thesis file that is broken', async () => {
    const root = await temporaryFolder();
    await cp(fixtureRoot, root, { recursive: true });
    await writeFile(join(root, 'theses/ai-infra/metrics.yaml'), 'metrics:\n  revenue: 3\n');
    const all = await bench({ root });
    const { checks } = await all.data<DoctorData>('doctor');
    const thesis = checks.filter(({ check }) => check === 'thesis');
    expect(thesis).toMatchObject([{ state: 'fail', detail: expect.stringContaining('metrics.yaml:2') }]);
  });

  it('finds the pages where they are built', async () => {
    const root = await temporaryFolder();
    await cp(fixtureRoot, root, { recursive: true });
    await mkdir(join(root, 'dist/web'), { recursive: true });
    await writeFile(join(root, 'dist/web/index.html'), '<!doctype html>');
    expect(await states(await bench({ root }))).toMatchObject({ pages: 'ok' });
  });
});
