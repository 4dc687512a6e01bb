// Builds dist/: the program (dist/main.js), the pages (dist/web), the manifest of operations (dist/manifest.json) and the workspace
// that a new one begins as (dist/workspace).
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { inputsHash, isBuilt, root } from './build-state.mjs';
import { withLock } from './lock.mjs';

const cache = path.join(root, '.cache');
/** Everything is built here and put in place of dist/ at the end: a failed build leaves the old one standing. */
const next = path.join(cache, 'dist-next');

/**
 * Builds under a lock, unless another process has just done it. Without `workspace` the program is there sooner, and new workspaces
 * begin empty.
 * @param {{ force?: boolean, workspace?: boolean }} [options]
 * @returns {Promise<Record<string, number> | null>} milliseconds by step, or null where nothing was to do
 */
export async function build({ force = false, workspace = true } = {}) {
  return withLock(path.join(cache, 'build.lock'), async () => {
    const lacking = workspace && !existsSync(path.join(root, 'dist', 'workspace'));
    if (!force && isBuilt() && !lacking) return null;
    /** @type {Record<string, number>} */
    const steps = {};
    const inputs = inputsHash();
    await timed(steps, 'program', () => buildProgram(inputs));
    await timed(steps, 'pages', buildPages);
    await timed(steps, 'manifest', writeManifest);
    if (workspace) await timed(steps, 'workspace', makeWorkspace);
    write('build.json', { inputs, steps });
    putInPlace();
    return steps;
  });
}

/** @param {string} inputs what it is built from: the program knows itself by it */
async function buildProgram(inputs) {
  await viteBuild({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { __TIGHTROPE_BUILD__: JSON.stringify(inputs) },
    build: {
      ssr: true,
      outDir: next,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        input: {
          main: 'src/main.ts',
          'build-manifest': 'src/operations/build-manifest.ts',
          'build-workspace': 'src/operations/build-workspace.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: {
      noExternal: [
        'commander',
        'kysely',
        'zod',
        'yaml',
        'hono',
        '@hono/node-server',
        'croner',
        'env-paths',
        'is-safe-filename',
        'ipaddr.js',
      ],
    },
  });
}

async function buildPages() {
  await viteBuild({
    configFile: path.join(root, 'vite.config.mjs'),
    logLevel: 'warn',
    build: { outDir: path.join(next, 'web'), emptyOutDir: true },
  });
}

async function writeManifest() {
  const module = await built('build-manifest.js');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  write('manifest.json', await module.buildManifest(version));
}

async function makeWorkspace() {
  const module = await built('build-workspace.js');
  const folder = path.join(next, 'workspace');
  await module.buildWorkspace(folder);
  // A closed ledger is one file: what SQLite leaves beside it must hold nothing.
  const log = path.join(folder, 'ledger.sqlite-wal');
  if (existsSync(log) && statSync(log).size > 0) throw new Error(`${log} holds what ${folder} lacks`);
  for (const name of ['ledger.sqlite-wal', 'ledger.sqlite-shm'])
    rmSync(path.join(folder, name), { force: true });
}

/** @param {string} name of a module that was just built */
function built(name) {
  return import(`${pathToFileURL(path.join(next, name)).href}?${Date.now()}`);
}

/**
 * @param {string} name
 * @param {unknown} content
 */
function write(name, content) {
  mkdirSync(next, { recursive: true });
  writeFileSync(path.join(next, name), JSON.stringify(content));
}

function putInPlace() {
  const dist = path.join(root, 'dist');
  const old = path.join(cache, 'dist-old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/**
 * @param {Record<string, number>} steps
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function timed(steps, name, work) {
  const started = performance.now();
  await work();
  steps[name] = Math.round(performance.now() - started);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const steps = await build({ force: process.argv.includes('--force') });
  const said =
    steps === null
      ? 'nothing to build'
      : Object.entries(steps)
          .map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`)
          .join(', ');
  console.error(said);
}
