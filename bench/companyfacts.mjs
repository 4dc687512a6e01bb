// All of one company's facts into a new SQLite ledger: read by the feed, dated, kept; beside JSON.parse of the same bytes.
//   node bench/companyfacts.mjs [--file <companyfacts.json>] [--cik 1045810] [--rounds 5]
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '../shared/data/sec/full/companyfacts_CIK0001045810.json' },
    cik: { type: 'string', default: '1045810' },
    rounds: { type: 'string', default: '5' },
  },
});
if (!existsSync(values.file)) {
  console.log(`left out: ${values.file} is not there; save ${addressOf(values.cik)} and name it with --file`);
  process.exit(0);
}

const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const { ledger, dating, feed } = await loadParts({
  ledger: 'src/ledger/open-ledger.ts',
  dating: 'src/facts/date-observations.ts',
  feed: 'src/feeds/sec/companyfacts.ts',
});
const retrievedAt = '2026-11-20T12:00:00.000Z';
const bytes = new Uint8Array(readFileSync(values.file));
const target = feed.default.target({ feed: 'sec-companyfacts', key: values.cik }, 'bench');
const [request] = feed.default.plan(target, { key: null, since: null, today: '2026-11-20' });

const rounds = [];
for (let round = 0; round < Number(values.rounds); round += 1) rounds.push(await load());
const [cold] = rounds;
console.log(`${(bytes.byteLength / 1e6).toFixed(1)} MB, ${cold?.facts} facts of ${cold?.series} series`);
for (const part of /** @type {const} */ (['parse', 'read', 'date', 'keep', 'whole'])) {
  const times = rounds.map((one) => one[part]);
  console.log(
    `${labels(part)} first ${milliseconds(times[0] ?? NaN)}   median ${milliseconds(median(times))}`,
  );
}

async function load() {
  const folder = mkdtempSync(path.join(tmpdir(), 'companyfacts-bench-'));
  const kept = await ledger.openLedger({
    location: { engine: 'sqlite', path: path.join(folder, 'ledger.sqlite'), backups: folder },
    now: () => new Date(),
  });
  try {
    let started = performance.now();
    JSON.parse(Buffer.from(bytes).toString());
    const parse = performance.now() - started;

    started = performance.now();
    const result = feed.default.read({ request, headers: {}, bytes, retrievedAt }, target);
    const read = performance.now() - started;

    started = performance.now();
    const { facts } = dating.dateObservations(result.observations, result.series, [], retrievedAt);
    const date = performance.now() - started;

    started = performance.now();
    const added = await kept.appendFacts(batch(result, facts));
    const keep = performance.now() - started;
    if (added.facts !== facts.length) throw new Error(`${added.facts} of ${facts.length} facts were kept`);
    return { parse, read, date, keep, whole: read + date + keep, facts: facts.length, series: added.series };
  } finally {
    await kept.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ series: unknown[], tables: unknown[], refused: unknown[], missing: number }} result
 * @param {unknown[]} facts
 */
function batch({ series, refused, missing }, facts) {
  return {
    ...{ feed: 'sec-companyfacts', target: target.key, inputs: 'bench', series, facts, tables: [] },
    asking: {
      ...{ started: retrievedAt, ended: retrievedAt, outcome: 'ok', errorCode: null, errorText: null },
      ...{
        requests: 1,
        bytes: bytes.byteLength,
        validators: {},
        rests: {},
        refused: refused.length,
        missing,
      },
    },
  };
}

/** @param {string} part */
function labels(part) {
  const names = {
    parse: 'JSON.parse alone',
    read: 'feed',
    date: 'dates',
    keep: 'ledger',
    whole: 'whole load',
  };
  return names[/** @type {keyof typeof names} */ (part)].padEnd(17);
}

/** @param {string} cik */
function addressOf(cik) {
  return `https://data.sec.gov/api/xbrl/companyfacts/CIK${cik.padStart(10, '0')}.json`;
}
