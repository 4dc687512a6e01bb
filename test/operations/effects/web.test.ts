import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { WebAsking } from '../../../src/operations/context.ts';
import { publicAddressesOnly, type AddressPolicy } from '../../../src/operations/effects/address-policy.ts';
import { createWeb, redirect, type WebOptions } from '../../../src/operations/effects/web.ts';
import { requestOnce } from '../../../src/operations/effects/web-request.ts';
import { localSite } from '../support/local-site.ts';
import { rejection } from '../support/rejection.ts';

const anyAddress: AddressPolicy = {
  allows: () => true,
  resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
};

function web(options: Partial<WebOptions> = {}) {
  const contacts: string[] = [];
  const log: WebOptions['log'] = ({ host, port }) => {
    contacts.push(`${host}:${port}`);
    return Promise.resolve();
  };
  const all = createWeb({ offline: false, policy: anyAddress, log, ...options });
  const limits = { bytes: 100_000, timeoutMs: 20_000, signal: new AbortController().signal };
  const asking: WebAsking = { ...limits, headers: {}, shown: 'http://127.0.0.1/?key=…' };
  return {
    contacts,
    request: (url: string, changed: Partial<WebAsking> = {}) => all.request(url, { ...asking, ...changed }),
    get: (url: string, changed: Partial<typeof limits> = {}) => all.get(url, { ...limits, ...changed }),
  };
}

describe('a page', () => {
  it('comes with its address, type and encoding', async () => {
    const site = await localSite((_request, response) => {
      response.setHeader('Content-Type', 'Text/Plain; charset="GB18030"');
      response.end(Buffer.from([0xcb, 0xe3]));
    });
    const { get, contacts } = web();
    expect(await get(`${site.url}/talk.txt#part`)).toEqual({
      url: `${site.url}/talk.txt`,
      bytes: Buffer.from([0xcb, 0xe3]),
      mediaType: 'text/plain',
      charset: 'gb18030',
    });
    expect(site.asked).toEqual(['/talk.txt']);
    expect(contacts).toEqual([`127.0.0.1:${site.port}`]);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is unpacked from %s, and a bomb is counted as it swells', async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(20_000_000, 'a'));
    expect(bomb.byteLength).toBeLessThan(100_000);
    const site = await localSite((request, response) => {
      response.setHeader('Content-Encoding', encoding);
      response.end(request.url === '/bomb' ? bomb : compress(Buffer.from('plain')));
    });
    const { get } = web();
    expect(Buffer.from((await get(`${site.url}/page`)).bytes).toString()).toBe('plain');
    expect(await rejection(get(`${site.url}/bomb`))).toEqual({
      code: 'url_too_large',
      at: `${site.url}/bomb`,
      expected: '100 kB',
    });
  });

  it('without an end is cut off at the limit', async () => {
    const site = await localSite((_request, response) => {
      const more = (): void => void response.write(Buffer.alloc(10_000), more);
      more();
    });
    expect(await rejection(web().get(site.url))).toMatchObject({ code: 'url_too_large' });
  });

  it('that never comes is given up', async () => {
    const site = await localSite(() => undefined);
    const drip = await localSite((_request, response) => void response.write('a'));
    for (const { url } of [site, drip]) {
      expect(await rejection(web().get(url, { timeoutMs: 50 }))).toMatchObject({
        code: 'url_timeout',
        at: url,
      });
    }
  });

  it('is given up when the person says so', async () => {
    const stop = new AbortController();
    const site = await localSite(() => stop.abort());
    expect(await rejection(web().get(site.url, { signal: stop.signal }))).toMatchObject({
      code: 'interrupted',
    });
  });

  it('of a broken body, an unknown compression or a failed status says so', async () => {
    const site = await localSite((request, response) => {
      if (request.url === '/404') response.statusCode = 404;
      else response.setHeader('Content-Encoding', request.url === '/zip' ? 'compress' : 'gzip');
      response.end('not gzip');
    });
    const { get } = web();
    expect(await rejection(get(`${site.url}/404`))).toMatchObject({
      code: 'url_failed',
      received: 'HTTP 404',
    });
    expect(await rejection(get(`${site.url}/zip`))).toMatchObject({ code: 'url_failed' });
    expect(await rejection(get(`${site.url}/broken`))).toMatchObject({ code: 'url_failed' });
  });
});

