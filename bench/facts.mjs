// Facts as known at a date in a SQLite ledger of growing size, beside bare SQL on the same file in the same run.
//   node bench/facts.mjs [--facts 10000000]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const { values } = parseArgs({ options: { facts: { type: 'string', default: '10000000' } } });
const most = Number(values.facts);
const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const { openLedger } = (await loadParts({ ledger: 'src/ledger/open-ledger.ts' }))['ledger'];
const root = fileURLToPath(new URL('..', import.meta.url));
const Database = createRequire(path.join(root, 'package.json'))('libsql');

/** A thousand facts each: 40 years of quarters, months and years with a few vintages. */
const perSeries = 1000;
const seriesPerBatch = 50;
const folder = mkdtempSync(path.join(tmpdir(), 'facts-bench-'));
const file = path.join(folder, 'ledger.sqlite');
const ledger = await openLedger({
  location: { engine: 'sqlite', path: file, backups: folder },
  now: () => new Date(),
});

try {
  let filled = 0;
  for (const size of [most / 50, most / 7, most]) {
    const started = performance.now();
    const before = filled;
    while (filled < size) {
      await ledger.appendFacts(batch(filled / perSeries));
      filled += perSeries * seriesPerBatch;
    }
    const rate = (filled - before) / ((performance.now() - started) / 1000);
    const megabytes = statSync(file).size / 1e6;
    console.log(
      `${filled.toLocaleString('en')} facts, ${megabytes.toFixed(0)} MB, kept at ${Math.round(rate).toLocaleString('en')} a second`,
    );
    await ask(1, 200, filled / perSeries);
    await ask(110, 15, filled / perSeries);
  }
} finally {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {number} count series asked at once
 * @param {number} rounds
 * @param {number} there series in the ledger
 */
async function ask(count, rounds, there) {
  const bare = new Database(file, { readonly: true });
  const places = Array.from({ length: count }, () => '?').join(',');
  const ids = bare.prepare(`select n from series where id in (${places})`);
  const rows = bare.prepare(
    `select series_n, period_start, period_end, known_at, known_at_basis, value_text, value, source_ref, form, state,
       reason, asking_n, recorded_at from fact where series_n in (${places}) and known_at <= ?
     order by series_n, period_end, coalesce(period_start, ''), known_at, seq`,
  );
  const knownAt = '2015-06-30T23:59:59.999Z';
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  for (let round = 0; round < rounds; round += 1) {
    const wanted = Array.from({ length: count }, (_, index) => id((round * 7919 + index) % there));
    let started = performance.now();
    const found = await ledger.facts({ series: wanted, knownAt });
    ours.push(performance.now() - started);
    started = performance.now();
    const numbers = ids.all(wanted).map((/** @type {{ n: number }} */ row) => row.n);
    const plain = rows.all([...numbers, knownAt]);
    theirs.push(performance.now() - started);
    if (found.length !== plain.length || found.length === 0) throw new Error('not the same rows');
  }
  bare.close();
  const [a, b] = [median(ours), median(theirs)];
  console.log(
    `  ${String(count).padStart(3)} series as known at a date ${milliseconds(a)}   bare SQL ${milliseconds(b)}   ratio ${(a / b).toFixed(2)}`,
  );
}

/** @param {number} first number of its first series */
function batch(first) {
  const numbers = Array.from({ length: seriesPerBatch }, (_, index) => first + index);
  return {
    feed: 'bench',
    target: String(first),
    inputs: 'bench',
    series: numbers.map((n) => ({
      id: id(n),
      title: `Series ${n}`,
      entity: null,
      tag: null,
      unit: 'USD',
      scale: 0,
      cadence: 'monthly',
      measure: 'flow',
      zone: 'UTC',
      lagDays: null,
      redistributable: true,
    })),
    facts: numbers.flatMap((n) => Array.from({ length: perSeries }, (_, index) => fact(n, index))),
    tables: [],
    asking: {
      started: '2026-01-01T00:00:00.000Z',
      ended: '2026-01-01T00:00:00.000Z',
      outcome: 'ok',
      errorCode: null,
      errorText: null,
      requests: 1,
      bytes: 0,
      validators: {},
      rests: {},
      refused: 0,
      missing: 0,
    },
  };
}

/**
 * @param {number} n
 * @param {number} index
 */
function fact(n, index) {
  const month = new Date(Date.UTC(1985, Math.floor(index / 2), 1));
  const known = new Date(month.getTime() + (40 + (index % 2) * 30) * 86_400_000);
  const value = (n % 1000) * 1_000_000 + index;
  return {
    series: id(n),
    periodStart: month.toISOString().slice(0, 10),
    periodEnd: new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0))
      .toISOString()
      .slice(0, 10),
    knownAt: known.toISOString(),
    knownAtBasis: 'exact',
    valueText: String(value),
    value,
    sourceRef: `0000000000-${String(index).padStart(8, '0')}`,
    form: '10-Q',
    state: 'ok',
    reason: null,
  };
}

/** @param {number} n */
function id(n) {
  return `bench:${String(n).padStart(7, '0')}/us-gaap/Revenues/USD`;
}
