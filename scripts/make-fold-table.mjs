// Writes src/base/fold-table.ts: every single character (BMP) whose traditional form OpenCC maps to one other
// single character (BMP). Run at development time after raising opencc-js: node scripts/make-fold-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/opencc-js/package.json', import.meta.url), 'utf8'),
);
const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
const isHan = (/** @type {number} */ unit) =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);

const mapped = new Map();
for (let unit = 0x3400; unit <= 0xfaff; unit++) {
  if (!isHan(unit)) continue;
  const character = String.fromCharCode(unit);
  const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
  if (simplified === undefined || simplified.length !== 1 || !isHan(simplified.charCodeAt(0))) continue;
  mapped.set(character, simplified);
}

// A character may lead on to another (one regional form to the next): follow to the end, so that folding twice is folding once.
for (const [character, first] of mapped) {
  let last = first;
  for (let step = 0; step < 4 && mapped.has(last); step++) last = mapped.get(last);
  if (mapped.has(last) || last === character) mapped.delete(character);
  else mapped.set(character, last);
}
const from = [...mapped.keys()].join('');
const to = [...mapped.values()].join('');

const lines = [
  `// Made by scripts/make-fold-table.mjs from opencc-js ${version}; not edited by hand. The nth of one is the nth of the other.`,
  '// prettier-ignore',
  `export const foldedCharacters = '${from}';`,
  '// prettier-ignore',
  `export const foldedTo = '${to}';`,
];
writeFileSync(new URL('../src/base/fold-table.ts', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${from.length} characters`);
