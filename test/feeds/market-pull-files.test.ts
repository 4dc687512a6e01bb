import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePullFile } from '../../src/base/pull-file.ts';
import { loadFeed, type FeedId } from '../../src/feeds/index.ts';

const means = { key: 'some-key', since: null, today: '2026-11-20' };

describe.each(['models', 'options', 'prices'])('theses/ai-infra/pull/%s.yaml', (name) => {
  const path = `theses/ai-infra/pull/${name}.yaml`;
  const lines = parsePullFile({ name: path, text: readFileSync(path, 'utf8') });

  test('every source takes its targets and has something to ask for each', async () => {
    expect(lines.length).toBeGreaterThan(5);
    for (const { at, atField, choices } of lines)
      for (const { feed: id, stated } of choices) {
        const feed = await loadFeed(id as FeedId);
        const requests = feed.plan(feed.target(stated, at, atField), means);
        expect(requests.length, `${at} ${id}`).toBeGreaterThan(0);
      }
  });
});

test('prices come from at least two sources', () => {
  const path = 'theses/ai-infra/pull/prices.yaml';
  const [first] = parsePullFile({ name: path, text: readFileSync(path, 'utf8') });
  expect(first?.choices.map(({ feed }) => feed)).toEqual(['stooq-prices', 'nasdaq-prices', 'yahoo-chart']);
});
