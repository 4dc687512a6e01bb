import type { Feed } from './feed.ts';

/** Every feed, one line each. Records are loaded only when used. */
export const feeds = {
  alfred: () => import('./fred/alfred.ts'),
  'cboe-options': () => import('./options/cboe-options.ts'),
  declared: () => import('./declared/declared.ts'),
  eia: () => import('./eia.ts'),
  'finra-margin': () => import('./finra-margin.ts'),
  'fred-api': () => import('./fred/fred-api.ts'),
  'fred-csv': () => import('./fred/fred-csv.ts'),
  'huggingface-downloads': () => import('./models/huggingface-downloads.ts'),
  'litellm-prices': () => import('./models/litellm-prices.ts'),
  'llm-prices': () => import('./models/llm-prices.ts'),
  'nasdaq-prices': () => import('./prices/nasdaq-prices.ts'),
  'nyfed-rates': () => import('./nyfed-rates.ts'),
  'openrouter-models': () => import('./models/openrouter-models.ts'),
  'openrouter-rankings': () => import('./models/openrouter-rankings.ts'),
  'prices-csv': () => import('./prices/prices-csv.ts'),
  'sec-13f': () => import('./sec/thirteen-f.ts'),
  'sec-companyconcept': () => import('./sec/companyconcept.ts'),
  'sec-companyfacts': () => import('./sec/companyfacts.ts'),
  'sec-frames': () => import('./sec/frames.ts'),
  'sec-nport': () => import('./sec/nport.ts'),
  'sec-submissions': () => import('./sec/submissions.ts'),
  'sec-tickers': () => import('./sec/tickers.ts'),
  'ssga-holdings': () => import('./ssga/holdings.ts'),
  'stooq-prices': () => import('./prices/stooq-prices.ts'),
  'treasury-fiscaldata': () => import('./treasury-fiscaldata.ts'),
  'yahoo-chart': () => import('./prices/yahoo-chart.ts'),
} satisfies Record<string, () => Promise<{ default: unknown }>>;

/** Raised when a feed reads the same payload otherwise than before, so that it is asked for whole again. */
export const feedsVersion = '1';

export type FeedId = keyof typeof feeds;

export async function loadFeed(id: FeedId): Promise<Feed> {
  const load: () => Promise<{ default: unknown }> = feeds[id];
  return (await load()).default as Feed;
}
