import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** The server tests may use: a URL of a role that may create databases, or why there is none. */
export type TestPostgres = { url: string } | { url: null; reason: string };

/**
 * Starts a PostgreSQL of Debian's packages for the whole run, in a folder of its own on a free port of 127.0.0.1, and
 * stops it afterwards. TIGHTROPE_TEST_POSTGRES names a server to use instead.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TIGHTROPE_TEST_POSTGRES'];
  if (given !== undefined && given !== '') {
    project.provide('postgres', { url: given });
    return undefined;
  }
  const started = await startServer();
  if ('reason' in started) {
    console.warn(`PostgreSQL tests are skipped: ${started.reason}`);
    project.provide('postgres', { url: null, reason: started.reason });
    return undefined;
  }
  project.provide('postgres', { url: started.url });
  return started.stop;
}

interface Started {
  url: string;
  stop: () => Promise<void>;
}

async function startServer(): Promise<Started | { reason: string }> {
  const bin = newestInstallation();
  if (bin === null) return { reason: 'no server under /usr/lib/postgresql (Debian package: postgresql)' };
  const owner = serverOwner();
  if (owner === null) return { reason: 'it refuses to run as root, and there is no user postgres' };
  const folder = mkdtempSync(path.join(tmpdir(), 'tightrope-postgres-'));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const data = path.join(folder, 'data');
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [
      ...['--pgdata', data, '--username', 'tightrope', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    remove();
    return { reason: `initdb failed: ${made.stderr.trim() || String(made.error)}` };
  }
  const port = await freePort();
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...quick.flatMap((one) => ['-c', one])],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const log: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const killIfForgotten = () => server.kill('SIGQUIT');
  process.once('exit', killIfForgotten);
  const stop = async () => {
    process.off('exit', killIfForgotten);
    await stopServer(server);
    remove();
  };
  if (!(await isReady(server, log))) {
    await stop();
    return { reason: `the server did not start: ${log.join('').trim()}` };
  }
  return { url: `postgres://tightrope:${password}@127.0.0.1:${port}/postgres`, stop };
}

function newestInstallation(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return (
    versions.map((version) => path.join(root, version, 'bin')).find((bin) => existsSync(`${bin}/initdb`)) ??
    null
  );
}

/** PostgreSQL refuses to run as root: root hands over to the user its package made. */
function serverOwner(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string) =>
    Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN);
  const [uid, gid] = [id('-u'), id('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}

async function isReady(server: ChildProcess, log: readonly string[]): Promise<boolean> {
  for (let attempt = 0; attempt < 600 && server.exitCode === null; attempt++) {
    if (log.join('').includes('ready to accept connections')) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function stopServer(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const password = 'only-for-tests';
