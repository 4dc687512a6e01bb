import { describe, expect, it } from 'vitest';
import { isToRenew, type Watched } from '../../../src/web/live/is-to-renew.ts';

/** At which of these versions, told a second apart, a page asks anew. */
function renewals(versions: readonly string[], apartMs = 1000): number[] {
  let watched: Watched | null = null;
  return versions.flatMap((version, at) => {
    const { next, renew } = isToRenew(watched, version, at * apartMs);
    watched = next;
    return renew ? [at] : [];
  });
}

describe('a page asks anew', () => {
  it('not for what it began with', () => {
    expect(renewals(['a', 'a', 'a'])).toEqual([]);
  });

  it('once a change has come to rest, and once only', () => {
    expect(renewals(['a', 'b', 'b', 'b'])).toEqual([2]);
    expect(renewals(['a', 'b', 'c', 'd', 'd'])).toEqual([4]);
  });

  it('after a minute where changes never rest', () => {
    const many = Array.from({ length: 100 }, (_, index) => String(index));
    expect(renewals(many)).toEqual([61]);
  });

  it('not where a change was undone before it was shown', () => {
    expect(renewals(['a', 'b', 'a', 'a'])).toEqual([]);
  });
});
