import { describe, expect, it } from 'vitest';
import { intervalOf, magnitudeError, relationOf } from '../../src/evidence/precision.ts';
import { claimOf } from './support/claims.ts';

describe('the interval of a quote', () => {
  it.each([
    ['英伟达营收为570.06亿美元。', '570.06', 57_005_500_000, 57_006_500_000],
    ['Nvidia reported revenue of $57.0 billion.', '57.0', 56_950_000_000, 57_050_000_000],
    ['Nvidia reported revenue of $57 billion.', '57', 56_500_000_000, 57_500_000_000],
    ['英伟达财年收入为1,300亿美元。', '1,300', 125_000_000_000, 135_000_000_000],
    ['Nvidia reported revenue of about $60 billion.', '60', 57_000_000_000, 63_000_000_000],
    ['亚马逊资本开支为1000亿美元。', '1000', 95_000_000_000, 105_000_000_000],
    ['英伟达营收增长62%。', '62%', 61.5, 62.5],
    ['英伟达营收增长20%。', '20%', 19.5, 20.5],
    ['英伟达营收增长62.5%。', '62.5%', 62.45, 62.55],
    ['英伟达的市占率约61%。', '61%', 57.95, 64.05],
    ['Meta收跌近1%。', '1%', 0.5, 1.5],
    ['英伟达营收超570亿美元。', '570', 57_000_000_000, Infinity],
    ['英伟达营收不到570亿美元。', '570', -Infinity, 57_000_000_000],
    ['OpenAI每赚1美元要花0.75-0.85美元的成本。', '0.75', 0.745, 0.855],
  ])('%s', (sentence, quote, low, high) => {
    const interval = intervalOf(claimOf(sentence, quote));
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it('nearly is below, not above', () => {
    const interval = intervalOf(claimOf('Amazon capital expenditure was almost $250 billion.', '250'));
    expect(interval).toMatchObject({ low: 237_500_000_000, high: 255_000_000_000 });
  });

  it('hundreds of billions is the range the reader gives', () => {
    const interval = intervalOf(claimOf('甲骨文宣布了数千亿美元的投资。', '数千亿'));
    expect(interval).toMatchObject({ low: 200_000_000_000, high: 900_000_000_000, tolerance: null });
  });
});

describe('a value against an interval', () => {
  const interval = intervalOf(claimOf('英伟达营收为570亿美元。', '570'));

  it.each([
    [57_006_000_000, 'within'],
    [57_900_000_000, 'near'],
    [60_000_000_000, 'outside'],
  ])('%d is %s', (value, relation) => {
    expect(interval === null ? null : relationOf(interval, value)).toBe(relation);
  });

  it('a bound kept by far too much speaks of something else', () => {
    const bound = intervalOf(claimOf('英伟达营收超10亿美元。', '10亿'));
    expect(bound === null ? null : relationOf(bound, 57_006_000_000)).toBe('loose');
  });

  it('an error of ten is found where the quote is exact enough', () => {
    expect(interval === null ? null : magnitudeError(interval, 5_700_600_000)).toBe(1);
    expect(interval === null ? null : magnitudeError(interval, 57_006_000_000_000)).toBe(-3);
    expect(interval === null ? null : magnitudeError(interval, 60_000_000_000)).toBeNull();
    const coarse = intervalOf(claimOf('英伟达营收约600亿美元。', '600'));
    expect(coarse === null ? null : magnitudeError(coarse, 6_000_000_000)).toBeNull();
  });
});
