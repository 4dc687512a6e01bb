import type { Feed, FeedResult, Means } from '../../../src/feeds/feed.ts';
import { loadFeed, type FeedId } from '../../../src/feeds/index.ts';

const means: Means = { key: 'some-key', since: null, today: '2026-11-20' };

/** Reads a body as the answer to the first request a feed plans for a target. */
export async function readBody(
  id: FeedId,
  stated: Readonly<Record<string, unknown>>,
  body: unknown,
  retrievedAt = '2026-11-20T12:00:00.000Z',
): Promise<FeedResult> {
  const feed: Feed = await loadFeed(id);
  const target = feed.target({ feed: id, ...stated }, 'a thesis');
  const [request] = feed.plan(target, means);
  if (!request) throw new Error(`${id} asks nothing`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return feed.read({ request, headers: {}, bytes: new TextEncoder().encode(text), retrievedAt }, target);
}
