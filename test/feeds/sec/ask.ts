import type { Feed, FeedResult, FeedTarget } from '../../../src/feeds/feed.ts';

/** Reads a body as the answer to the first request of a target, or to `url`. */
export async function ask<Target extends FeedTarget>(
  feed: Feed<Target>,
  stated: Readonly<Record<string, unknown>>,
  body: unknown,
  url?: string,
): Promise<FeedResult> {
  const target = feed.target({ feed: feed.id, ...stated }, 'pull.yaml:1');
  const [request] = feed.plan(target, { key: null, since: null, today: '2026-11-20' });
  if (!request) throw new Error('nothing is asked for');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return feed.read(
    {
      request: url === undefined ? request : { ...request, url },
      headers: {},
      bytes: new TextEncoder().encode(text),
      retrievedAt: '2026-11-20T12:00:00.000Z',
    },
    target,
  );
}
