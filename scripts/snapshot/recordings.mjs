// Which recorded answers the snapshot is made of, and on which day each was given. Where a recording says only the month,
// or nothing, the day is the last its newest value allows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'whole' | 'few_tags' | 'reconstructed' | 'vintages'} Kind */
/**
 * `url` is what was asked where the feed does not ask for it at first.
 * @typedef {{ date: string, kind: Kind, bytes: Uint8Array, url?: string }} Recording
 */

/** Full answers of the SEC, by CIK. */
const wholeCompanies = {
  '0000002488': '2026-04-01',
  '0000097476': '2026-07-02',
  '0000320193': '2026-03-25',
  '0001045810': '2026-07-09',
  '0001652044': '2026-07-09',
  '0001835632': '2026-06-08',
};
const fewTagsDay = '2026-07-24';
const coreweave = { cik: '0001769628', date: '2026-08-12' };

/** Folders of tables of FRED under macro/, with the day and the series taken from each. */
const fredFolders = [
  { folder: 'fred_lihaidong', date: '2025-11-30' },
  { folder: 'fred_sivam', date: '2025-12-31' },
  { folder: 'fred_risk-divergence', date: '2026-03-28' },
  { folder: 'fred_opxie1', date: '2026-06-19' },
  { folder: 'fred_joaquin', date: '2026-07-24' },
];
const cacheDay = '2026-08-21';

/**
 * What was recorded of one company, oldest first.
 * @param {string} data @param {string} cik @param {string | null} ticker
 * @returns {Recording[]}
 */
export function companyRecordings(data, cik, ticker) {
  const day = /** @type {Record<string, string>} */ (wholeCompanies)[cik];
  const found = [
    ...(day === undefined
      ? []
      : [recording(path.join(data, 'sec/full', `companyfacts_CIK${cik}.json`), day, 'whole')]),
    ...(ticker === null
      ? []
      : [
          recording(
            path.join(data, `sec/companyfacts_trimmed_${fewTagsDay}`, `${ticker}.json`),
            fewTagsDay,
            'few_tags',
          ),
        ]),
    ...(cik === coreweave.cik
      ? [
          recording(
            path.join(data, 'sec/crwv/companyfacts_CRWV_reconstructed.json'),
            coreweave.date,
            'reconstructed',
          ),
        ]
      : []),
  ];
  return found.filter((one) => one !== null).sort(byDate);
}

/**
 * What was recorded of one series of FRED, oldest first, each as the table behind its chart.
 * @param {string} data @param {string} key @param {boolean} reestimated whether each release changes the whole past
 * @returns {Recording[]}
 */
export function fredRecordings(data, key, reestimated) {
  const macro = path.join(data, 'macro');
  /** @type {Recording[]} */
  const found = [];
  /** @param {readonly (readonly [string, string])[]} rows @param {string} date @param {Kind} kind */
  const add = (rows, date, kind) => {
    if (rows.length > 0) found.push({ date, kind, bytes: fredTable(key, rows) });
  };
  for (const { folder, date } of fredFolders) {
    const file = path.join(macro, folder, `${key}.csv`);
    if (existsSync(file)) add(linesOf(file).map(pair), date, 'whole');
  }
  const history = linesOf(path.join(macro, 'fred_history_bubble-oracle.csv')).filter(([id]) => id === key);
  add(
    history.map(([, date, value]) => [date ?? '', value ?? '']),
    cacheDay,
    'whole',
  );
  // The later recordings are rounded, and so no vintages of a past that is estimated anew.
  if (reestimated) return found.sort(byDate);
  const cache = JSON.parse(readFileSync(path.join(macro, 'fred_cache_2026-08-21.json'), 'utf8'));
  /** @type {[string, number | null][]} */
  const cached = cache.series[key] ?? [];
  add(
    cached.map(([date, value]) => [date, value === null ? '' : String(value)]),
    cacheDay,
    'whole',
  );
  const changes = ['fred_vintages_from_git.csv', 'fred_vintages_bubble-oracle.csv'].flatMap((name) =>
    linesOf(path.join(macro, name)).filter(([id]) => id === key),
  );
  // What stood there until the day before; a base of an earlier day knows it already.
  const first = found.map(({ date }) => date).sort()[0] ?? '';
  const seen = new Set();
  for (const [, date = '', , before = '', day = ''] of [...changes].sort((a, b) => order(a[4], b[4]))) {
    if (before !== '' && !seen.has(date) && first > day) add([[date, before]], dayBefore(day), 'vintages');
    seen.add(date);
  }
  for (const day of new Set(changes.map((row) => row[4] ?? '')))
    add(
      changes.filter((row) => row[4] === day).map(([, date, value]) => [date ?? '', value ?? '']),
      day,
      'vintages',
    );
  return found.sort(byDate);
}

/**
 * The price table as it stood on some days, oldest first.
 * @param {string} data
 * @returns {Recording[]}
 */
export function priceTables(data) {
  const folder = path.join(data, 'ai-market/litellm_versions');
  return readdirSync(folder)
    .map((name) => recording(path.join(folder, name), name.slice(0, 10), 'whole'))
    .filter((one) => one !== null)
    .sort(byDate);
}

/** @param {string} file @param {string} date @param {Kind} kind @returns {Recording | null} */
function recording(file, date, kind) {
  return existsSync(file) ? { date, kind, bytes: new Uint8Array(readFileSync(file)) } : null;
}

/** @param {string} file @returns {string[][]} cells of the lines below the heading */
function linesOf(file) {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

/** @param {string[]} cells @returns {[string, string]} */
function pair([date = '', value = '']) {
  return [date, value];
}

/** @param {string} key @param {readonly (readonly [string, string])[]} rows */
function fredTable(key, rows) {
  const lines = rows.map(([date, value]) => `${date},${value}\n`);
  return new Uint8Array(Buffer.from(`observation_date,${key}\n${lines.join('')}`));
}

/** @param {string} day */
function dayBefore(day) {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** @param {{ date: string }} a @param {{ date: string }} b */
function byDate(a, b) {
  return order(a.date, b.date);
}

/** @param {string | undefined} a @param {string | undefined} b */
function order(a = '', b = '') {
  return a < b ? -1 : a > b ? 1 : 0;
}
