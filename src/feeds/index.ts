import type { Feed } from './feed.ts';

/** Every feed, one line each. Records are loaded only when used. */
export const feeds = {} satisfies Record<string, () => Promise<{ default: unknown }>>;

export type FeedId = keyof typeof feeds;

export async function loadFeed(id: FeedId): Promise<Feed> {
  const load: () => Promise<{ default: unknown }> = feeds[id];
  return (await load()).default as Feed;
}
