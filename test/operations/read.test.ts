import { existsSync } from 'node:fs';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ReadData } from '../../src/operations/shapes/read.ts';
import type { AddressPolicy } from '../../src/operations/effects/address-policy.ts';
import { localSite } from './support/local-site.ts';
import { bench, type Bench } from './support/test-context.ts';

const article = 'Acme revenue was $12.5 billion in 2025, up 30% from 2024.\n';

async function withFile(
  name: string,
  content: string | Uint8Array = article,
): Promise<Bench & { path: string }> {
  const all = await bench();
  const path = join(all.folder, name);
  await writeFile(path, content);
  return { ...all, path };
}

describe('a file', () => {
  it('is read, kept and shown with the exact place of every claim', async () => {
    const { data, path } = await withFile('article.txt');
    const { document, claims, entities, segments, added, text } = await data<ReadData>('read', {
      sources: ['article.txt'],
    });
    expect(added).toBe('document');
    expect(document).toMatchObject({
      logical_id: pathToFileURL(path).href,
      format: 'text',
      encoding: 'utf-8',
      version: 1,
      recorded_at: '2026-01-02T03:04:05.678Z',
      byte_count: article.length,
      claim_count: claims.length,
    });
    expect(claims.map(({ quote }) => quote)).toContain('$12.5 billion');
    for (const { start, end, quote, document: id } of claims) {
      expect(article.slice(start, end)).toBe(quote);
      expect(id).toBe(document.id);
    }
    expect(entities.map(({ id }) => id)).toEqual(['acme']);
    expect(segments.length).toBeGreaterThan(0);
    expect(text).toBeUndefined();
  });

  it('gives its text only where asked', async () => {
    const { data } = await withFile('article.txt');
    expect((await data<ReadData>('read', { sources: ['article.txt'], text: true })).text).toBe(article);
  });

  it('read twice adds nothing and says so', async () => {
    const { run, data } = await withFile('article.txt');
    await run('read', { sources: ['article.txt'] });
    const [again] = await run('read', { sources: ['article.txt'] });
    expect(again).toMatchObject({
      ok: true,
      data: { added: 'nothing' },
      warnings: [{ code: 'already_kept' }],
    });
    expect(await data('documents')).toMatchObject({ total: 1 });
  });

  it('changed is a new version, and the old text read again is known for what it is', async () => {
    const { run, data, path } = await withFile('article.txt');
    const first = await data<ReadData>('read', { sources: [path] });
    await writeFile(path, article.replace('12.5', '13'));
    const second = await data<ReadData>('read', { sources: [path] });
    expect(second.document).toMatchObject({ version: 2, previous_id: first.document.id });
    await writeFile(path, article);
    const [third] = await run('read', { sources: [path] });
    expect(third).toMatchObject({
      ok: true,
      warnings: [{ code: 'already_kept' }, { code: 'older_version' }],
    });
  });

  it('takes the date and the speaker the person gives', async () => {
    const { data } = await withFile('article.txt');
    const { document, claims } = await data<ReadData>('read', {
      sources: ['article.txt'],
      dated: '2026-01-01',
      speaker: 'Bolt',
    });
    expect(document.published_at).toBe('2026-01-01');
    expect(claims[0]?.speaker).toBe('Bolt');
  });

  it('with --no-store gives the same data and ids, and opens no ledger', async () => {
    const { data, folder } = await withFile('article.txt');
    const loose = await data<ReadData>('read', { sources: ['article.txt'], no_store: true });
    expect(existsSync(join(folder, 'home'))).toBe(false);
    const kept = await data<ReadData>('read', { sources: ['article.txt'] });
    expect(loose.added).toBe('not_stored');
    const undated = (claims: ReadData['claims']) => claims.map((claim) => ({ ...claim, recorded_at: null }));
    expect(undated(loose.claims)).toEqual(undated(kept.claims));
    expect({ ...loose.document, recorded_at: null }).toEqual({ ...kept.document, recorded_at: null });
    expect(loose.entities).toEqual(kept.entities);
    expect(loose.segments).toEqual(kept.segments);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['empty', '', 'file_empty'],
    ['nothing but space', ' \n\t\n', 'file_empty'],
    ['binary', Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 251), 'file_binary'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'format_unsupported',
    ],
    ['truncated UTF-8', Buffer.from('极致公司营收为125亿美元').subarray(0, -2), 'text_truncated'],
    ['a page with nothing on it', '<!doctype html><script>5</script><p>', 'file_empty'],
    ['a formatted text', '{\\rtf1 5}', 'format_unsupported'],
  ])('%s gives one error that names it', async (_what, content, code) => {
    const { run, path } = await withFile('input.txt', content);
    const envelopes = await run('read', { sources: ['input.txt'] });
    expect(envelopes).toHaveLength(1);
    expect(envelopes[0]).toMatchObject({ ok: false, error: { code, at: path } });
  });

  it('of 1 GB is refused by its size', async () => {
    const { error, path } = await withFile('huge.txt', '');
    await truncate(path, 1_000_000_000);
    expect(await error('read', { sources: ['huge.txt'] })).toMatchObject({
      code: 'file_too_large',
      at: path,
      expected: '64 MB',
      received: '1 GB',
      hint: expect.stringContaining('--max-bytes'),
    });
  });

  it('does not stop what can be', async () => {
    const { run, folder } = await withFile('b.txt');
    await writeFile(join(folder, 'a.txt'), '');
    await writeFile(join(folder, 'c.txt'), article.replace('Acme', 'Bolt'));
    const envelopes = await run('read', { sources: ['missing.txt', '.', 'http://', '*.nothing'] });
    expect(envelopes.map((each) => (each.ok ? (each.data as ReadData).added : each.error.code))).toEqual([
      'file_not_found',
      'file_empty',
      'document',
      'document',
      'url_malformed',
      'no_files_matched',
    ]);
  });

  it('is marked where it is mended', async () => {
    const { run } = await withFile('cut.txt', Buffer.from(`${article}极`).subarray(0, -1));
    const [envelope] = await run('read', { sources: ['cut.txt'], repair: true, text: true });
    expect(envelope).toMatchObject({ ok: true, warnings: [{ code: 'repaired' }] });
    expect((envelope as { data: ReadData }).data.text).toContain('\ufffd');
  });

  it('a workspace that cannot be made stops all the rest', async () => {
    const all = await bench({ home: '/dev/null/home' });
    await writeFile(join(all.folder, 'a.txt'), article);
    await writeFile(join(all.folder, 'b.txt'), article);
    const envelopes = await all.run('read', { sources: ['a.txt', 'b.txt'] });
    expect(envelopes).toHaveLength(1);
    expect(envelopes[0]).toMatchObject({ ok: false, error: { code: 'home_unwritable' } });
  });
});

