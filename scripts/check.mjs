// `npm run check [layers lockfiles types lint format unused]`: what can be said of the code without running it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './build-state.mjs';
import { layerBreaches } from './check-layers.mjs';
import { lockfileFaults } from './check-lockfile.mjs';

/** @type {Record<string, () => Promise<boolean> | boolean>} */
const checks = {
  layers,
  lockfiles,
  types: () => run('tsc', ['-b']),
  lint: () => run('eslint', ['.', '--max-warnings', '0']),
  format: () => run('prettier', ['--check', '--log-level', 'warn', '.']),
  unused: () => run('knip', []),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`unknown check ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const passed = await check();
  console.log(`${passed ? 'ok' : 'FAILED'}  ${name}`);
  if (!passed) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;

async function layers() {
  const rule = JSON.parse(readFileSync(path.join(root, 'scripts', 'layers.json'), 'utf8'));
  const breaches = await layerBreaches(root, rule);
  for (const breach of breaches) console.error(breach);
  return breaches.length === 0;
}

function lockfiles() {
  const faults = ['package-lock.json', 'bench/package-lock.json'].flatMap((file) =>
    lockfileFaults(path.join(root, file)),
  );
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

/**
 * @param {string} tool
 * @param {string[]} args
 */
function run(tool, args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', '.bin', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}
