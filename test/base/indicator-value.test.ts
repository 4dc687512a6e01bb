import { describe, expect, it } from 'vitest';
import { growthUnit, indicatorValue } from '../../src/base/indicator-value.ts';

describe('a number in the unit of an indicator', () => {
  it.each([
    [0.753, 'percent', '75.3 %', '75.3 %', '75.3 %'],
    [0.0469, 'fraction', '4.69 %', '4.69 %', '4.69 %'],
    [0.05, 'percent', '5.0 %', '5.0 %', '5.0 %'],
    [-0.0036, 'points', '-0.36 pp', '-0.36 个百分点', '-0.36 個百分點'],
    [4.2, 'times', '4.20×', '4.20 倍', '4.20 倍'],
    [74_100_000_000, 'USD', '74.1B USD', '741亿 USD', '741億 USD'],
    [5.5, 'years', '5.5 years', '5.5 年', '5.5 年'],
    [5703.2, 'index', '5,703.2', '5,703.2', '5,703.2'],
    [-1e-15, 'percent', '0.0 %', '0.0 %', '0.0 %'],
  ])('%d %s', (value, unit, en, hans, hant) => {
    expect([
      indicatorValue(value, unit, 'en'),
      indicatorValue(value, unit, 'zh-Hans'),
      indicatorValue(value, unit, 'zh-Hant'),
    ]).toEqual([en, hans, hant]);
  });

  it('carries its sign where it is a change', () => {
    expect(indicatorValue(0.2, 'points', 'en', true)).toBe('+20.0 pp');
    expect(indicatorValue(0, 'points', 'en', true)).toBe('0.0 pp');
  });

  it('grows in percent, or in the unit of its difference', () => {
    expect(growthUnit('USD', 'relative')).toEqual({ growth: 'percent', acceleration: 'points' });
    expect(growthUnit('percent', 'difference')).toEqual({ growth: 'points', acceleration: 'points' });
    expect(growthUnit('times', 'difference').growth).toBe('times');
  });
});
