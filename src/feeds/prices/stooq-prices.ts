import { text } from '../../base/locale.ts';
import { refused } from '../body.ts';
import { csvBody } from '../csv-body.ts';
import type { Feed } from '../feed.ts';
import { closingPrices } from './price-series.ts';
import { exchangeOf, symbolTarget, type SymbolTarget } from './symbol-target.ts';

const columns = ['Date', 'Open', 'High', 'Low', 'Close'];

/**
 * Stooq adjusts its history for splits and dividends, so all of it is asked for each time: an old part kept and a new
 * part added would be prices of two different shares.
 */
const feed: Feed<SymbolTarget> = {
  id: 'stooq-prices',
  title: text('Stooq daily prices', 'Stooq 日线价格', 'Stooq 日線價格'),
  about: text(
    'Daily closes of shares, funds and indices, adjusted for splits and dividends, without a key. It allows an unstated number of downloads a day and sometimes asks for a browser: then it is passed over.',
    '股票、基金与指数的每日收盘价，已按拆股与分红复权，无需密钥。每日下载次数有限但未公布，有时要求使用浏览器，此时跳过它。',
    '股票、基金與指數的每日收盤價，已依分割與股息還原，無需金鑰。每日下載次數有限但未公布，有時要求使用瀏覽器，此時略過它。',
  ),
  homepage: 'https://stooq.com/db/',
  capabilities: ['prices'],
  hosts: ['stooq.com'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 2,
    simultaneous: 1,
    restSeconds: 43_200,
    source: 'https://stooq.com/db/',
  },
  licence: {
    id: 'proprietary',
    name: 'Stooq: for own use, not to be passed on',
    url: 'https://stooq.com/db/',
    redistributable: false,
  },
  contactRequired: false,
  target: symbolTarget('stooq-prices'),
  plan(target, { today }) {
    if (!(exchangeOf(target.symbol) in exchanges)) return [];
    const days = `d1=${plain(target.from)}&d2=${plain(today)}`;
    return [
      {
        url: `https://stooq.com/q/d/l/?s=${encodeURIComponent(spelled(target))}&${days}&i=d`,
        secrets: [],
        headers: { accept: 'text/csv' },
        body: 'csv',
        limitBytes: 8_000_000,
      },
    ];
  },
  read(answer, target) {
    const [header = [], ...rows] = csvBody(answer);
    // Refusals come with status 200 as a line of text: the number of downloads is used up, or no such symbol.
    if (!columns.every((name, index) => header[index] === name))
      throw refused(answer, columns.join(','), header.join(',').slice(0, 200) || 'nothing');
    const exchange = exchanges[exchangeOf(target.symbol)];
    if (rows.length === 0 || !exchange) throw refused(answer, 'days under the header', 'none');
    return closingPrices(
      rows.map(([day = '', open, high, low, close], index) => ({
        at: `line ${index + 2}`,
        day,
        open,
        high,
        low,
        close,
      })),
      {
        source: 'stooq',
        symbol: target.symbol,
        adjusted: 'splits-and-dividends',
        currency: target.kind === 'index' ? 'index' : exchange.currency,
        scale: 0,
        zone: exchange.zone,
        entity: target.kind === 'index' ? null : `ticker:${target.symbol}`,
      },
      answer.retrievedAt,
    );
  },
};

export default feed;

/** Exchanges whose ending, currency and zone at Stooq are known; '' is New York. Others are not asked for. */
const exchanges: Readonly<Record<string, { ending: string; currency: string; zone: string }>> = {
  '': { ending: 'us', currency: 'USD', zone: 'America/New_York' },
  HK: { ending: 'hk', currency: 'HKD', zone: 'Asia/Hong_Kong' },
  T: { ending: 'jp', currency: 'JPY', zone: 'Asia/Tokyo' },
};

function spelled({ symbol, kind, spelling }: SymbolTarget): string {
  if (spelling !== null) return spelling;
  if (kind === 'index') return `^${symbol.toLowerCase()}`;
  const exchange = exchangeOf(symbol);
  const name = exchange === '' ? symbol.replace('.', '-') : symbol.slice(0, -exchange.length - 1);
  const bare = exchange === 'HK' ? name.replace(/^0+/, '') : name;
  return `${bare.toLowerCase()}.${exchanges[exchange]?.ending ?? ''}`;
}

function plain(day: string): string {
  return day.replaceAll('-', '');
}
