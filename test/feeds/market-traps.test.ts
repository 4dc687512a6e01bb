import { describe, expect, test } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { parsePullFile } from '../../src/base/pull-file.ts';
import type { FeedResult } from '../../src/feeds/feed.ts';
import type { FeedId } from '../../src/feeds/index.ts';
import { firstThatGives } from '../../src/feeds/first-that-gives.ts';
import { occSymbol } from '../../src/feeds/options/occ-symbol.ts';
import { readBody } from './support/read-body.ts';

const nasdaq = {
  data: {
    symbol: 'NVDA',
    totalRecords: 1,
    tradesTable: {
      rows: [{ date: '06/07/2024', close: '$120.888', open: '$119.77', high: '$121.692', low: '$118.022' }],
    },
  },
  status: { rCode: 200 },
};
const ownFile = { key: 'NVDA', file: 'NVDA.csv', currency: 'USD', adjusted: 'none' };

function values({ observations }: FeedResult): [string, string, string][] {
  return observations.map(({ series, periodEnd, valueText }) => [series, periodEnd, valueText]);
}

describe('prices', () => {
  test('the close before a split as traded and as adjusted are two series', async () => {
    const asTraded = await readBody('prices-csv', ownFile, 'Date,Close\n2024-06-07,1208.88\n');
    expect([
      ...values(asTraded),
      ...values(await readBody('nasdaq-prices', { key: 'NVDA' }, nasdaq)),
    ]).toEqual([
      ['own:NVDA/close', '2024-06-07', '1208.88'],
      ['nasdaq:NVDA/close-split-adjusted', '2024-06-07', '120.888'],
    ]);
  });

  test('only a close that was never adjusted was known on its day', async () => {
    const known = async (adjusted: string) =>
      (await readBody('prices-csv', { ...ownFile, adjusted }, 'Date,Close\n2024-06-07,1208.88\n'))
        .observations;
    expect((await known('none'))[0]?.knownAt).toBe('2024-06-07');
    expect((await known('splits'))[0]?.knownAt).toBeNull();
    expect((await known('splits-and-dividends'))[0]?.knownAt).toBeNull();
  });

  test('the price of a running session is no close', async () => {
    const body = 'Date,Open,High,Low,Close,Volume\n2026-11-19,1,3,1,2,9\n2026-11-20,2,4,2,3,9\n';
    const during = await readBody('stooq-prices', { key: 'NVDA' }, body, '2026-11-20T18:00:00.000Z');
    expect(values(during)).toEqual([['stooq:NVDA/close-adjusted', '2026-11-19', '2']]);
    expect(during.refused).toEqual([
      { at: 'line 3', reason: 'unexpected', received: '2026-11-20: the session is not over' },
    ]);
    const after = await readBody('stooq-prices', { key: 'NVDA' }, body, '2026-11-20T22:00:00.000Z');
    expect(after.observations.length).toBe(2);
  });

  test('a file whose high stands where its close should is not believed', async () => {
    const swapped = 'Date,Open,High,Low,Close\n2026-11-19,100,101,99,110\n';
    expect((await readBody('prices-csv', ownFile, swapped)).refused).toMatchObject([
      { reason: 'unexpected', received: 'close 110 outside low 99 and high 101' },
    ]);
  });

  test('a high that lies below the close by rounding alone is', async () => {
    const rounded = 'Date,Open,High,Low,Close\n2026-11-19,24.2,24.25862779,24.1,24.25862780\n';
    expect((await readBody('prices-csv', ownFile, rounded)).observations.length).toBe(1);
  });

  test('11/09 is the ninth of November at Nasdaq and refused in a file of one’s own', async () => {
    const [row] = nasdaq.data.tradesTable.rows;
    const tradesTable = { rows: [{ ...row, date: '11/09/2026' }] };
    const read = await readBody(
      'nasdaq-prices',
      { key: 'NVDA' },
      { ...nasdaq, data: { ...nasdaq.data, tradesTable } },
    );
    expect(read.observations[0]?.periodEnd).toBe('2026-11-09');
    const own = await readBody('prices-csv', ownFile, 'Date,Close\n11/09/2026,1\n');
    expect(own.refused).toMatchObject([{ reason: 'malformed_date' }]);
  });

  test('a source whose downloads are used up is passed over for the next', async () => {
    const [line] = parsePullFile({
      name: 'prices.yaml',
      text: 'defaults: { feed: [stooq-prices, nasdaq-prices] }\ntargets: [{ key: NVDA }]\n',
    });
    const bodies: Record<string, unknown> = {
      'stooq-prices': 'Exceeded the daily hits limit',
      'nasdaq-prices': nasdaq,
    };
    const given = await firstThatGives(line?.choices ?? [], ({ feed, stated }) =>
      readBody(feed as FeedId, stated, bodies[feed]),
    );
    expect(given.from.feed).toBe('nasdaq-prices');
    expect(given.passedOver[0]?.error).toMatchObject({
      code: 'payload_refused',
      received: 'Exceeded the daily hits limit',
    });
  });
});

