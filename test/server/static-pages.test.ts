import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { staticPages } from '../../src/server/static-pages.ts';
import { folderOf } from './fake-parts.ts';

const plain = { acceptEncoding: '', ifNoneMatch: '' };
const script = 'console.log("页")';

async function pages() {
  const parent = await folderOf({
    'secret-beside-the-pages.txt': 'secret',
    'pages/index.html': '<!doctype html><p>',
    'pages/icon.svg': '<svg/>',
    'pages/assets/app-B1a2c3d4.js': script,
    'pages/assets/plain.css': 'p{}',
  });
  const folder = join(parent, 'pages');
  await writeFile(join(folder, 'assets/app-B1a2c3d4.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets/app-B1a2c3d4.js.gz'), gzipSync(script));
  return staticPages(folder);
}

describe('staticPages', () => {
  it('serves files by type; only names that change with their content are kept for good', async () => {
    const serve = await pages();
    const app = serve({ ...plain, path: '/assets/app-B1a2c3d4.js' });
    expect(app?.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(app?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await app?.text()).toBe(script);
    for (const [path, type] of [
      ['/icon.svg', 'image/svg+xml'],
      ['/assets/plain.css', 'text/css'],
      ['/', 'text/html'],
    ] as const) {
      const file = serve({ ...plain, path });
      expect(file?.headers.get('content-type')).toContain(type);
      expect(file?.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('gives index.html for pages of the app, and nothing for files that are not there', async () => {
    const serve = await pages();
    for (const path of ['/', '/claims', '/documents/abc', '/读', '/series/openrouter-usage:openai/gpt-4.1']) {
      expect(await serve({ ...plain, path })?.text()).toContain('<!doctype html>');
    }
    for (const path of ['/nothing.js', '/assets/gone-00000000.js', '/favicon.ico']) {
      expect(serve({ ...plain, path })).toBeNull();
    }
  });

  it('answers 304 to who has the same', async () => {
    const serve = await pages();
    const etag = serve({ ...plain, path: '/' })?.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = serve({ ...plain, path: '/', ifNoneMatch: `"other", W/${etag}` });
    expect([again?.status, await again?.text()]).toEqual([304, '']);
    expect(serve({ ...plain, path: '/', ifNoneMatch: '"other"' })?.status).toBe(200);
  });

  it('sends the compressed sibling to who takes it', async () => {
    const serve = await pages();
    const path = '/assets/app-B1a2c3d4.js';
    const encodingFor = (acceptEncoding: string) =>
      serve({ ...plain, path, acceptEncoding })?.headers.get('content-encoding');
    expect(encodingFor('gzip, deflate, br')).toBe('br');
    expect(encodingFor('gzip')).toBe('gzip');
    expect(encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip');
    expect(encodingFor('identity')).toBeNull();
    const zipped = serve({ ...plain, path, acceptEncoding: 'gzip' });
    expect(gunzipSync(Buffer.from((await zipped?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(
      script,
    );
    expect(zipped?.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('leads nowhere out of the folder', async () => {
    const serve = await pages();
    for (const path of [
      '/../secret-beside-the-pages.txt',
      '/assets/../../secret-beside-the-pages.txt',
      '/..\\secret-beside-the-pages.txt',
      '//secret-beside-the-pages.txt',
      '/assets/app-B1a2c3d4.js\0.html',
    ]) {
      expect(serve({ ...plain, path })).toBeNull();
    }
  });

  it('says where the build is missing, and finds it once it is there', async () => {
    const folder = join(await folderOf({}), 'web');
    const serve = staticPages(folder);
    expect(() => serve({ ...plain, path: '/' })).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'build_missing' }) }),
    );
    await mkdir(folder);
    expect(() => serve({ ...plain, path: '/' })).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'build_missing' }) }),
    );
    await writeFile(join(folder, 'index.html'), 'now');
    expect(await serve({ ...plain, path: '/' })?.text()).toBe('now');
  });
});