describe('other ways in', () => {
  it('standard input goes under the name it is given', async () => {
    const input = async function* () {
      yield Buffer.from(article);
    };
    const { data } = await bench({ standardInput: input() });
    const { document } = await data<ReadData>('read', { sources: ['-'], as: 'clip' });
    expect(document.logical_id).toBe('stdin:clip');
  });

  it('an old encoding is told or found', async () => {
    const gb18030 = Uint8Array.from([
      ...[0xbc, 0xab, 0xd6, 0xc2, 0xb9, 0xab, 0xcb, 0xbe, 0xd3, 0xaa, 0xca, 0xd5, 0xce, 0xaa],
      ...Buffer.from('125'),
      ...[0xd2, 0xda, 0xc3, 0xc0, 0xd4, 0xaa, 0xa1, 0xa3],
    ]);
    const { data } = await withFile('old.txt', gb18030);
    const { document, text } = await data<ReadData>('read', {
      sources: ['old.txt'],
      encoding: 'gb18030',
      text: true,
    });
    expect(document.encoding).toBe('gb18030');
    expect(text).toBe('极致公司营收为125亿美元。');
  });

  it('a page goes under its address and leaves a line in the log', async () => {
    const site = await localSite((request, response) => {
      if (request.url === '/page') response.setHeader('Content-Type', 'text/html');
      response.end(article);
    });
    const addresses: AddressPolicy = { allows: () => true, resolve: () => Promise.resolve([]) };
    const { run, data, folder } = await bench({ offline: false, addresses });
    const { document } = await data<ReadData>('read', { sources: [`${site.url}/talk.txt#top`] });
    expect(document).toMatchObject({ logical_id: `${site.url}/talk.txt`, url: `${site.url}/talk.txt` });
    expect(await run('read', { sources: [`${site.url}/page`] })).toMatchObject([
      { ok: true, data: { document: { format: 'html' } } },
    ]);
    const log = (await readFile(join(folder, 'home/network.log'), 'utf8')).trim().split('\n');
    expect(log.map((line) => JSON.parse(line) as unknown)).toEqual(
      Array.from({ length: 2 }, () => ({
        at: '2026-01-02T03:04:05.678Z',
        method: 'GET',
        host: '127.0.0.1',
        port: site.port,
        addresses: ['127.0.0.1'],
      })),
    );
  });

  it('a private address is refused, and any address offline', async () => {
    const open = await bench({ offline: false });
    expect(await open.error('read', { sources: ['http://192.168.1.1/router'] })).toMatchObject({
      code: 'address_private',
    });
    const closed = await bench();
    expect(await closed.error('read', { sources: ['https://example.org/'] })).toMatchObject({
      code: 'offline',
    });
  });

  it('a pasted text goes under its name', async () => {
    const { run } = await bench();
    const contents = [
      { name: 'clip', text: article },
      { name: 'file.txt', base64: Buffer.from(article.replace('Acme', 'Bolt')).toString('base64') },
      { name: 'broken', base64: 'not base64!' },
    ];
    const envelopes = await run('read', { contents }, 'http');
    expect(envelopes).toMatchObject([
      { ok: true, data: { document: { logical_id: 'paste:clip' } } },
      { ok: true, data: { document: { logical_id: 'paste:file.txt' } } },
      { ok: false, error: { code: 'invalid_input', at: 'broken' } },
    ]);
  });

  it('too large a paste is refused', async () => {
    const { error } = await bench();
    const contents = [{ name: 'huge', text: 'a'.repeat(16_000_001) }];
    expect(await error('read', { contents }, 'http')).toMatchObject({
      code: 'body_too_large',
      at: 'huge',
      expected: '16 MB',
    });
  });

  it('over HTTP no file of this computer can be named', async () => {
    const { error } = await withFile('article.txt');
    expect(await error('read', { sources: ['article.txt'] }, 'http')).toMatchObject({
      code: 'invalid_input',
      at: 'sources',
    });
  });

  it('nothing at all is asked for by name', async () => {
    const { error } = await bench();
    expect(await error('read', {})).toMatchObject({ code: 'invalid_input', at: 'What to read' });
  });

  it('a text with markup and hidden marks is kept as it is, and nothing in it is run', async () => {
    const hostile =
      '<script>alert(1)</script></script> Acme revenue was \u202e$12 billion\u202c <img onerror=x>.\n';
    const { data } = await withFile('hostile.txt', hostile);
    const { text, claims } = await data<ReadData>('read', { sources: ['hostile.txt'], text: true });
    expect(text).toBe(hostile);
    for (const { start, end, quote } of claims) expect(hostile.slice(start, end)).toBe(quote);
  });

  it('a folder tells how far it is', async () => {
    const { run, folder, notes } = await bench();
    await mkdir(join(folder, 'notes'));
    for (const name of ['1.txt', '2.txt']) await writeFile(join(folder, 'notes', name), article + name);
    await run('read', { sources: ['notes'], no_store: true });
    expect(notes.map(({ done, total }) => [done, total])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
