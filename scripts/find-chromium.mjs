// A Chromium for the browser tests: one that is there, else Debian's with a CJK font, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium, installing one where there is none.
 * @returns {string}
 */
export function findChromium() {
  const found = present();
  if (found !== null) return found;
  if (installByApt() || installByPlaywright()) {
    const installed = present();
    if (installed !== null) return installed;
  }
  throw new Error(
    'no Chromium was found and none could be installed; install one and set CHROMIUM_PATH to it',
  );
}

function present() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
    return named;
  }
  return [...usual, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

function installByApt() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.error('installing Chromium and a CJK font with apt-get');
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-y',
      '-q',
      ...args,
    ];
    return spawnSync(command, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  return apt('update') && apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

function installByPlaywright() {
  console.error("installing Playwright's Chromium");
  const cli = new URL('./cli.js', import.meta.resolve('playwright-core/package.json'));
  return (
    spawnSync(process.execPath, [cli.pathname, 'install', 'chromium'], { stdio: ['ignore', 2, 2] }).status ===
    0
  );
}
