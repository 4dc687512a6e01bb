import { describe, expect, it } from 'vitest';
import { countBy, inReadingOrder, parseFilter, passes, stepFrom } from '../../src/web/reader/reader-state.ts';

describe('reader state', () => {
  it('steps through the claims that are shown and stops at both ends', () => {
    const shown = [2, 5, 9];
    expect(stepFrom(shown, null, 1)).toBe(2);
    expect(stepFrom(shown, null, -1)).toBe(9);
    expect(stepFrom(shown, 2, 1)).toBe(5);
    expect(stepFrom(shown, 9, 1)).toBe(9);
    expect(stepFrom(shown, 2, -1)).toBe(2);
    expect(stepFrom(shown, 3, 1)).toBe(5);
    expect(stepFrom(shown, 3, -1)).toBe(2);
    expect(stepFrom([], 3, 1)).toBeNull();
  });

  it('shows what passes both filters; an unknown modality can be asked for', () => {
    const filter = parseFilter(new URLSearchParams('kind=money,percent&modality=unknown'));
    expect(passes({ kind: 'money', modality: null }, filter)).toBe(true);
    expect(passes({ kind: 'money', modality: 'plan' }, filter)).toBe(false);
    expect(passes({ kind: 'ratio', modality: null }, filter)).toBe(false);
    expect(passes({ kind: 'ratio', modality: 'plan' }, parseFilter(new URLSearchParams()))).toBe(true);
  });

  it('puts claims in the order of reading and counts their values', () => {
    const claims = [
      { start: 5, end: 9, part: 1 },
      { start: 5, end: 9, part: 0 },
      { start: 5, end: 7, part: 0 },
      { start: 1, end: 20, part: 0 },
    ];
    expect(inReadingOrder(claims).map(({ start, end, part }) => [start, end, part])).toEqual([
      [1, 20, 0],
      [5, 7, 0],
      [5, 9, 0],
      [5, 9, 1],
    ]);
    expect(countBy(['b', 'a', 'b', 'c', 'a', 'b'])).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 1],
    ]);
  });
});
