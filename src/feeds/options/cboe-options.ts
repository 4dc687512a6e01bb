import { isDay } from '../../base/days.ts';
import { text } from '../../base/locale.ts';
import type { Observation, SeriesInfo, SourceTable } from '../../base/observation.ts';
import { refused } from '../body.ts';
import { exactJsonBody, listIn, recordOf, shapeOf } from '../exact-json.ts';
import type { Feed, FeedTarget, Refusal } from '../feed.ts';
import { plainNumber } from '../number-text.ts';
import { statedFields } from '../stated.ts';
import { occSymbol } from './occ-symbol.ts';

export interface OptionsTarget extends FeedTarget {
  /** `NVDA`, `SPX`. */
  symbol: string;
  kind: 'stock' | 'index';
}

/** What is kept of each contract beside its name: heading of the table, field at the source, unit. */
const numbers = [
  { name: 'bid', field: 'bid', unit: 'USD' },
  { name: 'ask', field: 'ask', unit: 'USD' },
  { name: 'last', field: 'last_trade_price', unit: 'USD' },
  { name: 'volume', field: 'volume', unit: 'contracts' },
  { name: 'open_interest', field: 'open_interest', unit: 'contracts' },
  { name: 'implied_volatility', field: 'iv', unit: 'pure' },
  { name: 'delta', field: 'delta', unit: 'pure' },
  { name: 'gamma', field: 'gamma', unit: '1/USD' },
  { name: 'theta', field: 'theta', unit: 'USD/day' },
  { name: 'vega', field: 'vega', unit: 'USD' },
] as const;

const columns: SourceTable['columns'] = [
  { name: 'expiry', unit: null },
  { name: 'right', unit: null },
  { name: 'strike', unit: 'USD' },
  ...numbers.map(({ name, unit }) => ({ name, unit })),
  { name: 'contract', unit: null },
];

const feed: Feed<OptionsTarget> = {
  id: 'cboe-options',
  title: text('Cboe delayed option chains', 'Cboe 延迟期权链', 'Cboe 延遲選擇權鏈'),
  about: text(
    'All options on a share, fund or index with bid, ask, open interest, implied volatility and greeks, 15 minutes late or more. An unofficial interface, for personal use; it keeps no history.',
    '某只股票、基金或指数的全部期权，含买卖报价、未平仓量、隐含波动率与希腊值，延迟 15 分钟以上。非官方接口，仅供个人使用，不保留历史。',
    '某檔股票、基金或指數的全部選擇權，含買賣報價、未平倉量、隱含波動率與希臘值，延遲 15 分鐘以上。非官方介面，僅供個人使用，不保留歷史。',
  ),
  homepage: 'https://www.cboe.com/delayed_quotes/',
  capabilities: ['options'],
  hosts: ['cdn.cboe.com'],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 5,
    simultaneous: 1,
    restSeconds: 3600,
    source: 'https://www.cboe.com/terms/',
  },
  licence: {
    id: 'proprietary',
    name: 'Cboe terms: delayed quotes for personal use, not to be passed on',
    url: 'https://www.cboe.com/terms/',
    redistributable: false,
  },
  contactRequired: false,
  target(stated, at, atField) {
    const fields = statedFields(stated, at, atField);
    fields.text('feed');
    const key = fields.text('key');
    if (!/^[A-Z]{1,6}(?:\.[A-Z])?$/.test(key)) fields.fail('key', 'a symbol, as in NVDA or SPX', key);
    const kind = fields.has('kind') ? fields.oneOf('kind', ['stock', 'index']) : 'stock';
    fields.nothingElse();
    return { feed: 'cboe-options', key, symbol: key, kind };
  },
  plan: ({ symbol, kind }) => [
    {
      url: `https://cdn.cboe.com/api/global/delayed_quotes/options/${kind === 'index' ? '_' : ''}${symbol}.json`,
      secrets: [],
      headers: { accept: 'application/json' },
      body: 'json',
      limitBytes: 64_000_000,
    },
  ],
  read(answer, target) {
    const body = recordOf(exactJsonBody(answer));
    const data = recordOf(body?.['data']);
    const stamp = body?.['timestamp'];
    if (data === null || typeof stamp !== 'string') throw refused(answer, '{timestamp, data}', shapeOf(body));
    const options = listIn(answer, data, 'options');
    const rows: (string | null)[][] = [];
    const refusals: Refusal[] = [];
    const seen = new Set<string>();
    for (const [index, option] of options.entries()) {
      const contract = String(option['option'] ?? '');
      const named = occSymbol(contract);
      const at = `data.options.${index}`;
      if (named !== null && !isOf(named.root, target))
        throw refused(answer, `options on ${target.symbol}`, contract);
      if (named === null) refusals.push({ at, reason: 'unexpected', received: contract || shapeOf(option) });
      else if (!isDay(named.expiry)) refusals.push({ at, reason: 'malformed_date', received: contract });
      else if (seen.has(contract)) refusals.push({ at, reason: 'duplicate', received: contract });
      else {
        seen.add(contract);
        const { expiry, right, strike } = named;
        rows.push([expiry, right, strike, ...numbers.map(({ field }) => numberIn(option, field)), contract]);
      }
    }
    const [first] = options;
    const lacking = numbers.filter(({ field }) => first && !(field in first)).map(({ field }) => field);
    if (rows.length === 0 || lacking.length > 0)
      throw refused(answer, 'options with every field', first ? `without ${lacking.join(', ')}` : 'none');
    const asOf = sessionDay(data['last_trade_time'], stamp);
    if (asOf === null) throw refused(answer, 'a day in last_trade_time or timestamp', stamp);
    if (asOf > answer.retrievedAt.slice(0, 10)) throw refused(answer, 'a day that has come', asOf);
    const about = { target, asOf, stamp };
    return {
      ...underlying(data['current_price'], about),
      tables: [tableOf(rows, about)],
      refused: refusals,
      missing: 0,
      next: [],
    };
  },
};

