// Tells whether dist/ was built from what src/ holds now, by name, size and time of every input.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A checkout can be built; an installed package comes built. */
export const isCheckout = existsSync(path.join(root, 'src'));

/** @returns {boolean} */
export function isBuilt() {
  try {
    const state = JSON.parse(readFileSync(path.join(root, 'dist', 'build.json'), 'utf8'));
    return !isCheckout || state.inputs === inputsHash();
  } catch {
    return false;
  }
}

/** @returns {string} */
export function inputsHash() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'vite.config.mjs', 'scripts/build.mjs']) add(file);
  walk('src');
  return hash.digest('hex');

  /** @param {string} folder */
  function walk(folder) {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else add(name);
    }
  }

  /** @param {string} file */
  function add(file) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
}
