import { describe, expect, it } from 'vitest';
import { CharacterSet } from '../../../src/reader/resolve/character-set.ts';

describe('a set of characters', () => {
  const cues = new CharacterSet('已将');
  const others = new CharacterSet('将y');

  it('is looked for in a stretch of a text, its end left out', () => {
    expect(cues.standsIn('股价已涨', 0, 4)).toBe(true);
    expect(cues.standsIn('股价已涨', 0, 2)).toBe(false);
    expect(cues.standsIn('股价已涨', 3, 4)).toBe(false);
  });

  it('is not found outside the text', () => {
    expect(cues.standsIn('涨已', -5, 1)).toBe(false);
    expect(cues.standsIn('涨已', -5, 90)).toBe(true);
    expect([-1, 0, 1, 2].map((at) => cues.hasAt('涨已', at))).toEqual([false, false, true, false]);
  });

  it('shares characters with another set without taking its own for it', () => {
    expect([cues.hasAt('将', 0), others.hasAt('将', 0)]).toEqual([true, true]);
    expect([cues.hasAt('y', 0), others.hasAt('y', 0)]).toEqual([false, true]);
    expect([cues.hasAt('已', 0), others.hasAt('已', 0)]).toEqual([true, false]);
  });
});
