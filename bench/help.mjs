// How long `tightrope --help` takes as a whole process, beside Node doing nothing in the same run (A B A B …).
// Limit: 150 ms. Needs a build: `npm run build` in the project's root.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, milliseconds } from './statistics.mjs';

const program = fileURLToPath(new URL('../bin/tightrope', import.meta.url));
const rounds = Number(process.argv[2] ?? 31);
const commands = {
  'node -e 0': ['-e', '0'],
  'tightrope --help': [program, '--help'],
  'tightrope claims --help': [program, 'claims', '--help'],
  'tightrope --version': [program, '--version'],
};
/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));

for (let round = -1; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    if (round >= 0) times[name]?.push(performance.now() - started);
  }
}

const bare = median(times['node -e 0'] ?? []);
console.log(`${rounds} rounds after one warm-up, whole process, Node ${process.versions.node}`);
for (const [name, taken] of Object.entries(times)) {
  console.log(
    `${name.padEnd(26)} median ${milliseconds(median(taken))}  min ${milliseconds(Math.min(...taken))}  max ${milliseconds(Math.max(...taken))}  over bare node ${milliseconds(median(taken) - bare)}`,
  );
}
