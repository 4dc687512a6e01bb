// Bundles single modules of src/ for scripts and benchmarks that measure them by themselves.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './build-state.mjs';

const self = fileURLToPath(import.meta.url);

/**
 * Builds modules in a process of its own, so that the memory of this one is not the bundler's, and loads each.
 * @param {Record<string, string>} parts paths from the project's root, by the name they get
 * @returns {Promise<Record<string, any>>} the modules by the same names
 */
export async function loadParts(parts) {
  const outDir = path.join(root, '.cache', `bundle-${process.pid}`);
  // Kept until the end: a module may load another one only when it is used.
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  const { status } = spawnSync(process.execPath, [self, outDir, JSON.stringify(parts)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('the modules could not be bundled');
  /** @type {Record<string, any>} */
  const loaded = {};
  for (const name of Object.keys(parts))
    loaded[name] = await import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
  return loaded;
}

/**
 * @param {string} outDir
 * @param {Record<string, string>} parts
 */
async function bundle(outDir, parts) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { input: parts, output: { entryFileNames: '[name].js' } },
    },
  });
}

if (process.argv[1] === self) await bundle(process.argv[2] ?? '', JSON.parse(process.argv[3] ?? '{}'));
