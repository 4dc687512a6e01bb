/// <reference lib="dom" />
// How long a page takes to answer a key or a click, in a Chromium: from the input to the paint of the first change it made, and of the
// last, answers of the server included, with everything that comes with the program and 20,000 claims. Needs a build.
//   node bench/interaction.mjs [--rounds 5] [--claims 20000]
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeTexts } from './made-texts.mjs';
import { printedUrl } from './printed-url.mjs';
import { median } from './statistics.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, claims: { type: 'string', default: '20000' } },
});
const rounds = Number(values.rounds);
const limitMs = 100;
const root = fileURLToPath(new URL('..', import.meta.url));
const program = path.join(root, 'bin', 'tightrope');
const home = mkdtempSync(path.join(tmpdir(), 'interaction-bench-'));

/** @typedef {import('playwright-core').Page} Page */
/**
 * Each of the acts of a page is one input. `before` brings the page to where it can be done again.
 * @type {{ name: string, address: string, before?: (page: Page, round: number) => Promise<unknown>, act: (page: Page, round: number) => Promise<unknown> }[]}
 */
const acts = [
  {
    name: 'board: focus on a number shows where it comes from',
    address: '/?as_of=2026-08-15',
    before: (page) => page.locator('h1').click(),
    act: (page, round) => page.locator('.board table .door').nth(round).focus(),
  },
  {
    name: 'board: the quarter before',
    address: '/?as_of=2026-08-15',
    act: (page) => page.locator('.as-of button').first().click(),
  },
  {
    name: 'board to indicators',
    address: '/?as_of=2026-08-15',
    before: async (page, round) => (round === 0 ? null : page.goBack()),
    act: (page) => page.locator('.site-header a[href^="/indicators"]').click(),
  },
  {
    name: 'palette: opens',
    address: '/',
    before: (page) => page.keyboard.press('Escape'),
    act: (page) => page.keyboard.press('Control+k'),
  },
  {
    name: 'palette: a letter',
    address: '/',
    before: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
    },
    act: (page, round) => page.locator('dialog[open] input').press('abcdefgh'[round % 8] ?? 'a'),
  },
  {
    name: 'indicators: a letter in the search',
    address: '/indicators?as_of=2026-08-15',
    before: (page) => page.locator('input[type=search]').first().fill(''),
    act: (page, round) =>
      page
        .locator('input[type=search]')
        .first()
        .press('cgnrmoea'[round % 8] ?? 'c'),
  },
  {
    name: 'indicators: a state chosen',
    address: '/indicators?as_of=2026-08-15',
    before: (page) => page.locator('select').nth(1).selectOption({ index: 0 }),
    act: (page) => page.locator('select').nth(1).selectOption({ index: 1 }),
  },
  {
    name: 'claims: the next row by key',
    address: '/claims',
    before: (page) => page.locator('[role=grid] [role=row]').nth(2).click(),
    act: (page) => page.keyboard.press('ArrowDown'),
  },
  {
    name: 'claims: a page of rows by key',
    address: '/claims',
    before: (page) => page.locator('[role=grid] [role=row]').nth(2).click(),
    act: (page) => page.keyboard.press('PageDown'),
  },
  {
    name: 'claims: sorted by another column',
    address: '/claims',
    act: (page, round) =>
      page
        .locator('[role=grid] [role=columnheader] button')
        .nth(round % 3)
        .click(),
  },
];

if (!existsSync(path.join(root, 'dist', 'workspace'))) throw new Error('run `npm run build` first');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  cpSync(path.join(root, 'dist', 'workspace'), home, { recursive: true });
  writeTexts(path.join(home, 'texts'), Number(values.claims));
  execFileSync(process.execPath, [program, 'read', path.join(home, 'texts'), '--home', home, '--quiet'], {
    stdio: 'ignore',
  });
  const server = spawn(
    process.execPath,
    [program, 'serve', '--port', '0', '--home', home, '--plain', '--offline'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const url = await printedUrl(server);
    const { data } = /** @type {{ data: { total: number } }} */ (
      await (await fetch(`${url}/api/v1/claims?limit=1`)).json()
    );
    await (await fetch(`${url}/api/v1/board`)).arrayBuffer();
    await sleep(3000);
    console.log(
      `${data.total} claims; ${rounds} times each after one that does not count; limit ${limitMs} ms`,
    );
    for (const { name, address, before, act } of acts) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
      /** @type {{ first: number, last: number }[]} */
      const taken = [];
      for (let round = 0; round <= rounds; round += 1) {
        await before?.(page, round);
        await sleep(500);
        await page.evaluate(watch);
        await act(page, round);
        const found = await page.evaluate(rested);
        if (round > 0) taken.push(found);
      }
      await page.close();
      const [first, last] = [median(taken.map((one) => one.first)), median(taken.map((one) => one.last))];
      const verdict = last <= limitMs ? 'within' : first <= limitMs ? 'first within' : 'OVER';
      console.log(
        `${name.padEnd(52)} first ${first.toFixed(0).padStart(4)} ms   last ${last.toFixed(0).padStart(4)} ms   ${verdict}`,
      );
    }
  } finally {
    server.kill('SIGTERM');
  }
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}

/** In the page: notes the next input, and the paint after every change from then on. */
function watch() {
  /** @type {{ input: number | null, first: number | null, last: number | null }} */
  const seen = { input: null, first: null, last: null };
  const noted = (/** @type {Event} */ event) => {
    seen.input ??= event.timeStamp;
  };
  for (const type of ['keydown', 'pointerdown', 'focusin', 'change'])
    globalThis.addEventListener(type, noted, { capture: true });
  const observer = new globalThis.MutationObserver(() => {
    globalThis.requestAnimationFrame(() =>
      setTimeout(() => {
        seen.last = performance.now();
        seen.first ??= seen.last;
      }, 0),
    );
  });
  const whole = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(globalThis.document.body, whole);
  Object.assign(globalThis, { seenByBench: seen });
}

/** In the page: milliseconds from the input to the first paint and to the last, once nothing has changed for a while. */
async function rested() {
  const { seenByBench } =
    /** @type {{ seenByBench: { input: number | null, first: number | null, last: number | null } }} */ (
      /** @type {unknown} */ (globalThis)
    );
  const started = performance.now();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = performance.now();
    const { input, first, last } = seenByBench;
    if (input !== null && first !== null && last !== null && now - last > 400)
      return { first: first - input, last: last - input };
    if (now - started > 5000) return { first: NaN, last: NaN };
  }
}
