import { describe, expect, it } from 'vitest';
import alfred from '../../../src/feeds/fred/alfred.ts';
import api from '../../../src/feeds/fred/fred-api.ts';
import csv from '../../../src/feeds/fred/fred-csv.ts';
import { fredUnit } from '../../../src/feeds/fred/fred-units.ts';

const stated = { key: 'DGS10', title: 'Ten years', unit: '%', cadence: 'daily', measure: 'rate' };
const target = (feed: string, cadence = 'daily') => ({ ...stated, feed, cadence });
const means = (since: string | null, key: string | null = 'k') => ({ since, key, today: '2026-11-20' });
const windows = (cadence: string, since: string | null = null) =>
  alfred
    .plan(alfred.target(target('alfred', cadence), 'a:1'), means(since))
    .map(({ url }) => new URL(url).searchParams)
    .filter((query) => query.get('realtime_start') !== null)
    .map((query) => [query.get('realtime_start'), query.get('realtime_end')]);

describe('what is asked of FRED', () => {
  it('asks ALFRED in windows of fewer than 2,000 vintages, each beginning on the last day of the one before', () => {
    const daily = windows('daily');
    expect(daily[0]).toEqual(['1776-07-04', '2000-01-01']);
    expect(daily.at(-1)).toEqual(['2025-01-01', '9999-12-31']);
    for (const [index, window] of daily.entries())
      if (index > 0) expect(window[0]).toBe(daily[index - 1]?.[1]);
    expect(windows('weekly')).toHaveLength(3);
    expect(windows('quarterly')).toEqual([['1776-07-04', '9999-12-31']]);
  });

  it('goes back a quarter behind what it holds, and to the beginning where that is dated ahead', () => {
    expect(windows('daily', '2026-11-18')).toEqual([['2026-08-10', '9999-12-31']]);
    expect(windows('annual', '2028-12-31')).toEqual([['1776-07-04', '9999-12-31']]);
  });

  it('needs a key for the API and none for the table', () => {
    expect(api.plan(api.target(target('fred-api'), 'a:1'), means(null, null))).toEqual([]);
    expect(alfred.plan(alfred.target(target('alfred'), 'a:1'), means(null, null))).toEqual([]);
    const [request] = csv.plan(csv.target(target('fred-csv'), 'a:1'), means(null, null));
    expect(request?.url).toBe('https://fred.stlouisfed.org/graph/fredgraph.csv?id=DGS10');
    const [since] = csv.plan(csv.target(target('fred-csv'), 'a:1'), means('2026-11-18', null));
    expect(since?.url).toContain('cosd=2025-11-13');
  });

  it('asks for the description beside the observations, which do not name their series', () => {
    const [observations, series] = api.plan(api.target(target('fred-api'), 'a:1'), means(null));
    expect(observations?.url).toBe(
      'https://api.stlouisfed.org/fred/series/observations?series_id=DGS10&limit=100000&offset=0&file_type=json&api_key=k',
    );
    expect(series?.url).toBe(
      'https://api.stlouisfed.org/fred/series?series_id=DGS10&file_type=json&api_key=k',
    );
    expect(series?.secrets).toEqual(['api_key']);
  });
});

describe('units as FRED words them', () => {
  it.each([
    ['Percent', 0, '%'],
    ['Percentage Points', 0, '%'],
    ['Millions of U.S. Dollars', 6, 'USD'],
    ['Million of Dollars', 6, 'USD'],
    ['Billions of US Dollars', 9, 'USD'],
    ['Billions of Chained 2017 Dollars', 9, 'USD2017'],
    ['Dollars per Kilowatt-Hour', 0, 'USD/'],
    ['Index 2017=100', 0, 'index'],
    ['Index Feb 5, 1971=100', 0, 'index'],
    ['Thousands of Persons', 3, null],
    ['Level in Thousands', 3, null],
    ['Number', 0, null],
  ])('%s', (said, power, unit) => {
    expect(fredUnit(said)).toEqual({ power, unit });
  });
});
