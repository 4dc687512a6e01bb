import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePullFile } from '../../src/base/pull-file.ts';
import type { SeriesInfo } from '../../src/base/observation.ts';
import type { FeedTarget } from '../../src/feeds/feed.ts';
import { feeds, loadFeed, type FeedId } from '../../src/feeds/index.ts';

const name = 'theses/ai-infra/pull/macro.yaml';
const lines = parsePullFile({ name, text: readFileSync(name, 'utf8') });
const choices = lines.flatMap((line) =>
  line.choices.map((choice) => ({ ...choice, line, name: `${choice.feed} ${line.key}` })),
);

async function targetOf({ feed, stated, line }: (typeof choices)[number]) {
  expect(Object.keys(feeds)).toContain(feed);
  const record = await loadFeed(feed as FeedId);
  return { record, target: record.target(stated, line.at, line.atField) };
}

const seriesOf = (target: FeedTarget): SeriesInfo => (target as FeedTarget & { series: SeriesInfo }).series;

describe('the macro series of the thesis', () => {
  it.each(choices)('$name is taken by its feed, and asked of a declared host', async (choice) => {
    const { record, target } = await targetOf(choice);
    const requests = record.plan(target, { key: 'aKey', since: null, today: '2026-11-20' });
    expect(requests.length).toBeGreaterThan(0);
    for (const { url } of requests) expect(record.hosts).toContain(new URL(url).hostname);
  });

  it('is one series whichever feed gives it', async () => {
    for (const line of lines) {
      const stated = await Promise.all(
        choices
          .filter((choice) => choice.line === line)
          .map(async (choice) => seriesOf((await targetOf(choice)).target)),
      );
      for (const other of stated) expect(other).toEqual(stated[0]);
    }
  });

  it.each([
    ['WRESBAL', 'USD', 6],
    ['WTREGEN', 'USD', 6],
    ['WALCL', 'USD', 6],
    ['TREAST', 'USD', 6],
    ['RRPONTSYD', 'USD', 9],
    ['GDP', 'USD', 9],
    ['GDPC1', 'USD2017', 9],
    ['M2SL', 'USD', 9],
    ['TOTLL', 'USD', 9],
    ['NCBEILQ027S', 'USD', 6],
    ['A34SNO', 'USD', 6],
    ['PAYEMS', 'persons', 3],
    ['ICSA', 'claims', 0],
  ])('states %s in %s times ten to the %i, as the recorded tables do', async (key, unit, scale) => {
    const choice = choices.find((one) => one.line.key === key && one.feed === 'fred-csv');
    if (!choice) throw new Error(`${key} is not listed`);
    expect(seriesOf((await targetOf(choice)).target)).toMatchObject({ unit, scale });
  });

  it('passes on nothing that belongs to ICE, Moody’s, S&P, Nasdaq, Cboe or Michigan', async () => {
    const owned = /^(?:BAML.*|AAA|BAA|SP500|NASDAQCOM|VIXCLS|UMCSENT)$/;
    const found = choices.filter(({ line }) => owned.test(line.key));
    expect(found.length).toBeGreaterThanOrEqual(20);
    for (const choice of found) expect(seriesOf((await targetOf(choice)).target).redistributable).toBe(false);
  });

  it('dates no value by lag where every release estimates the whole history anew', async () => {
    for (const key of ['NFCI', 'ANFCI', 'STLFSI4']) {
      const choice = choices.find(({ line }) => line.key === key);
      if (!choice) throw new Error(`${key} is not listed`);
      expect(choice.feed).toBe('alfred');
      expect(seriesOf((await targetOf(choice)).target).lagDays).toBeNull();
    }
  });
});