export default feed;

interface About {
  target: OptionsTarget;
  asOf: string;
  stamp: string;
}

function tableOf(rows: SourceTable['rows'], { target, asOf, stamp }: About): SourceTable {
  return {
    id: `cboe-options:${target.symbol}`,
    kind: 'option_chain',
    title: `Options on ${target.symbol}, delayed`,
    entity: target.kind === 'index' ? null : `ticker:${target.symbol}`,
    asOf,
    knownAt: null,
    zone: 'America/New_York',
    sourceRef: `${target.symbol} ${stamp}`,
    columns,
    rows,
    redistributable: false,
  };
}

/** The price of what the options are on, at the same moment. */
function underlying(
  price: unknown,
  { target, asOf, stamp }: About,
): { series: SeriesInfo[]; observations: Observation[] } {
  const valueText = typeof price === 'string' ? plainNumber(price) : null;
  if (valueText === null) return { series: [], observations: [] };
  const id = `cboe-options:${target.symbol}/underlying`;
  const index = target.kind === 'index';
  const series: SeriesInfo = {
    id,
    title: `${target.symbol}, price beside its option chain`,
    entity: index ? null : `ticker:${target.symbol}`,
    tag: null,
    unit: index ? 'index' : 'USD',
    scale: 0,
    cadence: 'irregular',
    measure: index ? 'index' : 'price',
    zone: 'America/New_York',
    lagDays: null,
    redistributable: false,
  };
  const sourceRef = `${target.symbol} ${stamp}`;
  const observation: Observation = {
    series: id,
    periodStart: null,
    periodEnd: asOf,
    valueText,
    knownAt: null,
    sourceRef,
    form: null,
  };
  return { series: [series], observations: [observation] };
}

/** Contracts after a split carry a digit (NVDA1), weekly index options a W (SPXW). */
function isOf(root: string, { symbol, kind }: OptionsTarget): boolean {
  const bare = symbol.replace('.', '');
  return root === bare || root.replace(/\d$/, '') === bare || (kind === 'index' && root === `${bare}W`);
}

/** The source leaves a volatility it could not find at 0: that is no volatility. */
function numberIn(option: Record<string, unknown>, field: string): string | null {
  const stated = option[field];
  const number = typeof stated === 'string' ? plainNumber(stated) : null;
  return field === 'iv' && Number(number) === 0 ? null : number;
}

/** Day of the last trade in New York; the timestamp is in UTC, and of the next day in the evening. */
function sessionDay(lastTrade: unknown, stamp: string): string | null {
  const days = [lastTrade, stamp].map((text) => String(text ?? '').slice(0, 10));
  return days.find(isDay) ?? null;
}