describe('a redirect', () => {
  it('is followed, each hop told to the log', async () => {
    const site = await localSite((request, response) => {
      const next = { '/1': '2', '/2': '//localhost:PORT/3' }[request.url ?? ''];
      if (next === undefined) return void response.end('there');
      response.writeHead(302, { Location: next.replace('PORT', String(site.port)) }).end();
    });
    const { get, contacts } = web();
    expect((await get(`${site.url}/1`)).url).toBe(`http://localhost:${site.port}/3`);
    expect(contacts).toEqual(['127.0.0.1', '127.0.0.1', 'localhost'].map((host) => `${host}:${site.port}`));
  });

  it('leads from http to https, never back', () => {
    const to = (location: string) =>
      redirect({ status: 301, location }, new URL('https://example.org/a/b'))?.href;
    expect(to('c')).toBe('https://example.org/a/c');
    expect(() => to('http://example.org/')).toThrow('url_failed');
    expect(
      redirect({ status: 308, location: 'https://b.example/' }, new URL('http://a.example'))?.protocol,
    ).toBe('https:');
    expect(redirect({ status: 200, location: '/x' }, new URL('http://a.example'))).toBeNull();
    expect(() => redirect({ status: 302, location: null }, new URL('http://a.example'))).toThrow(
      'url_failed',
    );
  });

  it('without end is given up after five', async () => {
    const site = await localSite((_request, response) =>
      response.writeHead(301, { Location: '/again' }).end(),
    );
    expect(await rejection(web().get(site.url))).toMatchObject({
      code: 'url_failed',
      received: 'more than 5 redirects',
    });
    expect(site.asked).toHaveLength(6);
  });

  it.each([
    'http://10.0.0.7/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://private.example/',
  ])('to %s is refused', async (location) => {
    const site = await localSite((_request, response) =>
      response.writeHead(302, { Location: location }).end(),
    );
    const policy: AddressPolicy = {
      allows: (address) => address === '127.0.0.1' || publicAddressesOnly.allows(address),
      resolve: () => Promise.resolve([{ address: '192.168.1.1', family: 4 }]),
    };
    const { get, contacts } = web({ policy });
    expect(await rejection(get(site.url))).toMatchObject({ code: 'address_private' });
    expect(contacts).toHaveLength(1);
  });

  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://user:pass@example.org/',
  ])('to %s is refused', async (location) => {
    const site = await localSite((_request, response) =>
      response.writeHead(302, { Location: location }).end(),
    );
    expect(await rejection(web().get(site.url))).toMatchObject({ code: 'url_malformed' });
  });
});

