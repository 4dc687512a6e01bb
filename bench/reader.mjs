// The reader's whole pipeline on the same texts and in the same run as Recognizers-Text (quantities only, sentence by
// sentence: it slows down on longer stretches), texts made to hurt, and the memory that reading many files takes.
//   node bench/reader.mjs [../shared] [--megabytes 100]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const self = fileURLToPath(import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { megabytes: { type: 'string', default: '100' }, files: { type: 'string' } },
});
const { loadReader } = await import(new URL('../scripts/reader-bundle.mjs', import.meta.url).href);
const reader = await loadReader();
const { readText } = reader.parts['read-text'];

if (values.files === undefined) compareAndMeasure();
else readFiles(values.files);

function compareAndMeasure() {
  const shared = path.resolve(positionals[0] ?? fileURLToPath(new URL('../../shared', import.meta.url)));
  const texts = textsIn(shared);
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`${texts.length} texts, ${characters.toLocaleString('en')} characters (UTF-16 code units)`);
  const ours = perSecond(characters, 30, 15, () => texts.forEach(read));
  const theirs = perSecond(characters, 1, 3, peer(texts));
  console.log(`whole pipeline      ${rate(ours)}   median of 15 passes after 30`);
  console.log(
    `Recognizers-Text    ${rate(theirs)}   median of 3 passes after 1; quantities only, by sentence`,
  );
  console.log(`ratio               ${(ours / theirs).toFixed(0).padStart(9)} x\n`);
  hostile();
  memory(texts, Number(values.megabytes));
}

/** @param {{ name: string, text: string }} one */
function read({ name, text }) {
  return readText({ text, format: null, name }, reader.lexicon);
}

/**
 * @param {string} shared
 * @returns {{ name: string, text: string }[]}
 */
function textsIn(shared) {
  const folders = ['seeds', 'corpus']
    .map((name) => path.join(shared, name))
    .filter((folder) => existsSync(folder));
  if (folders.length === 0) {
    console.error(`There are no texts in ${shared}. Give the folder that holds seeds/ and corpus/.`);
    process.exit(2);
  }
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
      .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
  );
}

/**
 * Characters a second, median of the passes.
 * @param {number} characters
 * @param {number} warm
 * @param {number} passes
 * @param {() => void} pass
 */
function perSecond(characters, warm, passes, pass) {
  for (let index = 0; index < warm; index += 1) pass();
  return median(Array.from({ length: passes }, () => (characters / timed(pass)) * 1000));
}

/** @param {() => void} work */
function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** @param {number} value */
function rate(value) {
  return `${Math.round(value).toLocaleString('en').padStart(12)} characters/s`;
}

/**
 * Number, percentage, currency and dimension models of the language a text is mostly in.
 * @param {{ text: string }[]} texts
 */
function peer(texts) {
  const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite');
  const models = [
    suite.recognizeNumber,
    suite.recognizePercentage,
    suite.recognizeCurrency,
    suite.recognizeDimension,
  ];
  const sentences = texts.flatMap(({ text }) => {
    const chinese = (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 4 > text.length;
    return text
      .split(/(?<=[。！？!?\n]|\. )/)
      .map((sentence) => ({ sentence, culture: chinese ? 'zh-cn' : 'en-us' }));
  });
  return () => {
    for (const { sentence, culture } of sentences)
      for (const recognize of models) recognize(sentence, culture);
  };
}

function hostile() {
  const length = 100_000;
  /** @type {[string, string][]} */
  const texts = [
    ['100,000 digits', '9'.repeat(length)],
    ['100,000 一', '一'.repeat(length)],
    ['100,000 万', '万'.repeat(length)],
    ['100,000 letters', 'a'.repeat(length)],
    ['100,000 blanks', ' '.repeat(length)],
    ['100,000 (', '('.repeat(length)],
    ['100,000 $', '$'.repeat(length)],
    ['100,000 \\n', '\n'.repeat(length)],
    ['50,000 "1-"', '1-'.repeat(length / 2)],
    ['50,000 "1,"', '1,'.repeat(length / 2)],
    ['20,000 "一百 "', '一百 '.repeat(length / 5)],
  ];
  for (const [name, text] of texts) {
    const times = Array.from({ length: 5 }, () => timed(() => read({ name: 'hostile.txt', text })));
    console.log(`${name.padEnd(20)} ${milliseconds(median(times))}   limit 200 ms`);
  }
}

/**
 * @param {{ name: string, text: string }[]} texts
 * @param {number} megabytes
 */
function memory(texts, megabytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-bench-'));
  try {
    const all = texts.map(({ text }) => text).join('\n\n');
    const file = all.repeat(Math.max(1, Math.round(1_000_000 / Buffer.byteLength(all))));
    const files = Math.max(1, Math.round((megabytes * 1_000_000) / Buffer.byteLength(file)));
    for (let index = 0; index < files; index += 1) writeFileSync(path.join(folder, `${index}.txt`), file);
    const child = spawnSync(process.execPath, [self, '--files', folder], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    console.log(
      `\n${files} files of ${(Buffer.byteLength(file) / 1e6).toFixed(1)} MB, one after the other: ${child.stdout.trim()}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Reads every file of a folder and prints how much memory the process had at most.
 * @param {string} folder
 */
function readFiles(folder) {
  const before = process.resourceUsage().maxRSS;
  const claims = readdirSync(folder).reduce(
    (sum, name) => sum + read({ name, text: readFileSync(path.join(folder, name), 'utf8') }).claims.length,
    0,
  );
  const { maxRSS } = process.resourceUsage();
  console.log(
    `${claims.toLocaleString('en')} claims; peak ${(maxRSS / 1024).toFixed(0)} MB resident, ${(before / 1024).toFixed(0)} MB of it before the first file`,
  );
}
