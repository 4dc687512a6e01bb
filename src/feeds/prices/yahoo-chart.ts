import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { exactJsonBody, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed, FeedAnswer } from '../feed.ts';
import { closingPrices, type PriceRow } from './price-series.ts';
import { isZone } from '../zone.ts';
import { exchangeOf, symbolTarget, type SymbolTarget } from './symbol-target.ts';

/** Currencies quoted in hundredths. */
const hundredths: Readonly<Record<string, string>> = { GBp: 'GBP', GBX: 'GBP', ZAc: 'ZAR', ILA: 'ILS' };

const feed: Feed<SymbolTarget> = {
  id: 'yahoo-chart',
  title: text('Yahoo Finance chart', 'Yahoo 财经图表', 'Yahoo 財經圖表'),
  about: text(
    'Daily closes of shares, funds and indices around the world, adjusted for splits and not for dividends. An unofficial interface: it may change, and answers 429 to some addresses.',
    '全球股票、基金与指数的每日收盘价，按拆股复权，不含分红。非官方接口：可能随时变化，对部分地址回应 429。',
    '全球股票、基金與指數的每日收盤價，依分割還原，不含股息。非官方介面：可能隨時變更，對部分位址回應 429。',
  ),
  homepage: 'https://finance.yahoo.com/',
  capabilities: ['prices'],
  hosts: ['query1.finance.yahoo.com'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 2,
    simultaneous: 1,
    restSeconds: 3600,
    source: 'https://legal.yahoo.com/us/en/yahoo/terms/otos/index.html',
  },
  licence: {
    id: 'proprietary',
    name: 'Yahoo terms of service: for own use, not to be passed on',
    url: 'https://legal.yahoo.com/us/en/yahoo/terms/otos/index.html',
    redistributable: false,
  },
  contactRequired: false,
  target: symbolTarget('yahoo-chart'),
  plan: (target, { today }) => [
    {
      url: `https://query1.finance.yahoo.com/v8/finance/chart/${encodeURIComponent(spelled(target))}?period1=${seconds(target.from)}&period2=${seconds(today) + 86_400}&interval=1d&events=split`,
      secrets: [],
      headers: { accept: 'application/json' },
      body: 'json',
      limitBytes: 8_000_000,
    },
  ],
  read(answer, target) {
    const chart = recordOf(recordOf(exactJsonBody(answer))?.['chart']);
    const fault = recordOf(chart?.['error']);
    if (fault) throw refused(answer, 'prices', `${String(fault['code'])}: ${String(fault['description'])}`);
    const results: unknown = chart?.['result'];
    const result = Array.isArray(results) ? recordOf((results as unknown[])[0]) : null;
    const meta = recordOf(result?.['meta']);
    if (result === null || meta === null) throw refused(answer, 'chart.result with meta', shapeOf(chart));
    const { symbol, currency, exchangeTimezoneName: zone, gmtoffset } = meta;
    if (symbol !== spelled(target)) throw refused(answer, spelled(target), `symbol ${String(symbol)}`);
    if (typeof currency !== 'string' || !isZone(zone) || !/^-?\d{1,5}$/.test(String(gmtoffset)))
      throw refused(answer, 'meta with currency, exchangeTimezoneName, gmtoffset', shapeOf(meta));
    if (meta['dataGranularity'] !== '1d')
      throw refused(answer, 'one price a day', `one each ${String(meta['dataGranularity'])}`);
    return closingPrices(
      rowsOf(answer, result, Number(gmtoffset)),
      {
        source: 'yahoo',
        symbol: target.symbol,
        adjusted: 'splits',
        currency: target.kind === 'index' ? 'index' : (hundredths[currency] ?? currency),
        scale: currency in hundredths ? -2 : 0,
        zone,
        entity: target.kind === 'index' ? null : `ticker:${target.symbol}`,
      },
      answer.retrievedAt,
    );
  },
};

export default feed;

/** Columns side by side: one list of instants and one of each price, all of one length. */
function rowsOf(answer: FeedAnswer, result: Record<string, unknown>, offsetSeconds: number): PriceRow[] {
  const quotes: unknown = recordOf(result['indicators'])?.['quote'];
  const quote = Array.isArray(quotes) ? recordOf((quotes as unknown[])[0]) : null;
  const [times, open, high, low, close] = [
    result['timestamp'],
    ...['open', 'high', 'low', 'close'].map((name) => quote?.[name]),
  ].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const length = times?.length ?? 0;
  const lists = [open, high, low, close];
  if (length === 0 || lists.some((list) => list?.length !== length)) {
    const lengths = [times, ...lists].map((list) => String(list?.length ?? 0)).join(', ');
    throw refused(answer, 'timestamp, open, high, low, close of one length', `lengths ${lengths}`);
  }
  return (times ?? []).map((time, index) => ({
    at: `timestamp.${index}`,
    day: dayAt(time, offsetSeconds),
    open: open?.[index],
    high: high?.[index],
    low: low?.[index],
    close: close?.[index],
  }));
}

/** A session begins hours after midnight, so that an offset of another season gives the same day. */
function dayAt(time: unknown, offsetSeconds: number): string {
  const text = String(time);
  if (!/^-?\d{1,11}$/.test(text)) return text;
  return new Date((Number(text) + offsetSeconds) * 1000).toISOString().slice(0, 10);
}

function spelled({ symbol, kind, spelling }: SymbolTarget): string {
  if (spelling !== null) return spelling;
  if (kind === 'index') return `^${symbol}`;
  return exchangeOf(symbol) === '' ? symbol.replace('.', '-') : symbol;
}

function seconds(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) / 1000;
}
