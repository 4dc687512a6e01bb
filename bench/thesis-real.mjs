// The thesis that comes with the program over the shipped snapshot: what is read, one date, and a weekly replay of ten years.
//   node bench/thesis-real.mjs [--rounds 5]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const parts = await loadParts({
  context: 'src/operations/effects/create-context.ts',
  ledger: 'src/operations/factual/fact-ledger.ts',
  needs: 'src/operations/evaluating/needs.ts',
  port: 'src/operations/evaluating/load-port.ts',
  course: 'src/thesis/course.ts',
  stance: 'src/thesis/stance-table/stance-course.ts',
  replay: 'src/thesis/replay/replay-indicator.ts',
});
const home = mkdtempSync(path.join(tmpdir(), 'thesis-bench-'));
const { context, close } = await parts['context'].createContext({
  locale: 'en',
  home,
  offline: true,
  signal: new globalThis.AbortController().signal,
});

try {
  await context.ledger();
  const ledger = await timed('snapshot into an empty ledger', () => parts['ledger'].factLedger(context));
  const thesis = await timed('files of the thesis', () => context.thesis());
  const needs = parts['needs'].needsOf(parts['needs'].formulasOf(thesis));
  const port = await timed('facts it needs, all that was ever known', () =>
    parts['port'].loadPort(context, ledger, needs),
  );
  const ids = [...thesis.indicators.keys()];
  const instant = Date.parse('2026-08-20T23:59:59.999Z');
  const [whole, once, weeks] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    let started = cpu();
    const course = parts['course'].courseOf(thesis, port);
    for (const id of ids) course.reading(id, instant);
    if (thesis.stance !== null) parts['stance'].stanceCourse(course, thesis.stance);
    whole.push(cpu() - started);
    started = cpu();
    for (const id of ids) course.reading(id, instant - 400 * 86_400_000);
    for (const id of thesis.signals.keys()) course.signalReading(id, instant - 400 * 86_400_000);
    once.push(cpu() - started);
    started = cpu();
    const grid = Array.from({ length: 522 }, (_, week) => instant - (521 - week) * 7 * 86_400_000);
    for (const id of ids) parts['replay'].replayIndicator(course.watch(id), grid);
    weeks.push(cpu() - started);
  }
  console.log(`${ids.length} indicators, ${thesis.signals.size} signals, CPU time, median of ${rounds}`);
  console.log(`  first date, with all history and the stance  ${milliseconds(median(whole))}`);
  console.log(`  another date                                 ${milliseconds(median(once))}`);
  console.log(`  every indicator weekly over ten years        ${milliseconds(median(weeks))}`);
} finally {
  await close();
  rmSync(home, { recursive: true, force: true });
}

/**
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function timed(name, work) {
  const started = cpu();
  const result = await work();
  console.log(`${name.padEnd(46)} ${milliseconds(cpu() - started)}`);
  return result;
}

/** Milliseconds of CPU time of this process. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
