// `npm run snapshot -- ../shared`: makes data/snapshot/ from recorded answers, read by the project's own feeds.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './build-state.mjs';
import { loadParts } from './bundle-parts.mjs';
import { informationTableRecordings } from './snapshot/filed-tables.mjs';
import { gapsOf } from './snapshot/gaps.mjs';
import { companyRecordings, fredRecordings, priceTables } from './snapshot/recordings.mjs';
import { readTarget } from './snapshot/read-target.mjs';
import { feedFile, manifestOf } from './snapshot/write-feed.mjs';

/** Daily series begin here, so that what comes with the program stays small. */
const dailySince = '2000-01-01';
const thesis = path.join(root, 'theses', 'ai-infra');
const folder = path.join(root, 'data', 'snapshot');

/**
 * The files of the snapshot by name, before compression: the same recordings give the same text.
 * @param {string} data folder of the recordings
 * @returns {Promise<Map<string, string>>}
 */
export async function makeSnapshot(data) {
  const parts = await loadParts({
    feeds: 'src/feeds/index.ts',
    dating: 'src/facts/date-observations.ts',
    concepts: 'src/facts/parse-concepts.ts',
    pull: 'src/base/pull-file.ts',
    lexicon: 'src/reader/parse-lexicon.ts',
  });
  const lines = yamlFiles('pull').flatMap((file) => parts['pull'].parsePullFile(file));
  const tags = namedTags(parts['concepts'].parseConcepts(yamlFiles('concepts')));
  const tickers = tickersByCik(parts['lexicon']);
  /** What was recorded of a target of each feed, and which of its observations are kept. */
  const sources = {
    'sec-companyfacts': {
      stated: (/** @type {any} */ stated) => ({ ...stated, tags: [...tags].map((tag) => tag.split(':')[1]) }),
      recordings: (/** @type {any} */ { cik }) => companyRecordings(data, cik, tickers.get(cik) ?? null),
      wanted:
        () =>
        (/** @type {any} */ { series }) =>
          tags.has(tagOf(series)),
    },
    'fred-csv': {
      stated: (/** @type {any} */ stated) => stated,
      recordings: (/** @type {any} */ { key, series }) => fredRecordings(data, key, series.lagDays === null),
      wanted:
        (/** @type {any} */ { series }) =>
        (/** @type {any} */ { periodEnd }) =>
          series.cadence !== 'daily' || periodEnd >= dailySince,
    },
    'litellm-prices': {
      stated: (/** @type {any} */ stated) => stated,
      recordings: () => priceTables(data),
      wanted: () => () => true,
    },
    'sec-13f': {
      stated: (/** @type {any} */ stated) => stated,
      recordings: (/** @type {any} */ { cik }) => informationTableRecordings(data, cik),
      wanted: () => () => true,
    },
  };

  /** @type {import('./snapshot/write-feed.mjs').TargetRead[]} */
  const read = [];
  for (const { at, key, choices, atField } of lines)
    for (const [feed, { stated, recordings, wanted }] of Object.entries(sources)) {
      const choice = choices.find((/** @type {any} */ one) => one.feed === feed);
      if (choice === undefined) continue;
      const record = await parts['feeds'].loadFeed(feed);
      const target = record.target(stated(choice.stated), at, atField);
      const free = target.series?.redistributable !== false;
      const means = {
        record,
        target,
        dateObservations: parts['dating'].dateObservations,
        wanted: wanted(target),
      };
      const gathered = await readTarget(means, free ? recordings(target) : []);
      const feeds = choices.map((/** @type {any} */ one) => one.feed);
      read.push({ feed, record, key, feeds, free, ...gathered });
    }

  const files = new Map();
  const entries = Object.keys(sources).map((feed) => {
    const { text, entry } = feedFile(
      feed,
      read.filter((one) => one.feed === feed && one.facts.length + one.tables.length > 0),
    );
    files.set(`${feed}.jsonl`, text);
    return entry;
  });
  const gaps = gapsOf({ read, licences: await licencesOf(lines, parts['feeds']), dailySince });
  files.set('manifest.json', `${JSON.stringify(manifestOf(entries, gaps), null, 1)}\n`);
  return files;
}

/**
 * Of every feed the thesis asks, whether its data may be passed on.
 * @param {any[]} lines @param {any} feeds @returns {Promise<Map<string, boolean>>}
 */
async function licencesOf(lines, feeds) {
  const licences = new Map();
  for (const { choices } of lines)
    for (const { feed } of choices)
      licences.set(feed, (await feeds.loadFeed(feed)).licence.redistributable === true);
  return licences;
}

/** @param {string} part @returns {{ name: string, text: string }[]} */
function yamlFiles(part) {
  const names = readdirSync(path.join(thesis, part)).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => thesisFile(`${part}/${name}`));
}

/** @param {string} name */
function thesisFile(name) {
  return { name, text: readFileSync(path.join(thesis, name), 'utf8') };
}

/** @param {Map<string, { tags: { tag: string }[] }>} concepts @returns {Set<string>} */
function namedTags(concepts) {
  return new Set([...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag)));
}

/** @param {string} series `sec:0001045810/us-gaap/Revenues/USD` */
function tagOf(series) {
  const [, taxonomy, tag] = series.split('/');
  return `${taxonomy}:${tag}`;
}

/** @param {any} lexicon @returns {Map<string, string>} */
function tickersByCik(lexicon) {
  const { entities } = lexicon.parseLexicon({
    entities: thesisFile('entities.yaml'),
    metrics: thesisFile('metrics.yaml'),
  });
  return new Map(
    entities.flatMap((/** @type {any} */ { identifiers }) => {
      const of = (/** @type {string} */ scheme) =>
        identifiers.find((/** @type {any} */ one) => one.scheme === scheme)?.value;
      return of('cik') === undefined || of('ticker') === undefined
        ? []
        : [[of('cik').padStart(10, '0'), of('ticker')]];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv[2];
  if (shared === undefined) throw new Error('where are the recordings? npm run snapshot -- ../shared');
  const files = await makeSnapshot(path.resolve(shared, 'data'));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== 'README.md') rmSync(path.join(folder, name));
  let bytes = 0;
  for (const [name, text] of files) {
    const plain = name.endsWith('.json');
    const content = plain ? Buffer.from(text) : gzipSync(text, { level: 9 });
    bytes += content.length;
    writeFileSync(path.join(folder, plain ? name : `${name}.gz`), content);
    console.log(
      `${name.padEnd(24)} ${(text.length / 1e6).toFixed(2)} MB, kept as ${(content.length / 1e6).toFixed(2)} MB`,
    );
  }
  console.log(`altogether ${(bytes / 1e6).toFixed(2)} MB`);
}
