// What the snapshot does not hold, and why: found from what was read, not written down.

/**
 * @param {{ read: readonly import('./write-feed.mjs').TargetRead[], licences: ReadonlyMap<string, boolean>, dailySince: string }} made
 * @returns {{ code: string, feed: string, subjects: string[], detail: string | null }[]}
 */
export function gapsOf({ read, licences, dailySince }) {
  /** @type {{ code: string, feed: string, subjects: string[], detail: string | null }[]} */
  const gaps = [];
  /** @param {string} code @param {string} feed @param {readonly string[]} subjects @param {string | null} [detail] */
  const add = (code, feed, subjects, detail = null) => {
    if (subjects.length > 0) gaps.push({ code, feed, subjects: [...subjects], detail });
  };
  const keys = (/** @type {(one: import('./write-feed.mjs').TargetRead) => boolean} */ fits) =>
    read.filter(fits).map(({ key }) => key);
  const kindsOf = (/** @type {import('./write-feed.mjs').TargetRead} */ one) =>
    one.read.map(({ kind }) => kind);
  for (const feed of new Set(read.map((one) => one.feed)))
    add(
      'not_recorded',
      feed,
      keys((one) => one.feed === feed && one.free && one.read.length === 0 && one.strangers.length === 0),
    );
  for (const { feed, key, strangers } of read)
    if (strangers.length > 0) add('other_company', feed, [key], strangers.join('; '));
  add(
    'few_tags',
    'sec-companyfacts',
    keys((one) => kindsOf(one).length > 0 && kindsOf(one).every((kind) => kind === 'few_tags')),
  );
  for (const one of read) {
    if (kindsOf(one).includes('reconstructed')) add('reconstructed', one.feed, [one.key]);
    const whole = one.read.find(({ kind }) => kind === 'whole');
    if (one.feed === 'sec-companyfacts' && whole !== undefined && one.read.at(-1) !== whole)
      add('older_recording', one.feed, [one.key], whole.date);
  }
  add(
    'not_redistributable',
    'fred-csv',
    keys(({ free }) => !free),
  );
  add(
    'vintages_left_out',
    'fred-csv',
    keys(
      (one) => one.feed === 'fred-csv' && one.free && one.read.length > 0 && one.series[0]?.lagDays === null,
    ),
  );
  add(
    'days_left_out',
    'fred-csv',
    keys(({ series }) => series[0]?.cadence === 'daily'),
    dailySince,
  );
  add(
    'tables_left_out',
    'sec-tickers',
    [...licences.keys()].filter((feed) => tablesOnly.has(feed) && !read.some((one) => one.feed === feed)),
  );
  for (const { feed, key, tables } of read)
    if (tables.length > 0) add('some_reports', feed, [key], tables.map(({ asOf }) => asOf).join(', '));
  for (const [feed, free] of licences) {
    if (tablesOnly.has(feed) || read.some((one) => one.feeds.includes(feed))) continue;
    if (!free) add('not_redistributable', feed, [feed]);
    else add(feed === 'eia' ? 'not_monthly' : 'not_recorded', feed, [feed]);
  }
  return gaps;
}

/** Feeds of the SEC that give tables and no series. */
const tablesOnly = new Set(['sec-13f', 'sec-nport', 'sec-tickers']);
