// Runs the reader's grammar of quantities over the cases of Recognizers-Text: npm run specs -- ../shared [--misses]
// ../shared/specs holds them. Grammar only: what is found before the rules that decide what is worth claiming.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadReader } from './reader-bundle.mjs';
import { leftOut } from './specs/left-out.mjs';
import { sameUnit } from './specs/same-unit.mjs';

/**
 * @typedef {{ start: number, end: number, low: any, high: any, unit: any }} Found what the grammar found; sides are decimals
 * @typedef {{ Text: string, Start: number, End: number, Resolution?: { value?: string, unit?: string, isoCurrency?: string } }} Expected
 * @typedef {{ Input: string, Results: Expected[] }} Case
 * @typedef {'number' | 'percentage' | 'currency' | 'dimension' | 'range'} Family
 */

/** @type {{ name: string, file: string, family: Family, peer: number | null }[]} peer: right by its own JavaScript (npm 1.3.1) */
const suites = [
  { name: 'Chinese number', file: 'Number/Chinese/NumberModel', family: 'number', peer: 363 },
  { name: 'Chinese percentage', file: 'Number/Chinese/PercentModel', family: 'percentage', peer: 148 },
  { name: 'Chinese currency', file: 'NumberWithUnit/Chinese/CurrencyModel', family: 'currency', peer: 28 },
  { name: 'Chinese dimension', file: 'NumberWithUnit/Chinese/DimensionModel', family: 'dimension', peer: 31 },
  { name: 'Chinese number range', file: 'Number/Chinese/NumberRangeModel', family: 'range', peer: null },
  { name: 'English number', file: 'Number/English/NumberModel', family: 'number', peer: 199 },
  { name: 'English percentage', file: 'Number/English/PercentModel', family: 'percentage', peer: 17 },
  { name: 'English currency', file: 'NumberWithUnit/English/CurrencyModel', family: 'currency', peer: 146 },
  { name: 'English dimension', file: 'NumberWithUnit/English/DimensionModel', family: 'dimension', peer: 81 },
  { name: 'English number range', file: 'Number/English/NumberRangeModel', family: 'range', peer: null },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' } },
});
const folder = join(resolve(positionals[0] ?? '../shared'), 'specs');
if (!existsSync(folder)) {
  console.error(
    `There are no cases at ${folder}. Give the folder that holds specs/: npm run specs -- ../shared`,
  );
  process.exit(2);
}

const { parts } = await loadReader();
const { fold } = parts['fold'];
const { toNumber } = parts['decimal'];
const grammar = parts['lexicon-trie'].compileLexicon({ version: 'grammar', entities: [], metrics: [] });

console.log(
  'family'.padEnd(22) +
    'right'.padStart(6) +
    'run'.padStart(6) +
    'left out'.padStart(10) +
    'peer'.padStart(12),
);
/** @type {Map<string, number>} */
const reasons = new Map();
for (const { name, file, family, peer } of suites) {
  const cases = casesOf(file);
  /** @type {string[]} */
  const misses = [];
  let right = 0;
  let out = 0;
  for (const one of cases) {
    const reason = leftOut(one, family);
    if (reason !== null) {
      out += 1;
      reasons.set(`${name}: ${reason}`, (reasons.get(`${name}: ${reason}`) ?? 0) + 1);
    } else if (isRight(one, family)) right += 1;
    else misses.push(missOf(one, family));
  }
  console.log(
    name.padEnd(22) +
      String(right).padStart(6) +
      String(cases.length - out).padStart(6) +
      String(out).padStart(10) +
      (peer === null ? 'none' : `${peer}/${cases.length}`).padStart(12),
  );
  if (values.misses) for (const miss of misses) console.log(`    ${miss}`);
}
console.log('\nleft out, by reason');
for (const [reason, count] of reasons) console.log(`${String(count).padStart(6)}  ${reason}`);

/**
 * @param {string} file
 * @returns {Case[]}
 */
function casesOf(file) {
  return JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8').replace(/^\ufeff/, ''));
}

/**
 * All expected results found, each at an overlapping place with the same value and unit, and nothing else of the family.
 * Bare units (a currency named without an amount) are no quantities and are not expected of the grammar.
 * @param {Case} one
 * @param {Family} family
 */
function isRight(one, family) {
  const found = foundIn(one.Input, family);
  const expected = one.Results.filter(({ Resolution }) => (Resolution?.value ?? 'null') !== 'null');
  return (
    expected.length === found.length &&
    expected.every((result) => found.some((quantity) => matches(result, quantity, family)))
  );
}

