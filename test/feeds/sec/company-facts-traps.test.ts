import { describe, expect, it } from 'vitest';
import companyfacts from '../../../src/feeds/sec/companyfacts.ts';
import { ask } from './ask.ts';

/** What company facts hold that a careless reader takes for something else, each in the service's shape. */

const tenK = { accn: '0001045810-26-000021', form: '10-K', filed: '2026-02-25', fy: 2026, fp: 'FY' };
const tenQ = { accn: '0001045810-26-000052', form: '10-Q', filed: '2026-05-28', fy: 2027, fp: 'Q1' };

describe('company facts', () => {
  it('the same company is 1868275 in one file and "0001868275" in another', async () => {
    for (const cik of [1868275, '0001868275', '1868275']) {
      const { series } = await read({ Assets: { USD: [{ end: '2025-12-31', val: 1, ...tenK }] } }, { cik });
      expect(series[0]?.entity).toBe('cik:0001868275');
    }
  });

  it('a file under the right ticker is that of another company', async () => {
    const named = { cik: 1571949, ticker: 'DELL', entityName: 'INTERCONTINENTAL EXCHANGE, INC.' };
    const asked = { key: '1571996' };
    await expect(ask(companyfacts, asked, { ...named, facts: oneFact })).rejects.toMatchObject({
      data: { code: 'payload_refused', expected: 'facts of CIK 0001571996' },
    });
  });

  it('a CIK that only begins alike is another company', async () => {
    await expect(ask(companyfacts, { key: '10458' }, { cik: 1045810, facts: oneFact })).rejects.toThrow();
  });

  it('fy and fp tell of the filing: one quarter under two fiscal years is one period', async () => {
    const period = { start: '2025-01-27', end: '2025-04-27', val: 44062000000 };
    const first = { ...period, ...tenQ, accn: '0001045810-25-000116', filed: '2025-05-28', fy: 2026 };
    const { observations } = await read({ Revenues: { USD: [first, { ...period, ...tenQ, fy: 2027 }] } });
    expect(observations.map(({ periodStart, periodEnd }) => [periodStart, periodEnd])).toEqual([
      ['2025-01-27', '2025-04-27'],
      ['2025-01-27', '2025-04-27'],
    ]);
  });

  it('a proxy statement has no fy, and repeats net income: kept, under its own form', async () => {
    const proxy = { accn: '0001045810-26-000036', form: 'DEF 14A', filed: '2026-05-12', fy: null, fp: null };
    const row = { start: '2024-01-29', end: '2025-01-26', val: 72880000000, ...proxy };
    const { observations, refused } = await read({ NetIncomeLoss: { USD: [row] } });
    expect(observations[0]).toMatchObject({
      form: 'DEF 14A',
      knownAt: '2026-05-12',
      valueText: '72880000000',
    });
    expect(refused).toEqual([]);
  });

  it('a press release and a prospectus carry facts too, each under its own form', async () => {
    const rows = ['8-K', '424B5', '10-K/A', '6-K'].map((form, n) => ({
      ...{ end: '2025-12-31', val: 5, ...tenK, form },
      accn: `0001045810-26-00010${n}`,
    }));
    const { observations } = await read({ Assets: { USD: rows } });
    expect(observations.map(({ form }) => form)).toEqual(['8-K', '424B5', '10-K/A', '6-K']);
  });

  it('pay, fees and fund schemes are other taxonomies, and kept only where asked for', async () => {
    const units = { label: 'x', units: { USD: [{ end: '2025-12-31', val: 1, ...tenK }] } };
    const facts = Object.fromEntries(
      ['us-gaap', 'dei', 'srt', 'ecd', 'ffd', 'invest'].map((taxonomy) => [taxonomy, { Amount: units }]),
    );
    const usual = await ask(companyfacts, { key: '1045810' }, { cik: 1045810, facts });
    expect(usual.series.map(({ tag }) => tag)).toEqual(['us-gaap:Amount', 'dei:Amount', 'srt:Amount']);
    const asked = await ask(companyfacts, { key: '1045810', taxonomies: ['ecd'] }, { cik: 1045810, facts });
    expect(asked.series.map(({ tag }) => tag)).toEqual(['ecd:Amount']);
  });

  it('an IFRS filer has no us-gaap', async () => {
    const revenue = {
      Revenue: { label: 'Revenue', units: { EUR: [{ end: '2025-12-31', val: 1, ...tenK }] } },
    };
    const { series } = await ask(
      companyfacts,
      { key: '1513845' },
      { cik: 1513845, facts: { 'ifrs-full': revenue } },
    );
    expect(series[0]).toMatchObject({ tag: 'ifrs-full:Revenue', unit: 'EUR' });
  });

  it('a company without facts is refused rather than taken for one with none to tell', async () => {
    await expect(ask(companyfacts, { key: '1045810' }, { cik: 1045810, facts: {} })).rejects.toMatchObject({
      data: { received: 'no facts' },
    });
  });

  it('par value once tagged "pure" does not continue the series in dollars a share', async () => {
    const row = {
      end: '2010-08-01',
      val: 0.001,
      accn: '0001045810-10-000029',
      form: '10-Q',
      filed: '2010-08-30',
    };
    const { series } = await read({
      CommonStockParOrStatedValuePerShare: { pure: [row], 'USD/shares': [row] },
    });
    expect(series.map(({ id, unit }) => [id.split('/').at(-1), unit])).toEqual([
      ['pure', 'pure'],
      ['USD-per-shares', 'USD/shares'],
    ]);
  });

  it('a company that changes its currency in mid-series has two series', async () => {
    const { series, observations } = await read({
      Assets: {
        EUR: [{ end: '2023-12-31', val: 7, ...tenK }],
        USD: [{ end: '2024-12-31', val: 8, ...tenK }],
      },
    });
    expect(series.map(({ unit }) => unit)).toEqual(['EUR', 'USD']);
    expect(new Set(observations.map((one) => one.series)).size).toBe(2);
  });

  it('quarter, year to date and twelve months end on one day: three facts', async () => {
    const ends = { end: '2025-09-30', ...tenK };
    const { observations } = await read({
      PaymentsToAcquireProductiveAssets: {
        USD: [
          { start: '2024-10-01', val: 120131000000, ...ends },
          { start: '2025-01-01', val: 92297000000, ...ends },
          { start: '2025-07-01', val: 35095000000, ...ends },
        ],
      },
    });
    expect(observations.map(({ periodStart }) => periodStart)).toEqual([
      '2024-10-01',
      '2025-01-01',
      '2025-07-01',
    ]);
  });

  it('a later filing that repeats or restates a period is one more row, never a replacement', async () => {
    const period = { start: '2024-01-29', end: '2024-04-28' };
    const first = { ...period, val: 5.98, ...tenQ, accn: '0001045810-24-000124', filed: '2024-05-29' };
    const split = { ...period, val: 0.6, ...tenQ, accn: '0001045810-25-000116', filed: '2025-05-28' };
    const { observations } = await read({ EarningsPerShareDiluted: { 'USD/shares': [first, split] } });
    expect(observations.map(({ valueText, knownAt }) => [valueText, knownAt])).toEqual([
      ['5.98', '2024-05-29'],
      ['0.6', '2025-05-28'],
    ]);
  });

  it('the very same row twice in one payload is one fact', async () => {
    const row = { end: '2025-12-31', val: 5, ...tenK };
    const { observations, refused } = await read({ Assets: { USD: [row, { ...row, frame: 'CY2025Q4I' }] } });
    expect([observations.length, refused.length]).toEqual([1, 0]);
  });

  it('a period that had not ended when it was filed is refused', async () => {
    const row = { start: '2013-10-28', end: '2014-01-26', val: 0.085, ...tenQ, filed: '2013-11-19' };
    const { observations, refused } = await read({
      CommonStockDividendsPerShareDeclared: { 'USD/shares': [row] },
    });
    expect(observations).toEqual([]);
    expect(refused[0]).toMatchObject({ reason: 'future_date', received: 'to 2014-01-26, filed 2013-11-19' });
  });

  it('a filing of tomorrow is refused', async () => {
    const { refused } = await read({
      Assets: { USD: [{ end: '2026-10-25', val: 1, ...tenQ, filed: '2026-11-21' }] },
    });
    expect(refused.map(({ reason }) => reason)).toEqual(['future_date']);
  });

  it('30 February is no day', async () => {
    const { refused } = await read({ Assets: { USD: [{ end: '2026-02-30', val: 1, ...tenQ }] } });
    expect(refused.map(({ reason }) => reason)).toEqual(['malformed_date']);
  });

  it('null is missing, zero is a number, "5" is not', async () => {
    const at = { end: '2025-12-31', ...tenK };
    const read3 = await read({
      Assets: {
        USD: [
          { ...at, val: null },
          { ...at, val: 0 },
          { ...at, val: '5' },
        ],
      },
    });
    expect(read3.missing).toBe(1);
    expect(read3.observations.map(({ valueText }) => valueText)).toEqual(['0']);
    expect(read3.refused.map(({ reason, received }) => [reason, received])).toEqual([
      ['not_a_number', '"5"'],
    ]);
  });

  it('a number of more digits than a double holds keeps them, and a tiny one is written out', async () => {
    const row = { end: '2025-12-31', ...tenK };
    const body = JSON.stringify({
      cik: 1045810,
      facts: { 'us-gaap': { Assets: { units: { USD: [row, row, row, row] } } } },
    });
    const values = ['9007199254740993', '-12345678901234567.25', '1.5e-7', '2345546.35'];
    let at = 0;
    const filled = body.replaceAll('"end":', () => `"val":${values[at++]},"end":`);
    const { observations } = await ask(companyfacts, { key: '1045810' }, filled);
    expect(observations.map(({ valueText }) => valueText)).toEqual([
      '9007199254740993',
      '-12345678901234567.25',
      '0.00000015',
      '2345546.35',
    ]);
  });

  it.each([
    ['Revenues', 'USD', 'flow'],
    ['StockRepurchasedDuringPeriodShares', 'shares', 'flow'],
    ['WeightedAverageNumberOfDilutedSharesOutstanding', 'shares', 'rate'],
    ['EarningsPerShareDiluted', 'USD/shares', 'rate'],
    ['EffectiveIncomeTaxRateContinuingOperations', 'pure', 'rate'],
  ])(
    '%s over a period is a %s %s: what is no flow may not be taken apart into quarters',
    async (tag, unit, measure) => {
      const row = { start: '2025-01-27', end: '2026-01-25', val: 1, ...tenK };
      const { series } = await read({ [tag]: { [unit]: [row] } });
      expect(series[0]?.measure).toBe(measure);
    },
  );

  it('a fiscal year of 52 weeks ends where the source says, not at the end of a month', async () => {
    const row = { start: '2022-01-31', end: '2023-01-29', val: 4368000000, ...tenK };
    const { observations } = await read({ NetIncomeLoss: { USD: [row] } });
    expect(observations[0]).toMatchObject({ periodStart: '2022-01-31', periodEnd: '2023-01-29' });
  });

  it('an instant is on a day and has no beginning', async () => {
    const row = { end: '2026-05-31', val: 1, ...tenQ, form: '10-K', filed: '2026-06-22' };
    const { observations, series } = await read({ DebtCurrent: { USD: [row] } });
    expect([observations[0]?.periodStart, series[0]?.measure]).toEqual([null, 'stock']);
  });

  it('who files only 20-F reports once a year: no quarter is late; with facts in 6-K it reports between', async () => {
    const year = { start: '2025-01-01', end: '2025-12-31', val: 1, ...tenK, form: '20-F' };
    expect((await read({ Revenues: { EUR: [year] } })).series[0]?.cadence).toBe('annual');
    const quarter = { ...year, start: '2025-10-01', form: '6-K' };
    expect((await read({ Revenues: { EUR: [year, quarter] } })).series[0]?.cadence).toBe('quarterly');
  });

  it('an accession begins with who sent the filing, which need not be the company', async () => {
    const row = { end: '2025-12-31', val: 1, ...tenK, accn: '0001104659-26-041026' };
    expect((await read({ Assets: { USD: [row] } })).observations[0]?.sourceRef).toBe('0001104659-26-041026');
  });
});

const oneFact = {
  'us-gaap': { Assets: { label: 'Assets', units: { USD: [{ end: '2025-12-31', val: 1, ...tenK }] } } },
};

function read(
  tags: Readonly<Record<string, Readonly<Record<string, unknown[]>>>>,
  named: { cik?: number | string } = {},
) {
  const concepts = Object.entries(tags).map(([tag, units]) => [
    tag,
    { label: tag, description: null, units },
  ]);
  const { cik = 1045810 } = named;
  return ask(companyfacts, { key: String(cik) }, { cik, facts: { 'us-gaap': Object.fromEntries(concepts) } });
}
