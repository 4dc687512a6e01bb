import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import type { Feed, FeedAnswer, FeedResult, FeedTarget } from '../../src/feeds/feed.ts';
import { feeds, loadFeed, type FeedId } from '../../src/feeds/index.ts';
import { checkResult } from './support/check-result.ts';
import { casesOf } from './support/feed-case.ts';

/** What may be put in the place of some bytes of a payload. */
const pieces = [
  '',
  ' ',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '-',
  '0',
  '9',
  '.',
  'null',
  'NaN',
  '1e400',
  '\n',
  'é',
  '\u0000',
];

describe.each(Object.keys(feeds) as FeedId[])('%s', (id) => {
  const bodies = casesOf(id).filter(({ expected, recorded, body }) => !expected.error && !recorded && body);

  it('reads what is left of a damaged payload in order, or refuses it', async () => {
    const feed = await loadFeed(id);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bodies),
        fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 3 }),
        async ({ target: stated, body, meta }, damages) => {
          const target = feed.target(stated, 'target.json');
          const planned = feed.plan(target, { since: null, today: '2026-11-20', ...meta.means, key: 'K' });
          const request = planned[meta.request ?? 0];
          if (!request || body === null) return;
          const bytes = damages.reduce(damaged, new Uint8Array(readFileSync(body)));
          const retrievedAt = meta.retrievedAt ?? '2026-11-20T12:00:00.000Z';
          const url = meta.url ?? request.url;
          const answer = { request: { ...request, url }, headers: meta.headers ?? {}, bytes, retrievedAt };
          const result = await readOrNull(feed, answer, target);
          if (result) checkResult(result, target.licence ?? feed.licence);
        },
      ),
      { seed: 20261120, numRuns: 40 },
    );
  });
});

function damaged(bytes: Uint8Array, [where, length, piece]: [number, number, string]): Uint8Array {
  const at = bytes.length === 0 ? 0 : where % bytes.length;
  const put = new TextEncoder().encode(piece);
  const result = new Uint8Array(at + put.length + Math.max(0, bytes.length - at - length));
  result.set(bytes.subarray(0, at));
  result.set(put, at);
  result.set(bytes.subarray(at + length), at + put.length);
  return result;
}

async function readOrNull(feed: Feed, answer: FeedAnswer, target: FeedTarget): Promise<FeedResult | null> {
  try {
    return await feed.read(answer, target);
  } catch (error) {
    if (error instanceof TightropeError && error.data.code === 'payload_refused') return null;
    throw error;
  }
}
