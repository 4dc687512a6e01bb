import { describe, expect, it } from 'vitest';
import { atLeastByChance, rate, shareOf, wilson } from '../../../src/thesis/replay/rate.ts';

describe('rate', () => {
  it("has Wilson's interval", () => {
    // Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const told = (count: number, of: number) => [
      wilson(count, of)?.low.toFixed(4),
      wilson(count, of)?.high.toFixed(4),
    ];
    expect(told(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(told(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(told(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(told(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it('has none where there is nothing, or nothing independent', () => {
    expect(rate(0, 0)).toEqual({ count: 0, of: 0, share: null, interval: null });
    expect(shareOf(1, 4)).toEqual({ count: 1, of: 4, share: 0.25, interval: null });
  });

  it('says how probable so many hits are by chance', () => {
    expect(atLeastByChance(3, 3, 0.5)).toBeCloseTo(0.125, 12);
    expect(atLeastByChance(2, 4, 0.25)).toBeCloseTo(1 - 0.75 ** 4 - 4 * 0.25 * 0.75 ** 3, 12);
    expect(atLeastByChance(0, 4, 0.25)).toBe(1);
    expect(atLeastByChance(4, 4, 1)).toBe(1);
    expect(atLeastByChance(1, 4, 0)).toBe(0);
  });
});
