import { expect, it } from 'vitest';
import { loadFeed, type FeedId } from '../../src/feeds/index.ts';

const means = { key: 'K', since: null, today: '2026-11-20' };

it.each<[FeedId, Record<string, unknown>, string[]]>([
  ['openrouter-models', { key: 'all' }, ['https://openrouter.ai/api/v1/models']],
  [
    'huggingface-downloads',
    { key: 'Qwen', author: 'Qwen' },
    ['https://huggingface.co/api/models?author=Qwen&sort=downloads&direction=-1&limit=100'],
  ],
  [
    'huggingface-downloads',
    { key: 'x', model: 'Qwen/Qwen3-8B' },
    ['https://huggingface.co/api/models/Qwen/Qwen3-8B?expand[]=downloads&expand[]=downloadsAllTime'],
  ],
  [
    'llm-prices',
    { key: 'moonshot-ai' },
    ['https://raw.githubusercontent.com/simonw/llm-prices/main/data/moonshot-ai.json'],
  ],
  [
    'cboe-options',
    { key: 'SPX', kind: 'index' },
    ['https://cdn.cboe.com/api/global/delayed_quotes/options/_SPX.json'],
  ],
  ['stooq-prices', { key: 'BRK.B' }, ['https://stooq.com/q/d/l/?s=brk-b.us&d1=20150101&d2=20261120&i=d']],
  ['stooq-prices', { key: '0700.HK' }, ['https://stooq.com/q/d/l/?s=700.hk&d1=20150101&d2=20261120&i=d']],
  [
    'stooq-prices',
    { key: 'SPX', kind: 'index', from: '2026-01-02' },
    ['https://stooq.com/q/d/l/?s=%5Espx&d1=20260102&d2=20261120&i=d'],
  ],
  // Exchanges that a source does not list, or whose spelling there is not known, are not asked for.
  ['stooq-prices', { key: '005930.KS' }, []],
  ['nasdaq-prices', { key: '0700.HK' }, []],
  [
    'nasdaq-prices',
    { key: 'SMH', kind: 'fund', from: '2026-01-02' },
    [
      'https://api.nasdaq.com/api/quote/SMH/historical?assetclass=etf&fromdate=2026-01-02&todate=2026-11-20&limit=9999',
    ],
  ],
  [
    'yahoo-chart',
    { key: 'BRK.B', from: '2026-01-02' },
    [
      'https://query1.finance.yahoo.com/v8/finance/chart/BRK-B?period1=1767312000&period2=1795219200&interval=1d&events=split',
    ],
  ],
  [
    'yahoo-chart',
    {
      key: 'SPX',
      kind: 'index',
      spelling: { 'yahoo-chart': '^GSPC', 'stooq-prices': '^spx' },
      from: '2026-11-20',
    },
    [
      'https://query1.finance.yahoo.com/v8/finance/chart/%5EGSPC?period1=1795132800&period2=1795219200&interval=1d&events=split',
    ],
  ],
  [
    'prices-csv',
    { key: 'NVDA', file: 'prices/my file.csv', currency: 'USD', adjusted: 'none' },
    ['file:///prices/my%20file.csv'],
  ],
])('%s %j', async (id, stated, urls) => {
  const feed = await loadFeed(id);
  const requests = feed.plan(feed.target({ feed: id, ...stated }, 'x.yaml'), means);
  expect(requests.map(({ url }) => url)).toEqual(urls);
});

it('asks for usage in spans the service takes, never for today, and restated days again', async () => {
  const feed = await loadFeed('openrouter-rankings');
  const target = feed.target({ feed: feed.id, key: 'daily' }, 'x.yaml');
  const spans = (since: string | null): string[] =>
    feed.plan(target, { ...means, since }).map(({ url }) => new URL(url).search);
  expect(spans(null)).toEqual([
    '?start_date=2025-01-01&end_date=2026-01-01',
    '?start_date=2026-01-02&end_date=2026-11-19',
  ]);
  expect(spans('2026-11-18')).toEqual(['?start_date=2026-11-11&end_date=2026-11-19']);
  const [request] = feed.plan(target, means);
  expect(request?.headers['authorization']).toBe('Bearer K');
  expect(request?.url).not.toContain('Bearer');
});
