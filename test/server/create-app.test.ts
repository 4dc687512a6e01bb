import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { createApp } from '../../src/server/create-app.ts';
import { bodyLimitBytes } from '../../src/server/read-body.ts';
import { failed, fakeParts, folderOf, success } from './fake-parts.ts';

const port = 4173;
const own = `http://127.0.0.1:${port}`;

function serving(...args: Parameters<typeof fakeParts>) {
  const fake = fakeParts(...args);
  const app = createApp(fake.parts, () => port);
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`${own}${path}`, { ...init, headers: { host: `127.0.0.1:${port}`, ...init.headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return { ...fake, app, ask, post };
}

describe('routes from the manifest', () => {
  it('give the query as input, repeated names as a list', async () => {
    const { ask, calls } = serving();
    const response = await ask('/api/v1/claims?search=%E5%88%A9%E6%B6%A6&limit=5&tag=a&tag=b&lang=en');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(calls[0]).toMatchObject({
      operation: 'claims',
      surface: 'http',
      input: { search: '利润', limit: '5', tag: ['a', 'b'] },
    });
    expect(await response.json()).toMatchObject({ ok: true, data: { input: { limit: '5' } } });
  });

  it('give the path as input, percent-decoded', async () => {
    const { ask, calls } = serving();
    await ask('/api/v1/claims/a%2Fb%20c');
    expect(calls[0]?.input).toEqual({ claim: 'a/b c' });
  });

  it('give a JSON body as input', async () => {
    const { post, calls } = serving();
    await post('/api/v1/read', { contents: [{ name: 'n', text: 't' }], no_store: true });
    expect(calls[0]?.input).toEqual({ contents: [{ name: 'n', text: 't' }], no_store: true });
  });

  it('are not there for operations that are not served', async () => {
    expect((await serving().ask('/api/v1/ledger/verify')).status).toBe(404);
  });

  it('answer HEAD as GET without the body', async () => {
    const response = await serving().ask('/api/v1/claims', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('answer several outcomes as a list, with a failure’s status only where all failed', async () => {
    const missing = failed(new TightropeError('file_empty', { at: 'x' }));
    const mixed = await serving(() => [missing, success(1)]).post('/api/v1/read', {});
    expect([mixed.status, (await mixed.json()).map(({ ok }: { ok: boolean }) => ok)]).toEqual([
      200,
      [false, true],
    ]);
    expect((await serving(() => [missing, missing]).post('/api/v1/read', {})).status).toBe(422);
  });

  it.each([
    ['claim_not_found', 404],
    ['claim_ambiguous', 409],
    ['invalid_input', 400],
    ['ledger_locked', 503],
    ['ledger_corrupt', 500],
    ['url_failed', 502],
  ] as const)('answer %s with %i', async (code, status) => {
    expect(
      (await serving(() => [failed(new TightropeError(code, { at: 'x' }))]).ask('/api/v1/claims')).status,
    ).toBe(status);
  });
});

describe('Markdown', () => {
  it('comes from the ending .md, where there is one', async () => {
    const { ask, calls } = serving(() => [success('row')]);
    const response = await ask('/api/v1/claims/abc.md');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="explain.md"');
    expect(await response.text()).toBe('# "row" en\n');
    expect(calls[0]?.input).toEqual({ claim: 'abc' });
    expect((await ask('/api/v1/claims.md')).status).toBe(404);
  });

  it('gives an error as an envelope', async () => {
    const response = await serving(() => [failed(new TightropeError('claim_not_found', { at: 'd' }))]).ask(
      '/api/v1/claims/abc.md',
    );
    expect([response.status, (await response.json()).error.code]).toEqual([404, 'claim_not_found']);
  });
});

describe('CSV', () => {
  it('comes from the ending .csv', async () => {
    const { ask, calls } = serving(() => [success('row')]);
    const response = await ask('/api/v1/claims.csv?search=x');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="claims.csv"');
    expect(await response.text()).toBe('v\r\n"row"');
    expect(calls[0]?.input).toEqual({ search: 'x' });
  });

  it('begins with a byte order mark where asked to', async () => {
    const bytes = new Uint8Array(await (await serving().ask('/api/v1/claims.csv?bom=1')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('gives an error as an envelope', async () => {
    const response = await serving(() => [failed(new TightropeError('document_not_found', { at: 'd' }))]).ask(
      '/api/v1/claims.csv',
    );
    expect([response.status, (await response.json()).error.code]).toEqual([404, 'document_not_found']);
  });

  it('is not offered where there is no table', async () => {
    const { ask, calls } = serving();
    await ask('/api/v1/claims/abc.csv');
    expect(calls[0]?.input).toEqual({ claim: 'abc.csv' });
  });
});

describe('languages', () => {
  it.each([
    [{ 'accept-language': 'fr;q=0.9, zh-TW;q=0.8, en;q=0.5' }, '', '沒有'],
    [{ 'accept-language': 'en;q=0.1,zh-CN' }, '', '没有'],
    [{ 'accept-language': 'zh' }, '?lang=en', 'There is no page'],
    [{ 'accept-language': ',;q=x,,' }, '', 'There is no page'],
    [{}, '?lang=zh-Hant', '沒有'],
  ])('%j %s', async (headers, query, words) => {
    const body = await (
      await serving().ask(`/api/v1/nowhere${query}`, { headers: headers as Record<string, string> })
    ).json();
    expect(body.error.message).toContain(words);
    expect(body.error.code).toBe('route_not_found');
  });
});

describe('wrong requests', () => {
  it.each([
    ['{"a":', 400, 'invalid_input'],
    ['[1]', 400, 'invalid_input'],
    ['"text"', 400, 'invalid_input'],
    ['', 400, 'invalid_input'],
  ])('body %j', async (body, status, code) => {
    const { post, calls } = serving();
    const response = await post('/api/v1/read', body);
    expect([response.status, (await response.json()).error.code]).toEqual([status, code]);
    expect(calls).toEqual([]);
  });

  it('refuse another media type, as a form of a foreign page would send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const response = await serving().post('/api/v1/read', '{}', { 'content-type': type });
      expect([response.status, (await response.json()).error.at]).toEqual([415, 'Content-Type']);
    }
    expect(
      (await serving().post('/api/v1/read', '{}', { 'content-type': 'application/json; charset=utf-8' }))
        .status,
    ).toBe(200);
  });

  it('refuse a body over the limit while it streams, without an announced length', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
      },
    });
    const request = new Request(`${own}/api/v1/read`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { host: `127.0.0.1:${port}`, 'content-type': 'application/json' },
    } as RequestInit);
    const response = await serving().app.request(request);
    expect([response.status, (await response.json()).error.code]).toEqual([413, 'body_too_large']);
    expect(sent).toBeLessThan(bodyLimitBytes + 4 * 1024 * 1024);
  });

  it.each([
    ['DELETE', '/api/v1/claims', 'GET, HEAD'],
    ['GET', '/api/v1/read', 'POST'],
    ['POST', '/', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/claims', 'GET, HEAD'],
  ])('%s %s is 405', async (method, path, allow) => {
    const response = await serving().ask(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect((await response.json()).error).toMatchObject({ code: 'route_not_found', at: `${method} ${path}` });
  });

  it.each(['/%', '/indicators/%E0%A4%A'])(
    'malformed percent-encoding %s of a page is left to the app',
    async (path) => {
      const pages = await folderOf({ 'index.html': '<p>' });
      const response = await serving(undefined, pages).ask(path);
      expect([response.status, await response.text()]).toEqual([200, '<p>']);
    },
  );

  it.each(['/api/v1/claims/%ff', '/assets/%c0%ae%c0%ae/x.js', '/api/v1/%zz'])(
    'malformed percent-encoding %s',
    async (path) => {
      const pages = await folderOf({ 'index.html': '<p>' });
      const response = await serving(undefined, pages).ask(path);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('content-type')).toContain('application/json');
    },
  );
});

describe('who may ask', () => {
  const asks: [Record<string, string>, string, number][] = [
    [{ host: 'evil.example' }, 'host_forbidden', 403],
    [{ host: `evil.example:${port}` }, 'host_forbidden', 403],
    [{ host: '127.0.0.1' }, 'host_forbidden', 403],
    [{ host: '127.0.0.1:9' }, 'host_forbidden', 403],
    [{ host: `127.0.0.1:${port}.evil.example` }, 'host_forbidden', 403],
    [{ host: '' }, 'host_forbidden', 403],
    [{ origin: 'https://evil.example' }, 'origin_forbidden', 403],
    [{ origin: 'http://localhost:9999' }, 'origin_forbidden', 403],
    [{ origin: `https://localhost:${port}` }, 'origin_forbidden', 403],
    [{ origin: 'null' }, 'origin_forbidden', 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 'origin_forbidden', 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 'origin_forbidden', 403],
    [
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      'origin_forbidden',
      403,
    ],
  ];
  it.each(asks)('%j is refused', async (headers, code, status) => {
    const { ask, calls } = serving();
    const response = await ask('/api/v1/claims', { headers });
    expect([response.status, (await response.json()).error.code]).toEqual([status, code]);
    expect(calls).toEqual([]);
  });

  it.each([
    { host: `localhost:${port}` },
    { host: `LOCALHOST:${port}` },
    { host: `[::1]:${port}` },
    { origin: `http://127.0.0.1:${port}` },
    { origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ])('%j is let through', async (headers) => {
    expect(
      (await serving().ask('/api/v1/claims', { headers: headers as Record<string, string> })).status,
    ).toBe(200);
  });

  it('refuses a state-changing navigation from another site', async () => {
    const { post, calls } = serving();
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await post('/api/v1/read', {}, headers)).status).toBe(403);
    expect(calls).toEqual([]);
  });
});

describe('safety', () => {
  it('stands on every response, and there is no CORS', async () => {
    const pages = await folderOf({ 'index.html': '<p>', 'assets/app-B1a2c3d4.js': '1' });
    const { ask, post } = serving(undefined, pages);
    const responses = await Promise.all([
      ask('/'),
      ask('/assets/app-B1a2c3d4.js'),
      ask('/nothing.js'),
      ask('/api'),
      ask('/api/reference.css'),
      ask('/api/v1/openapi.json'),
      ask('/api/v1/claims'),
      ask('/api/v1/claims.csv'),
      ask('/api/v1/claims', { headers: { host: 'evil' } }),
      ask('/api/v1/claims', {
        method: 'OPTIONS',
        headers: { origin: own, 'access-control-request-method': 'GET' },
      }),
      ask('/healthz'),
      post('/api/v1/read', '{'),
      ask('/%'),
    ]);
    for (const { headers } of responses) {
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('gives scripts in data back as data', async () => {
    const evil = '</script><script>alert(1)</script>';
    const response = await serving().ask(`/api/v1/claims?search=${encodeURIComponent(evil)}`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.json()).data.input.search).toBe(evil);
  });

  it('tells nothing of the inside of a defect, but logs it', async () => {
    const { ask, logged } = serving(() => {
      throw new Error('secret at /home/ann/x.ts:1');
    });
    const response = await ask('/api/v1/claims');
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain('secret');
    expect(body).not.toContain('/home');
    expect(logged.join()).toContain('secret at /home/ann/x.ts:1');
  });

  it('shortens a path that was not asked for', async () => {
    const error = new TightropeError('ledger_locked', { at: '/home/ann/.local/share/tightrope/ledger.db' });
    const body = await (await serving(() => [failed(error)]).ask('/api/v1/claims')).json();
    expect(body.error.at).toBe('ledger.db');
    expect(body.error.message).toBe('The ledger ledger.db is in use by another program');
  });

  it('keeps a path or address that was asked for', async () => {
    for (const at of ['/home/ann/x', 'https://example.org/a/b']) {
      const { ask } = serving(() => [failed(new TightropeError('document_not_found', { at }))]);
      expect((await (await ask(`/api/v1/claims?search=${encodeURIComponent(at)}`)).json()).error.at).toBe(at);
    }
  });
});

describe('reference', () => {
  it('is a page without scripts in three languages', async () => {
    const { ask } = serving();
    for (const [lang, words] of [
      ['en', 'Does claims'],
      ['zh-Hans', '执行 claims'],
      ['zh-Hant', '執行 claims'],
    ]) {
      const page = await (await ask(`/api?lang=${lang}`)).text();
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).toContain(words);
      expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
      expect(page).not.toContain('max_bytes');
    }
  });

  it('escapes what it shows', async () => {
    const { parts } = fakeParts();
    const [first] = parts.manifest.operations;
    if (first === undefined) throw new Error('the fake manifest is empty');
    const evil = { en: '<img src=x onerror="1">', 'zh-Hans': '<', 'zh-Hant': '<' };
    const manifest = { ...parts.manifest, operations: [{ ...first, summary: evil }] };
    const app = createApp({ ...parts, manifest }, () => port);
    const page = await (await app.request(`${own}/api`, { headers: { host: `127.0.0.1:${port}` } })).text();
    expect(page).toContain('&lt;img src=x onerror=&quot;1&quot;&gt;');
    expect(page).not.toContain('<img');
  });
});
