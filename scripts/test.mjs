// `npm test`: builds, checks, and runs every test, the browser's included; the last line counts them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './build-state.mjs';
import { findChromium } from './find-chromium.mjs';

const tally = { passed: 0, failed: 0, skipped: 0 };
const reports = path.join(root, '.cache', 'test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('build', () => node('scripts/build.mjs', '--force'));
for (const check of ['layers', 'lockfiles', 'types', 'lint', 'format', 'unused'])
  step(check, () => node('scripts/check.mjs', check));
vitest('unit tests and cases', 'vitest.config.mjs');
step('browser', () => {
  process.env.CHROMIUM_PATH = findChromium();
  return true;
});
if (process.env.CHROMIUM_PATH) vitest('browser tests', 'vitest.browser.config.mjs');

console.log(`\nTests: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {() => boolean} work
 */
function step(name, work) {
  const started = performance.now();
  let passed = false;
  try {
    passed = work();
  } catch (error) {
    console.error(error);
  }
  tally[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok' : 'FAILED'}  ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} name
 * @param {string} config
 */
function vitest(name, config) {
  const report = path.join(reports, `${config}.json`);
  step(name, () => {
    const bin = path.join('node_modules', 'vitest', 'vitest.mjs');
    const succeeded = node(
      bin,
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    );
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    if (counts.numTotalTests === 0) throw new Error(`${name}: no test was run`);
    tally.passed += counts.numPassedTests;
    tally.failed += counts.numFailedTests;
    tally.skipped += counts.numPendingTests + counts.numTodoTests;
    return succeeded;
  });
}

/** @param {string[]} args */
function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}
