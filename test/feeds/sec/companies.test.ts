import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { feeds, loadFeed, type FeedId } from '../../../src/feeds/index.ts';

interface Stated {
  feed: FeedId;
  key: string;
  entity?: string;
}

const thesis = new URL('../../../theses/ai-infra/', import.meta.url);
const entities = (
  yaml('entities.yaml') as { entities: Record<string, { identifiers?: Record<string, string> }> }
).entities;
const companies = targets('pull/companies.yaml');
const holdings = targets('pull/holdings.yaml');

describe('what the thesis pulls from the SEC', () => {
  it.each([...companies, ...holdings])('$feed of $key ($entity) is taken by its feed', async (stated) => {
    expect(Object.keys(feeds)).toContain(stated.feed);
    const feed = await loadFeed(stated.feed);
    const target = feed.target({ ...stated }, 'pull.yaml');
    expect(target.key).toBe(stated.key);
    expect(feed.plan(target, { key: null, since: null, today: '2026-11-20' }).length).toBe(1);
  });

  it.each([...companies, ...holdings].filter(({ entity }) => entity !== undefined))(
    '$entity has the CIK $key in entities.yaml too',
    ({ entity = '', key }) => {
      expect(entities[entity]?.identifiers?.['cik']?.padStart(10, '0')).toBe(key);
    },
  );

  it('a misspelt field is named where it stands', async () => {
    const feed = await loadFeed('sec-companyfacts');
    const stated = { feed: 'sec-companyfacts', key: '1045810', tag: 'Assets' };
    expect(() => feed.target(stated, 'companies.yaml:3', (field) => `companies.yaml:5 ${field}`)).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({ at: 'companies.yaml:5 tag', received: '"Assets"' }) as unknown,
      }) as Error,
    );
  });

  it('every company is there once', () => {
    expect(new Set(companies.map(({ key }) => key)).size).toBe(companies.length);
  });
});

function targets(path: string): Stated[] {
  return (yaml(path) as { targets: Stated[] }).targets;
}

function yaml(path: string): unknown {
  return parse(readFileSync(new URL(path, thesis), 'utf8'));
}
