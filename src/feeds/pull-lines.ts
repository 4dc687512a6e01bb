import { TightropeError } from '../base/error.ts';

/** One line of a pull: the targets that may give it, the one to ask first standing first. */
export type PullLine = readonly (Readonly<Record<string, unknown>> & { feed: string; key: string })[];

/**
 * The lines of a file of `theses/<name>/pull/`: `targets:` is a list of {feed, key, …}. A target without a feed may be
 * given by any of `sources:`, in that order, which is a person's to change. Throws thesis_malformed.
 */
export function pullLines(file: unknown, at: string): PullLine[] {
  const { targets, sources = [], ...others } = recordOf(file) ?? {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw malformed(at, 'targets, sources', unknown);
  if (!Array.isArray(targets)) throw malformed(at, 'a list under targets', String(targets));
  if (!Array.isArray(sources) || sources.some((source) => typeof source !== 'string'))
    throw malformed(at, 'sources: a list of ids of sources', JSON.stringify(sources));
  const seen = new Set<string>();
  return targets.map((stated: unknown, index) => {
    const target = recordOf(stated);
    const key = target?.['key'];
    const place = `${at} targets.${index}`;
    if (target === null || typeof key !== 'string')
      throw malformed(place, 'a map with a key, in quotes where it is a number', JSON.stringify(stated));
    const feeds = 'feed' in target ? [target['feed']] : (sources as unknown[]);
    if (feeds.length === 0) throw malformed(place, 'a feed, or sources above', 'neither');
    return feeds.map((feed) => {
      if (typeof feed !== 'string') throw malformed(place, 'feed: the id of a source', JSON.stringify(feed));
      if (seen.has(`${feed} ${key}`)) throw malformed(place, 'each key once of a source', `${feed} ${key}`);
      seen.add(`${feed} ${key}`);
      return { ...target, feed, key };
    });
  });
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function malformed(at: string, expected: string, received: string): TightropeError {
  return new TightropeError('thesis_malformed', { at, expected, received });
}
