// Verdicts a second: claims of a text against facts, tables and cited figures that are all in memory.
//   node bench/verify.mjs [--claims 10000]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const { values } = parseArgs({ options: { claims: { type: 'string', default: '10000' } } });
const wanted = Number(values.claims);
const root = fileURLToPath(new URL('..', import.meta.url));
const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const parts = await loadParts({
  reader: 'src/reader/read-text.ts',
  lexicon: 'src/reader/parse-lexicon.ts',
  bases: 'src/evidence/metric-basis.ts',
  cited: 'src/evidence/cited-fact.ts',
  verify: 'src/evidence/verify-claim.ts',
});
const sight = stub();
const claims = someClaims();
const [first, ...passes] = Array.from({ length: 4 }, () => {
  const started = process.cpuUsage();
  for (const claim of claims) parts['verify'].verifyClaim(claim, sight);
  return process.cpuUsage(started).user / 1000;
});
/** @type {Record<string, number>} */
const counts = {};
for (const claim of claims) {
  const { outcome } = parts['verify'].verifyClaim(claim, sight);
  counts[outcome] = (counts[outcome] ?? 0) + 1;
}
console.log(`${claims.length.toLocaleString('en')} claims, 400 facts of each concept of each company`);
console.log(
  `processor time: first pass ${milliseconds(first ?? 0)}   median of ${passes.length} more ${milliseconds(median(passes))}`,
);
console.log(counts);

/** @param {string} name */
function thesisFile(name) {
  return { name, text: readFileSync(path.join(root, 'theses', 'ai-infra', name), 'utf8') };
}

function someClaims() {
  const lexicon = parts['lexicon'].parseLexicon({
    entities: thesisFile('entities.yaml'),
    metrics: thesisFile('metrics.yaml'),
  });
  const sentences = [
    '英伟达2025年Q3营收为570.06亿美元，较上年同期增长62%，净利润为319.10亿美元，毛利率73.4%。',
    'Microsoft reported revenue of $77.7 billion in the third quarter of 2025, up 18% from a year earlier.',
    'Amazon capital expenditures were $131.8 billion in 2025, more than its cash flow of $120 billion.',
    'OpenAI预计2025年亏损超过140亿美元，资金缺口到2030年为2070亿美元。',
    'Burry披露买了5万份Palantir的看跌期权，市场份额约61%，概率高达75%。',
    'Meta预计2026年资本开支将达1350亿美元，用户增长4.5%，股价下跌3%。',
  ];
  /** @type {unknown[]} */
  const claims = [];
  for (const sentence of sentences) {
    const source = { text: sentence, format: 'text', name: 'x.txt', publishedAt: '2025-12-01' };
    for (const claim of parts['reader'].readText(source, lexicon).claims)
      claims.push({
        ...claim,
        documentId: 'd',
        documentDate: '2025-12-01',
        sentence,
        sentenceStart: 0,
        rejected: false,
      });
  }
  return Array.from({ length: wanted }, (_, index) => ({
    .../** @type {object} */ (claims[index % claims.length]),
    id: `c${index}`,
  }));
}

function stub() {
  /** @type {Map<string, object[]>} */
  const held = new Map();
  /** @type {Record<string, number>} days of a period of each shape */
  const lengths = { quarter: 91, year: 364, ttm: 364, ytd: 182, instant: 0 };
  const now = {
    /** @param {string} entity @param {string} concept @param {string} shape */
    facts(entity, concept, shape) {
      const key = `${entity} ${concept} ${shape}`;
      const known = held.get(key);
      if (known) return known;
      const facts = Array.from({ length: 80 }, (_, index) =>
        fact(concept, shape, lengths[shape] ?? 91, index),
      );
      held.set(key, facts);
      return facts;
    },
    seriesAt: () => null,
    tables: () => [],
    sourceFor: () => null,
  };
  const folder = path.join(root, 'theses', 'ai-infra', 'cited');
  return {
    now,
    asKnownOn: () => now,
    today: '2026-08-21',
    bases: parts['bases'].parseBases(thesisFile('bases.yaml')),
    cited: readdirSync(folder).flatMap((name) => parts['cited'].parseCited(thesisFile(`cited/${name}`))),
  };
}

/** @param {string} concept @param {string} shape @param {number} days @param {number} index */
function fact(concept, shape, days, index) {
  const end = new Date(Date.UTC(2006, 2 + 3 * index, 31));
  const start = new Date(end.getTime() - (days - 1) * 86_400_000);
  const day = (/** @type {Date} */ date) => date.toISOString().slice(0, 10);
  const value = 1_000_000_000 * (10 + index * 1.7) * (days === 364 ? 4 : 1);
  const year = end.getUTCFullYear();
  const quarter = Math.floor(end.getUTCMonth() / 3) + 1;
  return {
    ...{ concept, shape, periodStart: days === 0 ? null : day(start), periodEnd: day(end) },
    calendar: shape === 'year' ? `${year}` : `${year}Q${quarter}`,
    fiscal: shape === 'year' ? `FY${year}` : `FY${year} Q${quarter}`,
    ...{ valueText: String(value), value, unit: 'USD', state: 'ok', reason: null, formula: null },
    ...{ inputs: [], knownAt: `${day(end)}T00:00:00.000Z`, rivals: [] },
  };
}
