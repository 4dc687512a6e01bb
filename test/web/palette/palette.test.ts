import { describe, expect, it } from 'vitest';
import { carryDay } from '../../../src/web/palette/carry-day.ts';
import { goHrefs, keyMeaning } from '../../../src/web/palette/go-keys.ts';
import { parseRecents, withRecent } from '../../../src/web/palette/recents.ts';
import { goPages } from '../../../src/web/palette/words.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const usual = { waiting: false, singleKeys: true, typing: false };

describe('keys that work everywhere', () => {
  it('opens the palette also while a person types, and with single keys off', () => {
    const off = { waiting: false, singleKeys: false, typing: true };
    expect(keyMeaning({ ...plain, key: 'k', ctrlKey: true }, off)).toBe('palette');
    expect(keyMeaning({ ...plain, key: 'K', metaKey: true }, usual)).toBe('palette');
    expect(keyMeaning({ ...plain, key: 'k' }, usual)).toBeNull();
  });

  it('goes to a page by two keys', () => {
    expect(keyMeaning({ ...plain, key: 'g' }, usual)).toBe('wait');
    expect(keyMeaning({ ...plain, key: 'i' }, { ...usual, waiting: true })).toEqual({ go: '/indicators' });
    expect(keyMeaning({ ...plain, key: 'i' }, usual)).toBeNull();
    expect(keyMeaning({ ...plain, key: 'q' }, { ...usual, waiting: true })).toBeNull();
  });

  it('leaves single keys alone in fields and where they are switched off', () => {
    for (const key of ['g', '?']) {
      expect(keyMeaning({ ...plain, key }, { ...usual, typing: true })).toBeNull();
      expect(keyMeaning({ ...plain, key }, { ...usual, singleKeys: false })).toBeNull();
    }
    expect(keyMeaning({ ...plain, key: '?' }, usual)).toBe('help');
  });

  it('shows every key that goes somewhere', () => {
    expect(Object.fromEntries(goPages.map(({ key, href }) => [key, href]))).toEqual(goHrefs);
  });
});

describe('recent places', () => {
  const one = { kind: 'indicator', id: 'a', title: 'A', about: null, href: '/indicators/a' } as const;

  it('stand once, the newest first, six at most', () => {
    let recents = withRecent([], one);
    for (const id of ['b', 'c', 'd', 'e', 'f', 'g', 'a']) recents = withRecent(recents, { ...one, id });
    expect(recents.map(({ id }) => id)).toEqual(['a', 'g', 'f', 'e', 'd', 'c']);
  });

  it('are forgotten where what was stored is not understood', () => {
    expect(parseRecents('{')).toEqual([]);
    expect(parseRecents('{"a":1}')).toEqual([]);
    expect(parseRecents(JSON.stringify([one, { ...one, href: 'javascript:alert(1)' }, 3]))).toEqual([one]);
  });
});

describe('the day of the board', () => {
  it('goes along to pages that know it', () => {
    expect(carryDay('/signals/x', '?as_of=2026-08-20')).toBe('/signals/x?as_of=2026-08-20');
    expect(carryDay('/events#svb', '?as_of=2026-08-20')).toBe('/events?as_of=2026-08-20#svb');
    expect(carryDay('/', 'as_of=2026-08-20')).toBe('/?as_of=2026-08-20');
    expect(carryDay('/facts/nvidia', '?as_of=2026-08-20')).toBe('/facts/nvidia');
    expect(carryDay('/signals', '?as_of=nonsense')).toBe('/signals');
  });
});