/**
 * @param {string} input
 * @param {Family} family
 * @returns {Found[]}
 */
function foundIn(input, family) {
  const text = fold(input);
  if (family === 'number' || family === 'range') return numeralsIn(text, family);
  return parts['scan']
    .scan(text, grammar)
    .quantities.filter((/** @type {any} */ { unit }) => familyOf(unit) === family);
}

/** @param {{ family: string }} unit */
function familyOf({ family }) {
  if (family === 'money') return 'currency';
  if (family === 'percent' || family === 'pp') return 'percentage';
  return ['power', 'energy'].includes(family) || family.startsWith('other:') ? 'dimension' : family;
}

/**
 * Numbers with or without a unit, from left to right; as ranges with their bounds where the family asks for them.
 * @param {string} text
 * @param {Family} family
 * @returns {Found[]}
 */
function numeralsIn(text, family) {
  const { measureAt } = parts['measure'];
  const modifiers = parts['scan']
    .scan(text, grammar)
    .words.filter((/** @type {any} */ { value }) => value.modifier !== null);
  /** @type {Found[]} */
  const found = [];
  for (let at = 0; at < text.length;) {
    const first = measureAt(text, at);
    if (first === null) {
      at += /^(?:[\d.,]+|[a-z]+|[^])/u.exec(text.slice(at))?.[0].length ?? 1;
      continue;
    }
    const joined = family === 'range' ? parts['ranges'].joinedFrom(text, first) : null;
    const { low, high, end } = joined ?? { ...first.numeral, end: first.end };
    const sign = (/** @type {any} */ side) =>
      first.negative && joined === null ? parts['decimal'].negate(side) : side;
    /** @type {Found} */
    const one = { start: at, end, low: sign(low), high: sign(high), unit: first.unit };
    if (family === 'range') {
      const before = modifiers.findLast((/** @type {any} */ word) => word.end <= at && at - word.end <= 1);
      const said = [
        ...first.modifiers,
        ...(before?.value.senses.map((/** @type {any} */ sense) => sense.modifier) ?? []),
      ];
      if (said.includes('above')) one.high = null;
      if (said.includes('below')) one.low = null;
    }
    if (family === 'number' || one.low !== one.high) found.push(one);
    at = end;
  }
  return found;
}

/**
 * @param {Expected} result
 * @param {Found} quantity
 * @param {Family} family
 */
function matches(result, quantity, family) {
  if (quantity.end <= result.Start || quantity.start > result.End) return false;
  if (family === 'range') return sameRange(result.Resolution?.value ?? '', quantity);
  const sides = [quantity.low, quantity.high].filter((side) => side !== null);
  const value = Number((result.Resolution?.value ?? '').replace('%', ''));
  return (
    sides.some((side) => near(toNumber(side) * scaleOf(result, quantity), value)) &&
    sameUnit(result, quantity.unit, family)
  );
}

/**
 * Cents are hundredths of a currency to the reader, kilowatts thousands of watts.
 * @param {Expected} result
 * @param {Found} quantity
 */
function scaleOf({ Resolution }, quantity) {
  if (['Cent', 'Penny', 'Pence'].includes(Resolution?.unit ?? '')) return 100;
  return Resolution?.unit === 'Kilowatt' && quantity.unit.unit === 'W' ? 1e-3 : 1;
}

/**
 * "(20,35]": the reader keeps the sides and not whether they belong.
 * @param {string} interval
 * @param {Found} quantity
 */
function sameRange(interval, { low, high }) {
  const [from = '', to = ''] = interval.replace(/[[\]()]/g, '').split(',');
  const same = (/** @type {string} */ written, /** @type {any} */ side) =>
    written === '' ? side === null : side !== null && near(toNumber(side), Number(written));
  return same(from, low) && same(to, high);
}

/**
 * @param {number} a
 * @param {number} b
 */
function near(a, b) {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-12, Math.abs(a), Math.abs(b));
}

/**
 * @param {Case} one
 * @param {Family} family
 */
function missOf(one, family) {
  const wanted = one.Results.map(
    ({ Text, Resolution }) => `${Text} = ${Resolution?.value} ${Resolution?.unit ?? ''}`,
  );
  const got = foundIn(one.Input, family).map(
    ({ start, end, low, high, unit }) =>
      `${one.Input.slice(start, end)} = ${[low, high].map((side) => (side === null ? '' : toNumber(side))).join('..')} ${unit?.unit ?? ''}`,
  );
  return `${one.Input.slice(0, 100)}  wanted ${wanted.join('; ') || 'nothing'}  got ${got.join('; ') || 'nothing'}`;
}
