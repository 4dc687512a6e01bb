import { dayNumber } from '../../facts/period.ts';
import type { AskingRow } from '../../ledger/fact-record.ts';

/** For a leaf the day (since 1970-01-01) since which its source could not be asked; null where the last asking went well. */
export type FailedSince = (leaf: string) => number | null;

/**
 * From the last asking of each target: of several feeds of one source (`fred-api`, `fred-csv`) the one asked last speaks.
 * A leaf is a series (`fred:SOFR`) or starts with the id of a company (`amazon.capex`).
 */
export function failedAskings(
  askings: readonly AskingRow[],
  keyOfEntity: (id: string) => string | null,
): FailedSince {
  const newest = new Map<string, AskingRow>();
  for (const row of askings) {
    const name = `${sourceOf(row.feed)}:${row.target.toLowerCase()}`;
    const before = newest.get(name);
    if (before === undefined || row.last.ended > before.last.ended) newest.set(name, row);
  }
  const failed = new Map<string, number>();
  for (const [name, { last }] of newest)
    if (last.outcome === 'failed' || last.outcome === 'refused')
      failed.set(name, dayNumber(last.ended.slice(0, 10)));
  return (leaf) => {
    if (failed.size === 0) return null;
    if (!leaf.includes(':')) {
      const key = keyOfEntity(leaf.split('.')[0] ?? '');
      return key === null ? null : (failed.get(`sec:${key.replace('cik:', '')}`) ?? null);
    }
    const [source = '', rest = ''] = leaf.toLowerCase().split(/:(.*)/s);
    // A target may give several series: `yahoo:NVDA/close` comes of NVDA.
    return failed.get(`${source}:${rest}`) ?? failed.get(`${source}:${rest.split('/')[0] ?? ''}`) ?? null;
  };
}

/** The source by which series of a feed are named: of `fred-api`, `fred-csv` and `alfred` it is fred. */
export function sourceOf(feed: string): string {
  if (feed === 'alfred') return 'fred';
  if (feed === 'prices-csv') return 'own';
  // Other feeds of the SEC tell of holdings and of filings, by the same key.
  if (feed.startsWith('sec-')) return /^sec-company(?:facts|concept)$/.test(feed) ? 'sec' : feed;
  return feed.replace(/-.*$/, '');
}
