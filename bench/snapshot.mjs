// What comes with the program: its size, and how long it takes to get it into a ledger that does not hold it.
//   node bench/snapshot.mjs [--rounds 3]
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const { root } = await import(new URL('../scripts/build-state.mjs', import.meta.url).href);
const { ledger, loading, files } = await loadParts({
  ledger: 'src/ledger/open-ledger.ts',
  loading: 'src/operations/snapshotting/load-snapshot.ts',
  files: 'src/operations/effects/snapshot.ts',
});

const folder = path.join(root, 'data', 'snapshot');
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
const { manifest } = await files.openSnapshot(root);
const series = manifest.feeds.flatMap((/** @type {any} */ { targets }) =>
  targets.flatMap((/** @type {any} */ target) => target.series),
);
const facts = series.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.facts, 0);
console.log(
  `${(bytes / 1e6).toFixed(2)} MB, ${series.length} series, ${facts} facts, as of ${manifest.date}`,
);

/** @type {Record<string, number[]>} */
const times = {
  'all of it, new file': [],
  'again, nothing to do': [],
  'all of it, memory': [],
  'one company, memory': [],
};
let size = 0;
for (let round = 0; round < Number(values.rounds); round += 1) {
  const place = mkdtempSync(path.join(tmpdir(), 'snapshot-bench-'));
  const file = path.join(place, 'ledger.sqlite');
  const open = (/** @type {boolean} */ lookOnly) =>
    ledger.openLedger({
      location: { engine: 'sqlite', path: file, backups: place },
      now: () => new Date(),
      lookOnly,
    });
  await timed('all of it, memory', await open(true));
  await timed('one company, memory', await open(true), (target) => target.key === '0001018724');
  const kept = await open(false);
  await timed('all of it, new file', kept, undefined, false);
  size = statSync(file).size;
  await timed('again, nothing to do', kept);
  rmSync(place, { recursive: true, force: true });
}
for (const [what, all] of Object.entries(times))
  console.log(
    `${what.padEnd(22)} first ${milliseconds(all[0] ?? NaN)}   median ${milliseconds(median(all))}`,
  );
console.log(`ledger ${(size / 1e6).toFixed(1)} MB`);

/**
 * @param {string} what
 * @param {any} kept
 * @param {(target: any) => boolean} [wanted]
 * @param {boolean} [close]
 */
async function timed(what, kept, wanted, close = true) {
  const snapshot = await files.openSnapshot(root);
  const context = {
    snapshot: async () => snapshot,
    progress: () => undefined,
    signal: { throwIfAborted: () => undefined },
  };
  const started = performance.now();
  await loading.loadSnapshot(context, kept, { wanted });
  times[what]?.push(performance.now() - started);
  if (close) await kept.close();
}
