import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinShared, type SharedPart } from '../../../src/base/shared-parts.ts';
import type { ReplayOut } from '../../../src/operations/shapes/replay.ts';
import type { Envelope } from '../../../src/operations/shapes/envelope.ts';
import { sitePage } from '../../../src/operations/siting/site-page.ts';
import { withoutSurroundings } from '../../../src/operations/siting/without-surroundings.ts';
import { bench, type Bench } from '../support/test-context.ts';

const thesis = join(import.meta.dirname, '../../thesis/fixtures/small');

async function exported(input: object = {}): Promise<Bench & { site: string }> {
  const all = await bench();
  const path = join(import.meta.dirname, '../fixtures/pages');
  all.context.machine.pages = () => Promise.resolve({ path, built: true });
  const site = join(all.folder, 'site');
  await all.data('export site', { folder: site, thesis, ...input });
  return { ...all, site };
}

describe('export site', () => {
  it('writes a page for each address, whose parts are found from its own folder', async () => {
    const { site } = await exported();
    const pages = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('index.html'));
    expect(pages).toEqual(
      expect.arrayContaining(['index.html', 'indicators/index.html', 'receipts/index.html']),
    );
    const [deep] = pages.filter((name) => /^indicators\/.+\//.test(name));
    expect(await readFile(join(site, deep ?? ''), 'utf8')).toContain('src="../../assets/index.js"');
    expect(await readFile(join(site, 'assets/index.js'), 'utf8')).toContain('export');
  });

  it('answers in three languages what the pages ask, as of the day asked for', async () => {
    const { site } = await exported({ as_of: '2025-06-30' });
    for (const locale of ['en', 'zh-Hans', 'zh-Hant']) {
      const board = JSON.parse(await readFile(join(site, 'data', locale, 'board.json'), 'utf8')) as Envelope;
      expect(board).toMatchObject({ ok: true, data: { asked: '2025-06-30' } });
    }
    const first = await readFile(join(site, 'index.html'), 'utf8');
    expect(first).toContain('data-site="./" data-site-day="2025-06-30"');
  });

  it('has kill criteria as pages, and keeps once what the languages share', async () => {
    const { site } = await exported({ as_of: '2025-06-30' });
    const pages = await readdir(join(site, 'signals'));
    expect(pages).toEqual(expect.arrayContaining(['building', 'two-years']));
    const csv = await readdir(join(site, 'data'));
    expect(csv).toEqual(expect.arrayContaining(['replay_signal_two-years_episode.csv']));
    const name = 'replay_signal_two-years.json';
    const read = async (folder: string) =>
      JSON.parse(await readFile(join(site, 'data', folder, name), 'utf8')) as Record<string, unknown>;
    const shared = (await read('shared')) as unknown as SharedPart[];
    const answers = await Promise.all(['en', 'zh-Hant'].map(read));
    for (const { data, shared: file } of answers) {
      expect(file).toBe(`data/shared/${name}`);
      expect(data).toMatchObject({ points: { $shared: 0 } });
      const { points } = joinShared(data, shared) as ReplayOut;
      expect(points.at(-1)).toMatchObject({ on: '2025-06-30' });
      expect(points.length).toBeGreaterThan(500);
    }
  });

  it('has the review sheets with what was signed, by its list and one by one', async () => {
    const all = await bench();
    const path = join(import.meta.dirname, '../fixtures/pages');
    all.context.machine.pages = () => Promise.resolve({ path, built: true });
    const [sheet] = (await all.context.thesis(thesis)).reviews.values();
    const question = sheet?.questions[0]?.id ?? '';
    await all.data('sign', { sheet: sheet?.id, answer: [`${question}=yes`], by: 'Ada', thesis });
    const site = join(all.folder, 'site');
    await all.data('export site', { folder: site, thesis, signed: true });
    for (const page of ['thesis/reviews', `thesis/reviews/${sheet?.id}`])
      expect(await readFile(join(site, page, 'index.html'), 'utf8')).toContain('data-site=');
    for (const name of ['reviews', `reviews_sheet_${sheet?.id}`]) {
      const answer = JSON.parse(await readFile(join(site, 'data/en', `${name}.json`), 'utf8')) as Envelope;
      expect(answer).toMatchObject({ ok: true, data: { reviews: [{ signed_by: 'Ada' }] } });
    }
    await all.data('export site', { folder: site, thesis, force: true });
    const files = (await readdir(join(site, 'data'), { recursive: true })).filter((name) =>
      name.includes('reviews'),
    );
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const name of files) expect(await readFile(join(site, 'data', name), 'utf8')).not.toContain('Ada');
    const plain = JSON.parse(await readFile(join(site, 'data/en/reviews.json'), 'utf8')) as Envelope;
    expect(plain).toMatchObject({
      data: { reviews: [{ signed_on: '2026-01-02', signed_by: null, signings: [] }] },
    });
  });

  it('says nothing of this computer and nothing of texts but quotes', async () => {
    const all = await bench();
    const path = join(import.meta.dirname, '../fixtures/pages');
    all.context.machine.pages = () => Promise.resolve({ path, built: true });
    await writeFile(
      join(all.folder, 'own.txt'),
      'A secret preface. Acme revenue was $14 billion in 2025. A secret end.\n',
    );
    await all.run('read', { sources: ['own.txt'], dated: '2026-01-01' });
    await all.run('verify');
    const site = join(all.folder, 'site');
    await all.data('export site', { folder: site, thesis });
    for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      expect(text).not.toContain('secret');
      expect(text).not.toContain(all.context.home.path);
    }
  });

  it('replaces a site only where told', async () => {
    const all = await exported();
    expect(await all.error('export site', { folder: all.site, thesis })).toMatchObject({
      code: 'confirmation_needed',
    });
    await all.data('export site', { folder: all.site, thesis, force: true });
  });

  it('names the build where there are no pages', async () => {
    const all = await bench();
    await mkdir(join(all.folder, 'site'));
    expect(await all.error('export site', { folder: join(all.folder, 'site'), thesis })).toMatchObject({
      code: 'build_missing',
    });
  });
});

describe('a page of the site', () => {
  it('leads to its parts and leaves addresses of the web alone', () => {
    const index = '<html lang="en"><head></head><a href="/x"><a href="https://a.b/c"><a href="//d">';
    const page = sitePage(index, 'signals/a', { day: '2026-01-02', made: '2026-01-03', signed: false });
    expect(page).toContain('<a href="../../x"><a href="https://a.b/c"><a href="//d">');
    expect(page).toContain("default-src 'none'");
  });
});

describe('what strangers may see', () => {
  it('is the quote without what stands around it', () => {
    const claim = { quote: '$14 billion', prefix: 'secret', suffix: 'secret', deep: [{ before: 'secret' }] };
    expect(withoutSurroundings(claim, [])).toEqual({
      quote: '$14 billion',
      prefix: '',
      suffix: '',
      deep: [{ before: '' }],
    });
    expect(withoutSurroundings('/home/ada/x.yaml', ['/home/ada'])).toBe('…/x.yaml');
  });
});
