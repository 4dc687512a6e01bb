/// <reference lib="dom" />
// How long a person waits for the first page of a built checkout: from `npm start` to the board's answer and to its sentence in a
// browser, in a workspace that was used before and in a new one, and again from a server that is warm.
//   node bench/board.mjs [--rounds 3] [--load 20]
// By the clock, since that is what a person waits; the processor time of the server beside it tells what of that was waiting for
// others. A new workspace takes its facts from what comes with the program first; --load says how many seconds the used one may
// take for all of it. Without a Chromium (CHROMIUM_PATH) only the answers are timed.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { printedUrl } from './printed-url.mjs';
import { median } from './statistics.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, load: { type: 'string', default: '20' } },
});
const rounds = Number(values.rounds);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(path.join(tmpdir(), 'tightrope-bench-'));
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'ignore' });
const browser = existsSync(executablePath)
  ? await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  : null;

try {
  const used = path.join(folder, 'used');
  /** @type {readonly Way[]} */
  const ways = browser === null ? ['answer'] : ['answer', 'page'];
  await opened(used, 'answer', Number(values.load) * 1000);
  /** @type {Awaited<ReturnType<typeof opened>>[]} */
  const before = [];
  /** @type {Awaited<ReturnType<typeof opened>>[]} */
  const fresh = [];
  // One start for the answer and one for the page: a person opens one of the two.
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) {
      before.push(await opened(used, way));
      fresh.push(await opened(path.join(folder, `fresh-${round}-${way}`), way));
    }
  console.log(`${rounds} rounds, medians; by the clock, and processor time of the server by then`);
  told('`npm start` to listening, workspace used before', before, 'listening', null);
  told('`npm start` to the answer of /api/v1/board', before, 'answer', 2);
  if (browser !== null) told('`npm start` to the sentence in a browser', before, 'seen', 2);
  told('warm server: the answer', before, 'again', 1);
  if (browser !== null) told('warm server: opened in a browser', before, 'seenAgain', 1);
  told('new workspace: `npm start` to listening', fresh, 'listening', null);
  told('new workspace: `npm start` to the answer', fresh, 'answer', 2);
  if (browser !== null) told('new workspace: `npm start` to the sentence', fresh, 'seen', 2);
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {Awaited<ReturnType<typeof opened>>[]} found
 * @param {string} step
 * @param {number | null} limit seconds
 */
function told(name, found, step, limit) {
  const taken = found.flatMap((one) => [one.get(step) ?? []].filter(({ length }) => length > 0));
  const [clock = NaN, processor = NaN] = [0, 1].map(
    (index) => median(taken.map((one) => one[index] ?? NaN)) / 1000,
  );
  const verdict = limit === null ? '' : clock <= limit ? `within ${limit} s` : `OVER ${limit} s`;
  console.log(
    `${name.padEnd(52)} ${clock.toFixed(2).padStart(6)} s  (${processor.toFixed(2)} s)  ${verdict}`.trimEnd(),
  );
}

/**
 * Starts and opens it once; milliseconds by step, on the clock and of processor.
 * @typedef {'answer' | 'page'} Way
 * @param {string} home
 * @param {Way} way what is asked for first
 * @param {number} [stayMs] how long it stays up afterwards
 * @returns {Promise<Map<string, [clock: number, processor: number]>>}
 */
async function opened(home, way, stayMs = 0) {
  /** @type {Map<string, [number, number]>} */
  const steps = new Map();
  // A browser that is open already, as a person's is.
  const page = way === 'page' ? await browser?.newPage() : undefined;
  let started = performance.now();
  const npm = spawn('npm', ['start', '--', '--port', '0', '--json', '--offline', '--home', home], {
    ...{ cwd: root, detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
  });
  const group = npm.pid ?? 0;
  let usedBefore = 0;
  const done = (/** @type {string} */ step, at = performance.now()) =>
    steps.set(step, [at - started, processTime(group) - usedBefore]);
  try {
    const url = await printedUrl(npm);
    done('listening');
    if (page === undefined) await answered(url).then(() => done('answer'));
    else await seen(page, url).then((at) => done('seen', at));
    // The rest is loaded behind the page: a warm server is one that is done with it.
    await sleep(1500 + stayMs);
    [started, usedBefore] = [performance.now(), processTime(group)];
    await answered(url);
    done('again');
    if (page !== undefined) {
      [started, usedBefore] = [performance.now(), processTime(group)];
      done('seenAgain', await seen(page, url));
      await page.close();
    }
  } finally {
    const ended = new Promise((resolve) => npm.once('exit', resolve));
    process.kill(-group, 'SIGINT');
    await ended;
  }
  return steps;
}

/** @param {string} url */
async function answered(url) {
  const answer = await fetch(new URL('/api/v1/board', url));
  if (!answer.ok) throw new Error(`the board answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/**
 * When the sentence was painted, by the clock of this process; the page notes it, since asking it from here takes a while itself.
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @returns {Promise<number>}
 */
async function seen(page, url) {
  await page.addInitScript(notePaint);
  await page.goto(url);
  for (;;) {
    const at = await page.evaluate(() => Reflect.get(globalThis, 'sentenceAt'));
    if (typeof at === 'number') return at - performance.timeOrigin;
    await sleep(50);
  }
}

/** In the page: milliseconds since 1970 at the paint after the sentence came. */
function notePaint() {
  const observer = new globalThis.MutationObserver(() => {
    if (globalThis.document.querySelector('.board h1') === null) return;
    observer.disconnect();
    globalThis.requestAnimationFrame(() =>
      setTimeout(() => {
        Object.assign(globalThis, { sentenceAt: performance.timeOrigin + performance.now() });
      }, 0),
    );
  });
  observer.observe(globalThis.document, { subtree: true, childList: true });
}

/**
 * Milliseconds on processors of a process and of those below it (npm and what it started); Linux counts them in ticks of ten.
 * @param {number} id
 * @returns {number}
 */
function processTime(id) {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const children = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const own = (Number(stat[11]) + Number(stat[12])) * 10;
  return children.reduce((sum, child) => sum + processTime(Number(child)), own);
}