describe('model prices', () => {
  test('a dollar of a million tokens is exact, however the source writes it', async () => {
    const table =
      '{"m": {"litellm_provider": "x", "input_cost_per_token": 1.4e-07, "output_cost_per_token": 0.00000028}}';
    const read = await readBody('litellm-prices', { key: 'all' }, table);
    expect(values(read).map(([, , text]) => text)).toEqual(['0.00000014', '0.00000028']);
    expect(read.series.map(({ unit, scale }) => `${unit} ${scale}`)).toEqual(['USD/Mtok 6', 'USD/Mtok 6']);
  });

  test('a price of -1, which says that it varies, is none; a price of 0 is one', async () => {
    const model = (id: string, prompt: string) => ({ id, name: id, pricing: { prompt, completion: prompt } });
    const read = await readBody(
      'openrouter-models',
      { key: 'all' },
      { data: [model('a/auto', '-1'), model('b/free', '0')] },
    );
    expect(values(read).map(([series, , text]) => `${series} ${text}`)).toEqual([
      'openrouter:b/free/input 0',
      'openrouter:b/free/output 0',
    ]);
    expect(read.refused.length).toBe(2);
  });

  test('a price without a first day is dated by its last, and one with neither is only of today', async () => {
    const price = (from_date: string | null, to_date: string | null, input: number) => ({
      from_date,
      to_date,
      input,
    });
    const models = [
      {
        id: 'm',
        name: 'M',
        price_history: [price('2025-02-08', null, 0.27), price(null, '2025-02-08', 0.14)],
      },
    ];
    const read = await readBody('llm-prices', { key: 'deepseek' }, { vendor: 'deepseek', models });
    expect(
      read.observations.map(({ periodEnd, knownAt, valueText }) => [periodEnd, knownAt, valueText]),
    ).toEqual([
      ['2025-02-08', '2025-02-08', '0.27'],
      ['2025-02-07', '2025-02-07', '0.14'],
    ]);
    const undated = [{ id: 'm', name: 'M', price_history: [price(null, null, 3)] }];
    const now = await readBody('llm-prices', { key: 'deepseek' }, { vendor: 'deepseek', models: undated });
    expect(now.observations[0]).toMatchObject({ periodEnd: '2026-11-20', knownAt: null });
  });
});

describe('use of models', () => {
  test('a token total beyond double precision keeps every digit', async () => {
    const data = [{ date: '2026-11-18', model_permaslug: 'other', total_tokens: '123456789012345678' }];
    const meta = { as_of: '2026-11-20T02:00:00Z' };
    const read = await readBody('openrouter-rankings', { key: 'daily' }, { data, meta });
    expect(read.observations[0]?.valueText).toBe('123456789012345678');
  });

  test('a total asked for again is the same fact, whenever it is asked', async () => {
    const data = [{ date: '2026-11-18', model_permaslug: 'other', total_tokens: '5' }];
    const asOf = async (as_of: string) =>
      (await readBody('openrouter-rankings', { key: 'daily' }, { data, meta: { as_of } })).observations;
    expect(await asOf('2026-11-19T02:00:00Z')).toEqual(await asOf('2026-11-20T02:00:00Z'));
  });

  test('downloads of 30 days are a flow of these days, not of a month', async () => {
    const read = await readBody('huggingface-downloads', { key: 'Qwen', author: 'Qwen' }, [
      { id: 'Qwen/A', downloads: 5 },
    ]);
    expect(read.observations[0]).toMatchObject({ periodStart: '2026-10-22', periodEnd: '2026-11-20' });
  });
});

describe('options', () => {
  test.each([
    ['NVDA261218C00215000', { root: 'NVDA', expiry: '2026-12-18', right: 'call', strike: '215' }],
    ['SPXW261218P06812500', { root: 'SPXW', expiry: '2026-12-18', right: 'put', strike: '6812.5' }],
    ['F261218C00000500', { root: 'F', expiry: '2026-12-18', right: 'call', strike: '0.5' }],
    ['NVDA1261218C00021500', { root: 'NVDA1', expiry: '2026-12-18', right: 'call', strike: '21.5' }],
    ['NVDA', null],
    ['NVDA261218X00215000', null],
    ['', null],
  ])('%s: the strike is in thousandths', (contract, expected) => {
    expect(occSymbol(contract)).toEqual(expected);
  });

  test('a volatility of 0 is one that was not found', async () => {
    const option = { bid: 0, ask: 0.01, last_trade_price: 0.01, volume: 0, open_interest: 22739, iv: 0 };
    const greeks = { delta: 0, gamma: 0, theta: 0, vega: 0 };
    const options = [{ option: 'NVDA261218P00140000', ...option, ...greeks }];
    const body = {
      timestamp: '2026-11-20 02:00:00',
      data: { options, last_trade_time: '2026-11-19T15:59:59' },
    };
    const { tables } = await readBody('cboe-options', { key: 'NVDA' }, body);
    const at = tables[0]?.columns.findIndex(({ name }) => name === 'implied_volatility') ?? -1;
    expect(tables[0]?.rows[0]?.[at]).toBeNull();
    expect(tables[0]?.rows[0]?.[3]).toBe('0');
    // The timestamp is of the next day in UTC; the chain is of the session before.
    expect(tables[0]?.asOf).toBe('2026-11-19');
  });
});

test('a misspelt field of a target is not passed over in silence', async () => {
  const wrong = readBody('stooq-prices', { key: 'NVDA', form: '2020-01-01' }, '');
  await expect(wrong).rejects.toBeInstanceOf(TightropeError);
  await expect(wrong).rejects.toMatchObject({ data: { code: 'thesis_malformed', received: 'form' } });
});
