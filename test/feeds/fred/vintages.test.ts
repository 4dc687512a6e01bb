import { isDay } from '../../../src/base/days.ts';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import alfred from '../../../src/feeds/fred/alfred.ts';
import type { Observation } from '../../../src/base/observation.ts';

/**
 * Real vintages of FRED, gathered from daily copies that two projects kept in their history. What the tables say:
 * a row is a value that a series had for `obs_date` from `snapshot_date` on, and `previous_value` what it replaced, blank
 * where the period was new. A snapshot is the first copy that showed the value: it was public on that day at the latest,
 * and some days before where the copier did not run. To take the snapshot for the release is never too early.
 */
const folder = '../shared/data/macro';
const tables = {
  git: `${folder}/fred_vintages_from_git.csv`,
  oracle: `${folder}/fred_vintages_bubble-oracle.csv`,
};
const absent = Object.values(tables).filter((path) => !existsSync(path));
if (absent.length > 0) console.warn(`recorded vintages left out: ${absent.join(', ')} not there`);

interface Vintage {
  series: string;
  date: string;
  value: string;
  previous: string;
  snapshot: string;
}

function vintagesIn(path: string): Vintage[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [series = '', date = '', value = '', previous = '', snapshot = ''] = line.split(',');
      return { series, date, value, previous, snapshot };
    });
}