describe('an address', () => {
  const named: Record<string, string[]> = {
    'private.example': ['10.1.2.3'],
    'half.example': ['93.184.216.34', '127.0.0.1'],
    'six.example': ['fd00::1'],
  };
  const policy: AddressPolicy = {
    allows: publicAddressesOnly.allows,
    resolve: (host) =>
      Promise.resolve(
        (named[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
  };

  it.each([
    'http://127.0.0.1/',
    'http://127.9.9.9:8080/',
    'http://[::1]/',
    'http://[::]/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://１２７.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://anything.localhost/',
    'http://private.example/',
    'http://half.example/',
    'http://six.example/',
  ])('%s is refused before anything is contacted', async (url) => {
    const { get, contacts } = web({ policy });
    expect(await rejection(get(url))).toMatchObject({ code: 'address_private' });
    expect(contacts).toEqual([]);
  });

  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => {
    expect(publicAddressesOnly.allows(address)).toBe(true);
  });

  it.each(['', 'example.org', '1.2.3', '::ffff:10.0.0.1', '2002:7f00:1::', '2001:db8::1'])(
    '%j is not',
    (address) => {
      expect(publicAddressesOnly.allows(address)).toBe(false);
    },
  );

  it.each(['http://', 'https://?', 'http://exa mple.org/', 'ftp://example.org/x', 'http:///', 'nonsense'])(
    '%s is not a web address',
    async (url) => {
      expect(await rejection(web().get(url))).toEqual({ code: 'url_malformed', at: url });
    },
  );

  it('with a password is refused without repeating it', async () => {
    const error = await rejection(web().get('https://ana:secret@example.org/talk'));
    expect(error.code).toBe('url_malformed');
    expect(JSON.stringify(error)).not.toMatch(/secret|ana:/);
  });

  it('nobody knows is told as such', async () => {
    expect(await rejection(web({ policy }).get('http://unknown.example/'))).toMatchObject({
      code: 'url_failed',
      received: 'no address for unknown.example',
    });
  });

  it('is not even looked up offline', async () => {
    const resolve = (): never => {
      throw new Error('looked up');
    };
    const { get, contacts } = web({ offline: true, policy: { ...policy, resolve } });
    expect(await rejection(get('https://example.org/'))).toEqual({
      code: 'offline',
      at: 'https://example.org/',
    });
    expect(contacts).toEqual([]);
  });

  it('is contacted at the address that was checked, whatever its name leads to', async ({ skip }) => {
    if (process.platform !== 'linux') skip('only Linux has 127.0.0.2 without being told');
    const site = await localSite((_request, response) => response.end('here'), '127.0.0.2');
    const checked = [{ address: '127.0.0.2', family: 4 }];
    const { signal } = new AbortController();
    const answer = await requestOnce(new URL(`http://localhost:${site.port}/`), checked, signal);
    expect(answer.status).toBe(200);
    answer.body.destroy();
    const elsewhere = [{ address: '127.0.0.1', family: 4 }];
    await expect(requestOnce(new URL(`http://localhost:${site.port}/`), elsewhere, signal)).rejects.toThrow(
      'ECONNREFUSED',
    );
  });

  it('is looked up once', async () => {
    const asked: string[] = [];
    const resolve = (host: string) => {
      asked.push(host);
      return Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
    };
    await rejection(web({ policy: { ...policy, resolve } }).get('http://once.example./'));
    expect(asked).toEqual(['once.example']);
  });

  it('is not contacted where the log cannot be written', async () => {
    const site = await localSite((_request, response) => response.end());
    const log = (): Promise<void> => Promise.reject(new Error('no log'));
    expect(await rejection(web({ log }).get(site.url))).toMatchObject({ code: 'url_failed' });
    expect(site.asked).toEqual([]);
  });
});

describe('a request of a service', () => {
  it('gives the status, the headers and the body, whatever they are, and sends ours', async () => {
    const site = await localSite((request, response) => {
      response.writeHead(429, { 'Retry-After': '7', ETag: '"a"' });
      response.end(`${request.headers['user-agent'] ?? ''}|${request.headers['if-none-match'] ?? ''}`);
    });
    const { request } = web();
    const headers = { 'user-agent': 'Tightrope/1 (ada@example.org)', 'if-none-match': '"b"' };
    const answer = await request(`${site.url}/x`, { headers });
    expect([answer.status, answer.headers['retry-after'], answer.headers['etag']]).toEqual([429, '7', '"a"']);
    expect(Buffer.from(answer.bytes).toString()).toBe('Tightrope/1 (ada@example.org)|"b"');
  });

  it('is sent on nowhere', async () => {
    const site = await localSite((_request, response) => {
      response.writeHead(302, { Location: 'http://elsewhere.example/' });
      response.end();
    });
    const { request, contacts } = web();
    const answer = await request(site.url);
    expect([answer.status, answer.headers['location']]).toEqual([302, 'http://elsewhere.example/']);
    expect(contacts).toEqual([`127.0.0.1:${site.port}`]);
  });

  it('never shows a key in an error', async () => {
    const site = await localSite((_request, response) => response.destroy());
    const { request } = web();
    const error = await rejection(request(`${site.url}/?key=secret`));
    expect(error).toMatchObject({ code: 'url_failed', at: 'http://127.0.0.1/?key=…' });
    expect(JSON.stringify(error)).not.toContain('secret');
    const offline = await rejection(web({ offline: true }).request(`${site.url}/?key=secret`));
    expect(offline).toEqual({ code: 'offline', at: 'http://127.0.0.1/?key=…' });
  });
});

describe('a request with a body', () => {
  it('is a POST with the headers given, and the log says so', async () => {
    const site = await localSite(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { method, headers } = request;
      const got = { method, type: headers['content-type'], body: Buffer.concat(parts).toString() };
      response.statusCode = 422;
      response.end(JSON.stringify(got));
    });
    const methods: string[] = [];
    const { request } = web({
      log: ({ method }) => {
        methods.push(method);
        return Promise.resolve();
      },
    });
    const headers = { 'content-type': 'application/json' };
    const { status, bytes } = await request(`${site.url}/chat`, { headers, body: '{"text":"570.06亿美元"}' });
    expect(status).toBe(422);
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
      method: 'POST',
      type: 'application/json',
      body: '{"text":"570.06亿美元"}',
    });
    expect(methods).toEqual(['POST']);
  });
});

describe('a program on this computer', () => {
  it('is reached though private addresses are not, and also offline; it is in the log', async () => {
    const site = await localSite((_request, response) => response.end('here'));
    const { request, contacts } = web({ policy: publicAddressesOnly, offline: true });
    expect(await rejection(request(site.url))).toMatchObject({ code: 'offline' });
    const { bytes } = await request(site.url, { onThisComputer: true, body: '{}' });
    expect(Buffer.from(bytes).toString()).toBe('here');
    expect(contacts).toEqual([`127.0.0.1:${site.port}`]);
    const online = web({ policy: publicAddressesOnly });
    expect(await rejection(online.request(site.url))).toMatchObject({ code: 'address_private' });
    expect(await rejection(online.request(`${site.url}/secret`, { shown: 'the host' }))).toMatchObject({
      ...{ code: 'address_private', at: 'the host' },
    });
  });

  it.each([
    'http://example.org/',
    'http://192.168.1.5/',
    'http://10.0.0.1:11434/',
    'http://8.8.8.8/',
    'http://[fe80::1]/',
  ])('is not what %s leads to', async (url) => {
    const { request, contacts } = web({ offline: true });
    const { code } = await rejection(request(url, { onThisComputer: true }));
    expect(['address_private', 'url_failed']).toContain(code);
    expect(contacts).toEqual([]);
  });
});
