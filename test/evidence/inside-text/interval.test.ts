import { expect, test } from 'vitest';
import { intervalOf, wideIntervalOf } from '../../../src/evidence/inside-text/interval.ts';

test.each([
  ['570.06億美元', 57_006_000_000, false, 57_005_500_000, 57_006_500_000],
  ['3000亿', 300_000_000_000, false, 299_950_000_000, 300_050_000_000],
  ['1,300 億', 130_000_000_000, false, 129_950_000_000, 130_050_000_000],
  ['五倍', 5, false, 4.5, 5.5],
])('%s as written', (quote, value, approx, low, high) => {
  expect(intervalOf({ quote, low: value, high: value, approx })).toEqual({ low, high });
});

test('zeros at the end may be rounding, but never by more than a twentieth', () => {
  const quantity = { quote: '3000亿', low: 3e11, high: 3e11, approx: false };
  expect(wideIntervalOf(quantity)).toEqual({ low: 2.85e11, high: 3.15e11 });
});

test('an open side stays open', () => {
  expect(intervalOf({ quote: '超10%', low: 10, high: null, approx: false })).toEqual({
    low: 9.5,
    high: null,
  });
});
