import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { TightropeError } from '../../src/base/error.ts';
import { loadFeed, type FeedId } from '../../src/feeds/index.ts';
import { pullLines } from '../../src/feeds/pull-lines.ts';

const means = { key: 'some-key', since: null, today: '2026-11-20' };

describe.each(['models', 'options', 'prices'])('theses/ai-infra/pull/%s.yaml', (name) => {
  const path = `theses/ai-infra/pull/${name}.yaml`;
  const lines = pullLines(parse(readFileSync(path, 'utf8')), path);

  test('every target is one its source takes', async () => {
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const plans = await Promise.all(
        line.map(async (stated) => {
          const feed = await loadFeed(stated.feed as FeedId);
          return feed.plan(feed.target(stated, path), means);
        }),
      );
      expect(plans.flat().length, JSON.stringify(line)).toBeGreaterThan(0);
    }
  });
});

describe('a target that several sources give', () => {
  it('is asked in the order a person set', () => {
    const file = { sources: ['two', 'one'], targets: [{ key: 'NVDA', kind: 'stock' }] };
    expect(pullLines(file, 'x.yaml')).toEqual([
      [
        { feed: 'two', key: 'NVDA', kind: 'stock' },
        { feed: 'one', key: 'NVDA', kind: 'stock' },
      ],
    ]);
  });

  it('is asked of one only where it says so', () => {
    const file = { sources: ['two'], targets: [{ feed: 'one', key: 'NVDA' }] };
    expect(pullLines(file, 'x.yaml')).toEqual([[{ feed: 'one', key: 'NVDA' }]]);
  });
});

it.each<[string, unknown, string]>([
  ['nothing', null, 'x.yaml'],
  ['no list', { targets: 'NVDA' }, 'x.yaml'],
  ['a misspelt field', { target: [] }, 'x.yaml'],
  ['sources that are no list', { sources: 'stooq-prices', targets: [] }, 'x.yaml'],
  ['a key that is a number', { sources: ['one'], targets: [{ key: 700 }] }, 'x.yaml targets.0'],
  ['no source', { targets: [{ key: 'NVDA' }] }, 'x.yaml targets.0'],
  ['a feed that is a number', { targets: [{ feed: 1, key: 'NVDA' }] }, 'x.yaml targets.0'],
  ['a key twice', { sources: ['one'], targets: [{ key: 'A' }, { key: 'A' }] }, 'x.yaml targets.1'],
])('refuses %s', (_name, file, at) => {
  const error = (() => {
    try {
      return pullLines(file, 'x.yaml');
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(TightropeError);
  expect((error as TightropeError).data).toMatchObject({ code: 'thesis_malformed', at });
});