/** The table of one series as ALFRED would answer it, read by the feed. */
async function readAsAlfred(
  vintages: readonly Vintage[],
  series: string,
  cadence: string,
): Promise<Observation[]> {
  const stated = { feed: 'alfred', key: series, title: series, unit: 'index', cadence, measure: 'index' };
  const target = alfred.target(stated, 'a:1');
  const rows = vintages
    .filter((vintage) => vintage.series === series)
    .map(({ date, value, snapshot }) => ({
      realtime_start: snapshot,
      realtime_end: '9999-12-31',
      date,
      value,
    }));
  const [request] = alfred.plan(target, { key: 'k', since: '2026-03-01', today: '2026-11-20' });
  if (!request) throw new Error('nothing is asked');
  const start = new URL(request.url).searchParams.get('realtime_start');
  const payload = {
    realtime_start: start,
    realtime_end: '9999-12-31',
    units: 'lin',
    output_type: 1,
    count: rows.length,
    offset: 0,
    observations: rows,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const answer = { request, headers: {}, bytes, retrievedAt: '2026-11-20T12:00:00.000Z' };
  return [...(await alfred.read(answer, target)).observations];
}

/** What was believed of a period on a day. */
function knownOn(observations: readonly Observation[], periodEnd: string, day: string): string | undefined {
  return observations
    .filter((one) => one.periodEnd === periodEnd && one.knownAt !== null && one.knownAt <= day)
    .sort((a, b) => (a.knownAt ?? '').localeCompare(b.knownAt ?? ''))
    .at(-1)?.valueText;
}

describe.skipIf(absent.length > 0)('recorded vintages', () => {
  const git = absent.length > 0 ? [] : vintagesIn(tables.git);
  const oracle = absent.length > 0 ? [] : vintagesIn(tables.oracle);

  it('hold 33,398 changes, 32,779 of them revisions of the NFCI in 22 releases', () => {
    expect(git).toHaveLength(33_398);
    const revised = git.filter(({ series, previous }) => series === 'NFCI' && previous !== '');
    expect(revised).toHaveLength(32_779);
    expect(new Set(revised.map(({ snapshot }) => snapshot)).size).toBe(22);
    expect(git.every(({ date, snapshot }) => isDay(date) && isDay(snapshot) && date < snapshot)).toBe(true);
  });

  it('chain: each revision replaces what was there before, and a new period replaces nothing', () => {
    const held = new Map<string, string>();
    const broken: Vintage[] = [];
    for (const vintage of [...git].sort((a, b) => a.snapshot.localeCompare(b.snapshot))) {
      const before = held.get(`${vintage.series} ${vintage.date}`);
      if (before !== undefined && before !== vintage.previous) broken.push(vintage);
      held.set(`${vintage.series} ${vintage.date}`, vintage.value);
    }
    expect(broken).toEqual([]);
  });

  it('PAYEMS for April 2026 was 158,736, then 158,829, then 158,798 thousand', async () => {
    const read = await readAsAlfred(git, 'PAYEMS', 'monthly');
    const days = ['2026-05-07', '2026-05-08', '2026-06-05', '2026-07-01', '2026-07-02', '2026-11-20'];
    expect(days.map((day) => knownOn(read, '2026-04-30', day))).toEqual([
      undefined,
      '158736.0',
      '158829.0',
      '158829.0',
      '158798.0',
      '158798.0',
    ]);
  });

  it('semiconductor output for March 2026 fell from 178.6 to 173.6 by a revision on 2026-07-17', async () => {
    const read = await readAsAlfred(oracle, 'IPG3344S', 'monthly');
    expect(knownOn(read, '2026-03-31', '2026-07-16')).toBeUndefined();
    expect(knownOn(read, '2026-03-31', '2026-07-17')).toBe('173.5648');
    expect(knownOn(read, '2026-03-31', '2026-08-18')).toBe('173.4832');
    expect(knownOn(read, '2026-06-30', '2026-08-17')).toBe('181.8824');
    expect(knownOn(read, '2026-06-30', '2026-08-18')).toBe('187.4427');
  });

  it('the second quarter’s GDP was not known before 2026-07-30', async () => {
    const read = await readAsAlfred(oracle, 'GDP', 'quarterly');
    expect(knownOn(read, '2026-06-30', '2026-07-29')).toBeUndefined();
    expect(knownOn(read, '2026-06-30', '2026-07-30')).toBe('32475.21');
  });

  it('the NFCI of a week in 2011 still changed by 0.063 in August 2026', async () => {
    const read = await readAsAlfred(git, 'NFCI', 'weekly');
    expect(knownOn(read, '2011-11-25', '2026-08-11')).toBe('-0.071');
    expect(knownOn(read, '2011-11-25', '2026-08-12')).toBe('-0.134');
    expect(read.find(({ periodEnd }) => periodEnd === '2011-11-25')?.periodStart).toBe('2011-11-19');
  });

  it('two values on one day, as a copier that swings between two caches leaves them, are one too many', async () => {
    const swings = git.filter(
      ({ series, date, snapshot }) => `${series} ${date} ${snapshot}` === 'JTSJOL 2026-04-01 2026-06-30',
    );
    expect(swings.map(({ value }) => value)).toEqual(['7585.0', '7618.0', '7585.0']);
    const read = await readAsAlfred(git, 'JTSJOL', 'monthly');
    expect(
      read.filter(({ periodEnd, knownAt }) => periodEnd === '2026-04-30' && knownAt === '2026-06-30'),
    ).toHaveLength(1);
  });

  it.each([
    ['SOFR', 'day', 4],
    ['EFFR', 'day', 4],
    ['ICSA', 'day', 6],
    ['NFCI', 'day', 6],
    ['PAYEMS', 'month', 8],
    ['UNRATE', 'month', 8],
    ['CPIAUCSL', 'month', 15],
    ['INDPRO', 'month', 18],
    ['UMCSENT', 'month', 31],
    ['JTSJOL', 'month', 36],
  ])('%s came within the lag that the thesis states', (series, kind, lagDays) => {
    const lags = git
      .filter((vintage) => vintage.series === series && vintage.previous === '')
      .map(({ date, snapshot }) => {
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
        const end = kind === 'day' ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0);
        return (Date.parse(snapshot) - end) / 86_400_000;
      });
    expect(lags.length).toBeGreaterThan(4);
    expect(Math.max(...lags)).toBeLessThanOrEqual(lagDays);
  });
});
