// Bundles single modules of src/ for scripts and benchmarks that measure them by themselves.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './build-state.mjs';

/**
 * Builds modules and loads each.
 * @param {Record<string, string>} parts paths from the project's root, by the name they get
 * @returns {Promise<Record<string, any>>} the modules by the same names
 */
export async function loadParts(parts) {
  const outDir = path.join(root, '.cache', `bundle-${process.pid}`);
  // Kept until the end: a module may load another one only when it is used.
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  /** @type {Record<string, any>} */
  const loaded = {};
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
  for (const name of Object.keys(parts))
    loaded[name] = await import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
  return loaded;
}
