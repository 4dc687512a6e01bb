import { describe, expect, it } from 'vitest';
import { amountValue, boundValue, growthUnit, indicatorValue } from '../../src/base/indicator-value.ts';

describe('a number in the unit of an indicator', () => {
  it.each([
    [0.753, 'percent', '75.3%', '75.3%', '75.3%'],
    [0.0469, 'fraction', '4.69%', '4.69%', '4.69%'],
    [0.05, 'percent', '5.0%', '5.0%', '5.0%'],
    [-0.0036, 'points', '−0.36 pp', '−0.36 个百分点', '−0.36 個百分點'],
    [4.2, 'times', '4.20×', '4.20 倍', '4.20 倍'],
    [74_100_000_000, 'USD', '$74.1B', 'US$741亿', 'US$741億'],
    [-2_500_000_000, 'CNY', '−CN¥2.5B', '−¥25亿', '−CN¥25億'],
    [2.14, 'USD/hour', '$2.14 / hour', 'US$2.14/小时', 'US$2.14/小時'],
    [10, 'USD/Mtok', '$10 / Mtok', 'US$10/百万词元', 'US$10/百萬詞元'],
    [333.44, 'USD/MW-day', '$333.4 / MW-day', 'US$333.4/兆瓦·日', 'US$333.4/MW·日'],
    [5.5, 'years', '5.5 years', '5.5 年', '5.5 年'],
    [5703.2, 'index', '5,703.2', '5,703.2', '5,703.2'],
    [-1e-15, 'percent', '0.0%', '0.0%', '0.0%'],
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

  it.each([
    [0.45, 'percent', '45%'],
    [0.0435, 'percent', '4.35%'],
    [0.045, 'points', '4.5 pp'],
    [1.017, 'times', '1.017×'],
    [20_000_000_000, 'USD', '$20B'],
    [1, 'days', '1 day'],
    [12, 'count', '12'],
    [2.5, 'USD/Mtok', '$2.5 / Mtok'],
  ])('is as short as written where it is a line: %s in %s', (value, unit, shown) => {
    expect(boundValue(value, unit, 'en')).toBe(shown);
  });

  it.each([
    [57_006_000_000, 'USD', '$57.006B', 'US$570.06亿'],
    [1.0171, 'ratio', '1.017', '1.017'],
    [4.31, '%', '4.31%', '4.31%'],
    [0.76, 'USD/shares', '$0.76 / share', 'US$0.76/股'],
  ])('has the digits of a filing: %s in %s', (value, unit, en, hans) => {
    expect([amountValue(value, unit, 'en'), amountValue(value, unit, 'zh-Hans')]).toEqual([en, hans]);
  });
});
