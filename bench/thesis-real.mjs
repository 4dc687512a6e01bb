// The thesis that comes with the program over the snapshot that comes with it, by the built program: a process from nothing to its
// answer, the whole thesis at one date and at another, ten years of weeks, and the board from `npm start`.
//   node bench/thesis-real.mjs [--rounds 3] [--years 10]
// Time is that of the process on its processors (user and system), so that a busy machine does not move it much; the limits are those
// a person would notice, of time by the clock on an idle one. Twice the years, and every indicator twice, show how it grows.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './statistics.mjs';

/* global AbortController, structuredClone */

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, years: { type: 'string', default: '10' } },
});
const [rounds, years] = [Number(values.rounds), Number(values.years)];
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const home = mkdtempSync(path.join(tmpdir(), 'tightrope-bench-'));
const env = { ...process.env, TIGHTROPE_HOME: home };
const dayMilliseconds = 86_400_000;
process.once('exit', () => rmSync(home, { recursive: true, force: true }));

/** @param {string} name @param {number[]} measured milliseconds @param {number | null} limit seconds */
function told(name, measured, limit) {
  const seconds = median(measured) / 1000;
  const verdict = limit === null ? '' : seconds <= limit ? `within ${limit} s` : `OVER ${limit} s`;
  console.log(`${name.padEnd(58)} ${seconds.toFixed(2).padStart(6)} s  ${verdict}`);
}

const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const parts = await loadParts({
  context: 'src/operations/effects/create-context.ts',
  evaluated: 'src/operations/evaluating/evaluated.ts',
  port: 'src/operations/evaluating/load-port.ts',
  needs: 'src/operations/evaluating/needs.ts',
  course: 'src/thesis/course.ts',
  stance: 'src/thesis/stance-table/stance-course.ts',
  stanceReading: 'src/thesis/stance-table/stance-reading.ts',
  grid: 'src/thesis/replay/grid.ts',
  indicator: 'src/thesis/replay/replay-indicator.ts',
  signal: 'src/thesis/signals/signal-course.ts',
});

const now = Date.parse(JSON.parse(readFileSync(path.join(root, 'data/snapshot/manifest.json'), 'utf8')).date);
const day = new Date(now).toISOString().slice(0, 10);
const { context, close } = await parts['context'].createContext({
  ...{ locale: 'en', home, root, env: {}, offline: true, signal: new AbortController().signal },
});
// Opened to keep, so that the workspace is there, and filled.
await context.ledger();
const { thesis, ledger } = await parts['evaluated'].evaluated(context, { as_of: day });
const port = await parts['port'].loadPort(
  context,
  ledger,
  parts['needs'].needsOf(parts['needs'].formulasOf(thesis)),
);
console.log(
  `${thesis.indicators.size} indicators, ${thesis.signals.size} signals, ${thesis.kills.size} kill criteria, ${day}`,
);

/** @param {any} of */
function courses(of) {
  const course = parts['course'].courseOf(of, port);
  return { course, stance: parts['stance'].stanceCourse(course, of.stance) };
}

/** @param {{ course: any, stance: any }} found @param {number} instant */
function atOneDate({ course, stance }, instant) {
  for (const id of course.thesis.indicators.keys()) course.reading(id, instant);
  for (const id of [...course.thesis.signals.keys(), ...course.thesis.kills.keys()])
    course.signalReading(id, instant);
  return parts['stanceReading'].stanceReading(course, stance, instant);
}

/** @param {any} of @param {number} span years */
function everyWeek(of, span) {
  const { course, stance } = courses(of);
  const weeks = parts['grid'].weekly(now - span * 365.25 * dayMilliseconds, now);
  for (const id of of.indicators.keys()) parts['indicator'].replayIndicator(course.watch(id), weeks);
  for (const id of [...of.signals.keys(), ...of.kills.keys()])
    for (const week of weeks) parts['signal'].stepAt(course.signal(id), week);
  for (const week of weeks) parts['stanceReading'].stanceReading(course, stance, week);
}

/** Every indicator a second time under another name, with a formula of its own. @param {any} of */
function twice(of) {
  const more = [...of.indicators.values()].map((/** @type {any} */ one) => [
    `${one.id}-again`,
    { ...one, id: `${one.id}-again`, formula: structuredClone(one.formula) },
  ]);
  return { ...of, indicators: new Map([...of.indicators, ...more]) };
}

const [first, kept, another, weekly, longer, wider] = [[], [], [], [], [], []].map(
  () => /** @type {number[]} */ ([]),
);
for (let round = 0; round < rounds; round += 1) {
  const found = { course: null, stance: null };
  first?.push(processor(() => atOneDate(Object.assign(found, courses(thesis)), now)));
  kept?.push(processor(() => atOneDate(found, now)));
  another?.push(processor(() => atOneDate(found, now - 700 * dayMilliseconds)));
  weekly?.push(processor(() => everyWeek(thesis, years)));
  longer?.push(processor(() => everyWeek(thesis, years * 2)));
  wider?.push(processor(() => everyWeek(twice(thesis), years)));
}
told('one date, nothing evaluated before (all history)', first ?? [], null);
told('one date, as the server has it', kept ?? [], 0.3);
told('another date, two years back', another ?? [], 0.3);
told(`every week of ${years} years, nothing evaluated before`, weekly ?? [], 10);
told(`every week of ${years * 2} years`, longer ?? [], null);
told(`every week of ${years} years, every indicator twice`, wider ?? [], null);
await close();

// A process of its own, the first of which has nothing in its cache.
const program = path.join(root, 'bin/tightrope');
const status = ['status', '--as-of', day];
const cold = [child([program, ...status])];
const warm = Array.from({ length: rounds }, () => child([program, ...status]));
told('`tightrope status`, nothing cached', cold, null);
told('`tightrope status` from start to end', warm, null);
for (let round = 0; round < rounds; round += 1) await board();

/** Milliseconds on processors of a child from start to end. @param {string[]} args */
function child(args) {
  const before = childTime();
  spawnSync(process.execPath, args, { stdio: 'ignore', env });
  return childTime() - before;
}

/** Processor time of all children that have ended, milliseconds; Linux counts it in ticks of ten. */
function childTime() {
  const fields = statusOf('self');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** Of a process that runs. @param {number} id */
function processTime(id) {
  const fields = statusOf(String(id));
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What the kernel says of a process, from its state on. @param {string} id */
function statusOf(id) {
  return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
}

/** From `npm start` to the first board, and the next, by the clock. */
async function board() {
  const started = performance.now();
  const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), '--port', '0', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec((text += String(chunk)));
      if (found) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error(`the server did not start: ${text}`)));
  });
  await (await fetch(`${url}/api/v1/board`)).arrayBuffer();
  told('board from `npm start`, by the clock', [performance.now() - started], 2);
  told('  the processor time of the server by then', [processTime(server.pid ?? 0)], 2);
  const next = performance.now();
  await (await fetch(`${url}/api/v1/board?as_of=${day}`)).arrayBuffer();
  told('board of a warm server, by the clock', [performance.now() - next], 1);
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
}

/** Milliseconds of processor. @param {() => unknown} work */
function processor(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
