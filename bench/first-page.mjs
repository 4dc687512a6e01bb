// From a clean clone to the first page, by the README's two commands, with the time of each step. Limit: 60 s.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'first-page-'));
const clone = path.join(folder, 'tightrope');
/** @type {[string, number][]} */
const steps = [];

try {
  await timed('git clone', () => execFileSync('git', ['clone', '-q', source, clone]));
  await timed('npm ci', () =>
    execFileSync('npm', ['ci'], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const server = spawn('npm', ['start', '--', '--port', '0', '--home', path.join(folder, 'home')], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  try {
    const url = await timed('npm start (build, workspace, listening)', () => printedUrl(server));
    await timed('first page', async () => {
      const page = await (await fetch(url)).text();
      const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
      if (assets.length === 0) throw new Error('the first page names no assets');
      for (const file of [...assets, '/api/v1/documents']) {
        const answer = await fetch(new URL(file, url));
        if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
        await answer.arrayBuffer();
      }
    });
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  }
  for (const [name, seconds] of steps) console.log(`${name.padEnd(42)} ${seconds.toFixed(1).padStart(6)} s`);
  console.log(
    `${'total'.padEnd(42)} ${steps
      .reduce((sum, [, seconds]) => sum + seconds, 0)
      .toFixed(1)
      .padStart(6)} s   limit 60 s`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function printedUrl(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/?/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (status) => reject(new Error(`npm start ended with ${status}: ${said}`)));
  });
}

/**
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function timed(name, work) {
  const started = performance.now();
  const result = await work();
  steps.push([name, (performance.now() - started) / 1000]);
  return result;
}
