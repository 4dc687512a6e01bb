import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckData } from '../../src/operations/thesis-files/check-view.ts';
import { bench, type Bench } from './support/test-context.ts';

const root = join(import.meta.dirname, '../..');

async function started(): Promise<Bench> {
  const all = await bench({ root });
  await all.data('thesis new', { folder: 'mine' });
  return all;
}

describe('thesis new', () => {
  it('writes a thesis in which nothing is wrong', async () => {
    const all = await started();
    const checked = await all.data<CheckData>('thesis check', { thesis: 'mine' });
    expect(checked).toMatchObject({ ok: true, faults: [], without_value: [], unknown: [] });
    expect(checked.parts.map(({ part, stands }) => [part, stands]).slice(0, 3)).toEqual([
      ['indicator', 1],
      ['signal', 1],
      ['stance', 1],
    ]);
    expect(await readFile(join(all.folder, 'mine/signals/spending-stalls.yaml'), 'utf8')).toContain(
      "registered: '2026-01-02'",
    );
  });

  it('comments in the language asked for', async () => {
    const all = await bench({ root, locale: 'zh-Hant' });
    await all.data('thesis new', { folder: 'mine' });
    expect(await readFile(join(all.folder, 'mine/stance.yaml'), 'utf8')).toContain(
      '# 結論：取第一條符合的列。',
    );
  });

  it('replaces nothing', async () => {
    const all = await bench({ root });
    await mkdir(join(all.folder, 'mine/signals'), { recursive: true });
    const path = join(all.folder, 'mine/signals/spending-stalls.yaml');
    await writeFile(path, 'mine');
    expect(await all.error('thesis new', { folder: 'mine' })).toMatchObject({
      code: 'thesis_there',
      at: 'mine/signals/spending-stalls.yaml',
    });
    expect(await readFile(path, 'utf8')).toBe('mine');
    await expect(readFile(join(all.folder, 'mine/thesis.yaml'))).rejects.toThrow();
  });
});

describe('thesis check', () => {
  it('tells each fault with its place and way out, what is left out, and which signals lack it', async () => {
    const all = await started();
    const path = join(all.folder, 'mine/indicators/capex-growth.yaml');
    const written = await readFile(path, 'utf8');
    await writeFile(path, written.replace('  yoy:', '  yoyo:'));
    const [envelope] = await all.run('thesis check', { thesis: 'mine' });
    expect(envelope).toMatchObject({
      ok: true,
      data: {
        ok: false,
        without_value: ['capex-growth'],
        unknown: [{ signal: 'spending-stalls', lacks: ['capex-growth'] }],
        faults: [
          {
            ...{ file: 'mine/indicators/capex-growth.yaml', line: 21, column: 3, code: 'name_unknown' },
            ...{ message: 'There is no yoyo', way_out: 'Did you mean yoy?' },
            loses: 'value of indicator capex-growth',
          },
        ],
      },
    });
  });

  it('takes the thesis that is set', async () => {
    const all = await bench({ root, env: { TIGHTROPE_THESIS: './mine' } });
    await all.data('thesis new', { folder: 'mine' });
    expect(await all.data('thesis check')).toMatchObject({ thesis: { id: 'mine' } });
  });

  it('says that there is no such thesis, and which comes near', async () => {
    const all = await bench({ root });
    expect(await all.error('thesis check', { thesis: 'ai-infa' })).toMatchObject({
      code: 'thesis_not_found',
      at: 'ai-infa',
      hint: expect.stringContaining('ai-infra') as string,
    });
  });
});

it('takes one more indicator and one more rule as one file each', async () => {
  const all = await started();
  const indicator = await readFile(join(all.folder, 'mine/indicators/capex-growth.yaml'), 'utf8');
  const signal = await readFile(join(all.folder, 'mine/signals/spending-stalls.yaml'), 'utf8');
  await writeFile(join(all.folder, 'mine/indicators/amazon-growth.yaml'), indicator);
  await writeFile(
    join(all.folder, 'mine/signals/amazon-stalls.yaml'),
    signal.replace('indicator: capex-growth', 'indicator: amazon-growth'),
  );
  const checked = await all.data<CheckData>('thesis check', { thesis: 'mine' });
  expect(checked).toMatchObject({ ok: true, parts: [{ stands: 2 }, { stands: 2 }, {}, {}, {}, {}] });
});
