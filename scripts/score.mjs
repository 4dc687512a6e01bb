// Scores the built program on labelled texts: npm run score -- ../shared [--misses]
//   or on a text of one's own: npm run score -- ../shared --text FILE --gold LABELS.jsonl
//   with what persons corrected (tightrope overrides --all --labels --json > FILE): --overrides FILE; without --gold the
//   text counts as gone through: what nobody corrected is right. --labels OUT.jsonl writes the labels it was scored with.
// ../shared holds gold/ID.jsonl, seeds/ID.txt or .md, and score/score-claims.mjs. Prints what is reached, whatever it is.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { correctedLabels, correctionsOf, noCorrections } from './score/corrected-labels.mjs';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean' },
    text: { type: 'string' },
    gold: { type: 'string' },
    overrides: { type: 'string' },
    labels: { type: 'string' },
  },
});
const shared = resolve(positionals[0] ?? '../shared');
const scorer = join(shared, 'score', 'score-claims.mjs');

if (!existsSync(scorer))
  stop(
    `There is no scorer at ${scorer}. Give the folder that holds score/ and gold/: npm run score -- ../shared`,
  );
if (!existsSync(program)) stop(`The program is not built: ${program} is missing. Run npm run build first.`);
if (values.text === undefined && values.gold !== undefined) stop('--gold needs --text.');
if (values.text !== undefined && values.gold === undefined && values.overrides === undefined)
  stop('--text needs --gold, --overrides or both.');
const corrections = values.overrides === undefined ? null : correctionsIn(values.overrides);

/** @type {{ id: string, text: string, gold: string | null }[]} */
const documents =
  values.text === undefined
    ? labelled()
    : [{ id: values.text, text: values.text, gold: values.gold ?? null }];
if (documents.length === 0) stop(`No labelled text in ${join(shared, 'gold')}.`);

const folder = mkdtempSync(join(tmpdir(), 'tightrope-score-'));
try {
  if (values.labels !== undefined) writeFileSync(values.labels, '');
  const read = documents.map((document, index) => {
    const claims = claimsOf(document.text, index);
    return { ...document, claims, gold: goldOf(document, claims, index) };
  });
  for (const document of read) console.log(`${document.id}\n${score([document])}`);
  if (read.length > 1) console.log(`all\n${score(read)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every label file with its text. */
function labelled() {
  const gold = join(shared, 'gold');
  const names = existsSync(gold)
    ? readdirSync(gold)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
    : [];
  return names.flatMap((name) => {
    const id = name.slice(0, -'.jsonl'.length);
    const text = ['.txt', '.md']
      .map((ending) => join(shared, 'seeds', id + ending))
      .find((path) => existsSync(path));
    if (text === undefined) console.error(`${name}: no text in seeds/, left out`);
    return text === undefined ? [] : [{ id, text, gold: join(gold, name) }];
  });
}

/**
 * Reads one text with the built program; the path of a file with its claims.
 * @param {string} text
 * @param {number} index
 */
function claimsOf(text, index) {
  const run = spawnSync(process.execPath, [program, 'read', text, '--json', '--no-store', '--text'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) stop(`Reading ${text} failed:\n${run.stderr || run.stdout}`);
  const path = join(folder, `${index}.json`);
  writeFileSync(path, run.stdout);
  return path;
}

/**
 * The labels to score with: as they were given, or as persons have corrected them; the path of a file.
 * @param {{ text: string, gold: string | null }} document
 * @param {string} claims
 * @param {number} index
 */
function goldOf(document, claims, index) {
  if (corrections === null && document.gold !== null) {
    if (values.labels !== undefined) appendFileSync(values.labels, readFileSync(document.gold));
    return document.gold;
  }
  const given =
    document.gold === null
      ? null
      : readFileSync(document.gold, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
  const { data } = JSON.parse(readFileSync(claims, 'utf8'));
  const labels = correctedLabels({ given, read: data, corrections: corrections ?? noCorrections });
  const lines = labels.map((label) => `${JSON.stringify(label)}\n`).join('');
  const path = join(folder, `${index}.jsonl`);
  writeFileSync(path, lines);
  if (values.labels !== undefined) appendFileSync(values.labels, lines);
  return path;
}

/** @param {string} path */
function correctionsIn(path) {
  if (!existsSync(path)) stop(`There is no file ${path}.`);
  try {
    const found = correctionsOf(JSON.parse(readFileSync(path, 'utf8')));
    if (found !== null) return found;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return stop(`${path} must be what tightrope overrides --all --labels --json prints.`);
}

/** @param {{ text: string, gold: string, claims: string }[]} documents */
function score(documents) {
  const options = documents.flatMap(({ gold, text, claims }) => [
    '--gold',
    gold,
    '--text',
    text,
    '--claims',
    claims,
  ]);
  const run = spawnSync(process.execPath, [scorer, ...options, ...(values.misses ? ['--misses'] : [])], {
    encoding: 'utf8',
  });
  if (run.status !== 0) stop(run.stderr);
  if (run.stderr) console.error(run.stderr);
  return run.stdout;
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(2);
}
