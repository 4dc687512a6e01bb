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

  it.each([
    ['亚马逊预计净销售额将在1510亿美元~1555亿美元之间。', '1510', 150_950_000_000, 155_550_000_000],
    ['Amazon guided to revenue of $151.0 billion to $155.5 billion.', '155.5', 150.95e9, 155.55e9],
  ])('a range is as exact as its more exact end: %s', (sentence, quote, low, high) => {
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

describe('the same quote, by what it is held against', () => {
  it.each([
    ['570.06億美元', 57_006_000_000, 'USD', 57_005_500_000, 57_006_500_000],
    ['3000亿', 300_000_000_000, 'CNY', 299_950_000_000, 300_050_000_000],
    ['1,300 億', 130_000_000_000, 'TWD', 129_950_000_000, 130_050_000_000],
    ['五倍', 5, 'x', 4.5, 5.5],
    ['两倍', 2, 'x', 1.8, 2.2],
    ['超10%', 10, '%', 9.5, 10.5],
  ])('%s as written: every digit counts', (quote, value, unit, low, high) => {
    expect(intervalOf(quantity({ quote, value, unit }), 'written')).toMatchObject({ low, high });
  });

  it.each([
    ['3000亿', 300_000_000_000, 'CNY', false, 285_000_000_000, 315_000_000_000],
    ['20%', 20, '%', false, 19, 21],
    ['约20%', 20, '%', true, 18, 22],
    ['约1成', 10, '%', true, 8.5, 11.5],
  ])('%s as meant: zeros and hedges hide more', (quote, value, unit, approx, low, high) => {
    expect(intervalOf(quantity({ quote, value, unit, approx }), 'meant')).toMatchObject({ low, high });
  });

  it('an open side stays open, and gives only where people are compared', () => {
    const over = { ...quantity({ quote: '超10%', value: 10, unit: '%' }), high: null, highText: null };
    expect(intervalOf(over, 'said')).toMatchObject({ low: 10, high: Infinity });
    expect(intervalOf(over, 'written')).toMatchObject({ low: 10, high: Infinity });
    expect(intervalOf(over, 'meant')).toMatchObject({ low: 9.5, high: Infinity });
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

function quantity({
  quote,
  value,
  unit,
  approx = false,
}: {
  quote: string;
  value: number;
  unit: string;
  approx?: boolean;
}) {
  const text = String(value);
  return { quote, unit, approx, low: value, high: value, lowText: text, highText: text };
}
