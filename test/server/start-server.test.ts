import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/operations/context.ts';
import { startServer } from '../../src/server/start-server.ts';
import { fakeParts, folderOf, success } from './fake-parts.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function start(...args: Parameters<typeof fakeParts>) {
  const fake = fakeParts(...args);
  const controller = new AbortController();
  const server = await startServer({ ...fake.parts, port: 0, signal: controller.signal });
  running.push(server);
  return { ...fake, server, controller, port: Number(new URL(server.url).port) };
}

/** Sends bytes as they are; resolves with everything that comes back until the other side closes. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

function errorOf(answer: string): { code: string } {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).error;
}

describe('a listening server', () => {
  it('answers on 127.0.0.1 at the port it names', async () => {
    const { server } = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true, version: '9.8.7' });
  });

  it('serves pages with their compressed body unharmed', async () => {
    const pages = await folderOf({ 'index.html': '<!doctype html><p>页' });
    const { server } = await start(undefined, pages);
    const response = await fetch(`${server.url}/claims`);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toBe('<!doctype html><p>页');
  });

  it('answers several requests over one connection', async () => {
    const { port } = await start();
    const request = (close: string) =>
      `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: ${close}\r\n\r\n`;
    const answer = await raw(port, request('keep-alive') + request('close'));
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  it.each([
    ['no Host, HTTP/1.0', 'GET /api/v1/claims HTTP/1.0\r\n\r\n', 403, 'host_forbidden'],
    ['no Host, HTTP/1.1', 'GET /api/v1/claims HTTP/1.1\r\nConnection: close\r\n\r\n', 403, 'host_forbidden'],
    [
      'foreign Host',
      'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      403,
      'host_forbidden',
    ],
    ['unreadable Host', 'GET / HTTP/1.1\r\nHost: a b/c@d\r\nConnection: close\r\n\r\n', 400, 'invalid_input'],
    [
      'own Host, foreign target',
      'GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n',
      403,
      'host_forbidden',
    ],
    [
      'two Hosts',
      'GET / HTTP/1.1\r\nHost: evil.example\r\nHost: {own}\r\nConnection: close\r\n\r\n',
      403,
      'host_forbidden',
    ],
    [
      'foreign Origin',
      'GET /api/v1/claims HTTP/1.1\r\nHost: {own}\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n',
      403,
      'origin_forbidden',
    ],
    ['not HTTP', 'hello\r\n\r\n', 400, 'invalid_input'],
    [
      'huge headers',
      `GET / HTTP/1.1\r\nHost: {own}\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
      431,
      'invalid_input',
    ],
    [
      'path that climbs',
      'GET /../../etc/passwd.txt HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n',
      404,
      'route_not_found',
    ],
    [
      'encoded path that climbs',
      'GET /api/..%2f..%2fetc HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n',
      404,
      'route_not_found',
    ],
    [
      'malformed percent-encoding',
      'GET /api/v1/%E0%A4%A HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n',
      404,
      'route_not_found',
    ],
    [
      'unknown method',
      'PROPFIND /api/v1/claims HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n',
      405,
      'route_not_found',
    ],
  ])('%s', async (_name, request, status, code) => {
    const pages = await folderOf({ 'index.html': '<p>' });
    const { port, calls } = await start(undefined, pages);
    const answer = await raw(port, request.replace('{own}', `127.0.0.1:${port}`));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(errorOf(answer).code).toBe(code);
    expect(calls).toEqual([]);
  });

  it('goes on serving after a body over the limit', async () => {
    const { server, calls } = await start();
    const response = await fetch(`${server.url}/api/v1/read`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(16 * 1024 * 1024 + 1),
    });
    expect([response.status, (await response.json()).error.code]).toEqual([413, 'body_too_large']);
    expect(calls).toEqual([]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('reads a body that comes in pieces', async () => {
    const { server, calls } = await start();
    const text = '利润'.repeat(300_000);
    await fetch(`${server.url}/api/v1/read`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ contents: [{ name: 'n', text }] }),
    });
    expect(calls[0]?.input).toEqual({ contents: [{ name: 'n', text }] });
  });
});

describe('ports', () => {
  it('names the port that is taken', async () => {
    const { port, parts } = await start();
    const again = startServer({ ...parts, port, signal: new AbortController().signal });
    await expect(again).rejects.toMatchObject({ data: { code: 'port_taken', at: String(port) } });
  });

  it('refuses a port that cannot be', async () => {
    const { parts } = fakeParts();
    const wrong = startServer({ ...parts, port: 70_000, signal: new AbortController().signal });
    await expect(wrong).rejects.toMatchObject({ data: { code: 'invalid_input', at: 'port' } });
  });
});

describe('stopping', () => {
  it('stops when its signal is aborted, with connections kept alive', async () => {
    const { server, controller } = await start();
    await (await fetch(`${server.url}/healthz`)).text();
    controller.abort();
    await server.stopped;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('lets go of a request that would never end, and tells its operation', async () => {
    let operationStopped = false;
    const { server, calls } = await start(async function* ({ context }) {
      await new Promise<void>((resolve) =>
        context.signal.addEventListener('abort', () => {
          operationStopped = true;
          resolve();
        }),
      );
      yield success('late');
    });
    const pending = fetch(`${server.url}/api/v1/claims`).then(
      (response) => response.json(),
      () => 'closed',
    );
    await expect.poll(() => calls.length).toBe(1);
    await server.stop();
    expect(operationStopped).toBe(true);
    expect(await pending).toEqual({ schema: 'test@1', ok: true, data: 'late', warnings: [] });
  });

  it('does not begin where it is already to stop', async () => {
    const { parts } = fakeParts();
    const server = await startServer({ ...parts, port: 0, signal: AbortSignal.abort() });
    await server.stopped;
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('stops within its patience where a client sends half a request and waits', async () => {
    const { server, port } = await start();
    const half = raw(port, 'GET /healthz HTTP/1.1\r\nHost:');
    await expect.poll(() => fetch(`${server.url}/healthz`).then(({ status }) => status)).toBe(200);
    await server.stop();
    expect(await half).not.toContain('200');
  });
});
