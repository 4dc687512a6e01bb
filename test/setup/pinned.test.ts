import { createServer, type Server } from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the world tests run in', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  });
  afterAll(() => server.close());

  it('is in UTC', () => {
    expect(new Date(2026, 0, 1).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it('reaches this machine', async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
    await new Promise<void>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.end(resolve));
    });
  });

  it('reaches nothing else', async () => {
    await expect(fetch('http://example.org/')).rejects.toThrow('tests have no network');
    await expect(fetch(new Request('https://192.0.2.1/'))).rejects.toThrow('tests have no network');
    expect(() => net.connect(80, 'example.org')).toThrow('tests have no network');
    expect(() => net.connect({ port: 80, host: '192.0.2.1' })).toThrow('tests have no network');
    expect(() => new net.Socket().connect({ port: 80, host: '127.0.0.1.example.org' })).toThrow('no network');
    expect(() => tls.connect(443, 'example.org')).toThrow('tests have no network');
  });
});
