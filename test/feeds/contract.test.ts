import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { locales, type Text } from '../../src/base/locale.ts';
import { shownUrl } from '../../src/feeds/body.ts';
import type { Feed, FeedAnswer, FeedRequest, FeedTarget, Means } from '../../src/feeds/feed.ts';
import { feeds, loadFeed, type FeedId } from '../../src/feeds/index.ts';
import { checkResult, compareWithExpected } from './support/check-result.ts';
import { casesOf, expectedKeys, feedsWithCases, reasonToSkip, type FeedCase } from './support/feed-case.ts';

const secret = 'aKeyThatMustNotBeSeen';
const ids = Object.keys(feeds) as FeedId[];

test('every folder of cases belongs to a feed of the index', () => {
  expect(feedsWithCases().filter((name) => !(ids as string[]).includes(name))).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const cases = casesOf(id);
  const good = cases.filter(({ expected, recorded }) => !expected.error && !recorded);

  it('has a case that is read and one that is refused', () => {
    expect(good.length).toBeGreaterThan(0);
    expect(cases.filter(({ expected, body }) => expected.error && body !== null).length).toBeGreaterThan(0);
  });

  it('says who it is, in three languages', async () => {
    const feed = await loadFeed(id);
    expect(feed.id).toBe(id);
    expect(feed.capabilities.length).toBeGreaterThan(0);
    const wordings: Text[] = [feed.title, feed.about, ...(feed.key ? [feed.key.adds] : [])];
    for (const wording of wordings) for (const locale of locales) expect(wording[locale].trim()).not.toBe('');
    for (const locale of ['zh-Hans', 'zh-Hant'] as const)
      expect(feed.about[locale]).toMatch(/\p{Script=Han}/u);
    for (const url of [feed.homepage, feed.licence.url, feed.limit.source, feed.key?.signUp ?? feed.homepage])
      expect(new URL(url).protocol).toBe('https:');
  });

  it('declares a limit that can be kept', async () => {
    const { limit } = await loadFeed(id);
    expect(limit.requests).toBeGreaterThan(0);
    expect(limit.perSeconds).toBeGreaterThan(0);
    expect(limit.simultaneous).toBeGreaterThan(0);
    expect(limit.restSeconds).toBeGreaterThan(0);
  });

  it.each(good)('$name: asks declared hosts only, by https, without showing the key', async (one) => {
    const feed = await loadFeed(id);
    const target = feed.target(one.target, 'target.json');
    expect(target.feed).toBe(id);
    const requests = feed.plan(target, means(one, secret));
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) checkRequest(feed, target, request);
    if (feed.key?.required) expect(feed.plan(target, means(one, null))).toEqual([]);
  });

  for (const one of cases) {
    const reason = reasonToSkip(one);
    if (reason !== null) console.warn(`${id}/${one.name} left out: ${reason}`);
    it.skipIf(reason !== null)(`${one.name}: ${one.expected.error ? 'is refused' : 'is read'}`, async () => {
      const unknown = Object.keys(one.expected).filter(
        (key) => !(expectedKeys as readonly string[]).includes(key),
      );
      expect(unknown, 'known keys in expected.json').toEqual([]);
      const feed = await loadFeed(id);
      if (one.expected.error) await checkRefused(() => readCase(feed, one), one.expected.error);
      else await checkRead(feed, one);
    });
  }

  it.each([
    ['a web page', '<!DOCTYPE html><html><head><title>Access denied</title></head><body></body></html>'],
    ['nothing', ''],
    ['a sentence', 'Too many requests, try again later.'],
  ])('refuses %s with status 200', async (_name, body) => {
    const feed = await loadFeed(id);
    const [one] = good;
    if (!one) throw new Error(`${id} has no good case`);
    await checkRefused(() => readCase(feed, one, new TextEncoder().encode(body)), {
      code: 'payload_refused',
    });
  });

  it.each(good)('$name: refuses it cut short', async (one) => {
    const feed = await loadFeed(id);
    const { request, bytes } = answerTo(feed, one);
    if (request.body === 'csv') return; // A row less cannot be seen in the text; the client compares the length.
    const half = bytes.slice(0, Math.floor(bytes.byteLength / 2));
    await checkRefused(() => readCase(feed, one, half), { code: 'payload_refused' });
  });
});

async function checkRead(feed: Feed, one: FeedCase): Promise<void> {
  const result = await readCase(feed, one);
  const target = feed.target(one.target, 'target.json');
  checkResult(result, (feed.capabilities.includes('own') ? target.licence : null) ?? feed.licence);
  compareWithExpected(result, one.expected);
  expect(await readCase(feed, one), 'reading twice gives the same').toEqual(result);
  expect(JSON.stringify(result.observations)).not.toContain(secret);
  expect(JSON.stringify([result.series, result.tables, result.refused])).not.toContain(secret);
  for (const request of result.next) checkRequest(feed, target, request);
}

async function checkRefused(
  read: () => Promise<unknown>,
  wanted: { code: string; at?: string; received?: string },
): Promise<void> {
  const error: unknown = await read().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TightropeError)) throw error ?? new Error('it was read');
  expect(error.data.code).toBe(wanted.code);
  expect(error.data.at ?? '').toContain(wanted.at ?? '');
  expect(error.data.received ?? '').toContain(wanted.received ?? '');
  expect(JSON.stringify(error.data)).not.toContain(secret);
}

function checkRequest(feed: Feed, target: FeedTarget, request: FeedRequest): void {
  const url = new URL(request.url);
  const own = feed.capabilities.includes('own');
  if (own && url.protocol === 'file:') return;
  expect(url.protocol).toBe('https:');
  expect(own ? (target.hosts ?? feed.hosts) : feed.hosts).toContain(url.hostname);
  expect(shownUrl(request)).not.toContain(secret);
  expect(request.limitBytes).toBeGreaterThan(0);
}

async function readCase(feed: Feed, one: FeedCase, bytes?: Uint8Array) {
  const target = feed.target(one.target, 'target.json');
  if (one.body === null) throw new Error('the target was taken, and there is no answer to read');
  const answer = answerTo(feed, one);
  return feed.read(bytes ? { ...answer, bytes } : answer, target);
}

function answerTo(feed: Feed, one: FeedCase): FeedAnswer {
  const target = feed.target(one.target, 'target.json');
  const planned = feed.plan(target, means(one, secret));
  const request = planned[one.meta.request ?? 0];
  if (!request || one.body === null) throw new Error(`${one.name} answers a request that is not planned`);
  return {
    request: one.meta.url === undefined ? request : { ...request, url: one.meta.url },
    headers: one.meta.headers ?? {},
    bytes: new Uint8Array(readFileSync(one.body)),
    retrievedAt: one.meta.retrievedAt ?? '2026-11-20T12:00:00.000Z',
  };
}

function means(one: FeedCase, key: string | null): Means {
  return { since: null, today: '2026-11-20', ...one.meta.means, key };
}
