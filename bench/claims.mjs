// Claims queries at 10,000 claims through HTTP, as the pages ask them, beside bare SQL on the same file in the same run.
// Needs a build: `npm run build` in the project's root.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench } from 'tinybench';
import { writeTexts } from './made-texts.mjs';
import { printedUrl } from './printed-url.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = path.join(root, 'bin', 'tightrope');
const home = mkdtempSync(path.join(tmpdir(), 'claims-bench-'));
const claimsWanted = 10_000;

try {
  const texts = path.join(home, 'texts');
  const written = writeTexts(texts, claimsWanted);
  const reading = performance.now();
  run('read', texts, '--home', home, '--quiet');
  console.log(
    `read and kept ${written} texts in ${((performance.now() - reading) / 1000).toFixed(1)} s (one process)`,
  );

  const server = spawn(
    process.execPath,
    [program, 'serve', '--port', '0', '--home', home, '--no-sample', '--plain'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const url = await printedUrl(server);
    const get = async (/** @type {string} */ query) => {
      const answer = await fetch(`${url}/api/v1/claims?${query}`);
      if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
      const envelope = /** @type {{ data: { total: number } }} */ (await answer.json());
      return envelope.data;
    };
    const { total } = await get('limit=1');
    console.log(`${total} claims`);

    const Database = createRequire(path.join(root, 'package.json'))('libsql');
    const database = new Database(path.join(home, 'ledger.sqlite'), { readonly: true });
    const bare = {
      page: database.prepare('select * from claim order by document_id, start limit 200 offset ?'),
      search: database.prepare("select count(*) from claim where subject_id = 'nvidia'"),
    };
    const bench = new Bench({ time: 2000, warmupTime: 300 });
    bench
      .add('HTTP: 200 rows from the start', () => get('limit=200&offset=0'))
      .add('HTTP: 200 rows from the end', () => get(`limit=200&offset=${total - 200}`))
      .add('HTTP: sorted by value', () => get('limit=200&sort=value&descending=true'))
      .add('HTTP: one subject', () => get('limit=200&subject=Nvidia'))
      .add('HTTP: words', () => get('limit=200&search=Nvidia%20revenue'))
      .add('HTTP: facets', () => get('limit=1&facets=true'))
      .add('bare SQL: 200 rows from the start', () => bare.page.all(0))
      .add('bare SQL: count of one subject', () => bare.search.all());
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
      console.log(
        `${name.padEnd(36)} median ${result.latency.p50.toFixed(2).padStart(8)} ms   p99 ${result.latency.p99.toFixed(2).padStart(8)} ms`,
      );
    }
    database.close();
  } finally {
    server.kill('SIGTERM');
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** @param {string[]} args */
function run(...args) {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${String(stderr)}`);
}
