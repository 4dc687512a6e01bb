import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed } from '../feed.ts';
import { closingPrices } from './price-series.ts';
import { exchangeOf, symbolTarget, type SymbolTarget } from './symbol-target.ts';

const classes = { stock: 'stocks', fund: 'etf', index: 'index' } as const;

const feed: Feed<SymbolTarget> = {
  id: 'nasdaq-prices',
  title: text('Nasdaq historical quotes', '纳斯达克历史行情', '那斯達克歷史行情'),
  about: text(
    'Daily closes in dollars of shares and funds listed in the United States, about ten years back, adjusted for splits and not for dividends. An unofficial interface; it may refuse programs.',
    '在美国上市的股票与基金的每日美元收盘价，约回溯十年，按拆股复权，不含分红。非官方接口，可能拒绝程序访问。',
    '在美國上市的股票與基金的每日美元收盤價，約回溯十年，依分割還原，不含股息。非官方介面，可能拒絕程式存取。',
  ),
  homepage: 'https://www.nasdaq.com/market-activity/quotes/historical',
  capabilities: ['prices'],
  hosts: ['api.nasdaq.com'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 2,
    simultaneous: 1,
    restSeconds: 3600,
    source: 'https://www.nasdaq.com/legal',
  },
  licence: {
    id: 'proprietary',
    name: 'Nasdaq terms: for own use, not to be passed on',
    url: 'https://www.nasdaq.com/legal',
    redistributable: false,
  },
  contactRequired: false,
  target: symbolTarget('nasdaq-prices'),
  plan(target, { today }) {
    if (exchangeOf(target.symbol) !== '') return [];
    const asked = `assetclass=${classes[target.kind]}&fromdate=${target.from}&todate=${today}&limit=9999`;
    return [
      {
        url: `https://api.nasdaq.com/api/quote/${encodeURIComponent(spelled(target))}/historical?${asked}`,
        secrets: [],
        headers: { accept: 'application/json' },
        body: 'json',
        limitBytes: 8_000_000,
      },
    ];
  },
  read(answer, target) {
    const body = recordOf(exactJsonBody(answer));
    const code = recordOf(body?.['status'])?.['rCode'];
    const data = recordOf(body?.['data']);
    if (code !== '200' || data === null)
      throw refused(answer, 'status.rCode 200 and data', `rCode ${String(code)}, ${shapeOf(body?.['data'])}`);
    if (data['symbol'] !== spelled(target))
      throw refused(answer, spelled(target), `symbol ${String(data['symbol'])}`);
    const rows = listIn(answer, data['tradesTable'], 'rows');
    if (rows.length === 0 || data['totalRecords'] !== String(rows.length))
      throw refused(answer, `${String(data['totalRecords'])} rows`, `${rows.length} rows`);
    const [first] = rows;
    if (!first || !['date', 'close', 'open', 'high', 'low'].every((name) => name in first))
      throw refused(answer, 'rows of {date, close, open, high, low}', shapeOf(first));
    return closingPrices(
      rows.map(({ date, open, high, low, close }, index) => ({
        at: `rows.${index}`,
        day: isoDay(String(date)),
        open: amount(open),
        high: amount(high),
        low: amount(low),
        close: amount(close),
      })),
      {
        source: 'nasdaq',
        symbol: target.symbol,
        adjusted: 'splits',
        currency: target.kind === 'index' ? 'index' : 'USD',
        scale: 0,
        zone: 'America/New_York',
        entity: target.kind === 'index' ? null : `ticker:${target.symbol}`,
      },
      answer.retrievedAt,
    );
  },
};

export default feed;

/** Dates are month/day/year: "11/09/2026" is the ninth of November. */
function isoDay(date: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(date) ?? [];
  return year === undefined ? date : `${year}-${String(month)}-${String(day)}`;
}

/** "$1,208.88" as "1208.88"; a stated other currency stays and is refused as no number. */
function amount(stated: unknown): unknown {
  return typeof stated === 'string' ? stated.replace(/^\$/, '').replace(/,(?=\d{3}(?:\D|$))/g, '') : stated;
}

function spelled({ symbol, spelling }: SymbolTarget): string {
  return spelling ?? symbol;
}
