import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.csv': 'text/csv' },
};

/** A host that only serves the files of a folder, below a path, as most do: a folder is its index.html. */
export async function servePlainly(
  folder: string,
  below: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)).then(
      ({ status, body, headers }) => response.writeHead(status, headers).end(body),
    );
  });
  async function answer(asked: string) {
    const none = { status: 404, body: Buffer.from('not found'), headers: { 'content-type': 'text/plain' } };
    if (!asked.startsWith(`${below}/`)) return none;
    const file = path.join(folder, asked.slice(below.length));
    const found = await stat(file).catch(() => null);
    if (found === null) return none;
    if (found.isDirectory() && !asked.endsWith('/'))
      return { status: 301, body: Buffer.from(''), headers: { location: `${asked}/` } };
    const real = found.isDirectory() ? path.join(file, 'index.html') : file;
    const body = await readFile(real).catch(() => null);
    if (body === null) return none;
    return { status: 200, body, headers: { 'content-type': types[path.extname(real)] ?? 'text/plain' } };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
