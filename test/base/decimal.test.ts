import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  divide,
  multiply,
  negate,
  parseDecimal,
  shift,
  toNumber,
  toText,
} from '../../src/base/decimal.ts';
import type { Decimal } from '../../src/base/decimal.ts';

const run = { seed: 20_251_126, numRuns: 300 };
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -20, max: 20 }))
  .map(([digits, exponent]) => decimal(digits, exponent));

function read(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe('decimal', () => {
  test.each([
    ['570.06', 8, '57006000000'],
    ['1.89', 12, '1890000000000'],
    ['0.1', 0, '0.1'],
    ['.75', 0, '0.75'],
    ['-0.50', 0, '-0.5'],
    ['100', -2, '1'],
    ['000', 0, '0'],
    ['7', -9, '0.000000007'],
  ])('%s × 10^%i = %s', (text, places, expected) => {
    expect(toText(shift(read(text), places))).toBe(expected);
  });

  test.each(['', '.', '-', '1e3', '1,000', ' 1', '1.2.3', '十'])('%j is not one', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test('a product a double gets wrong stays exact', () => {
    expect(toText(multiply(read('1.1'), read('1.1')))).toBe('1.21');
    expect(toText(add(read('0.1'), read('0.2')))).toBe('0.3');
  });

  test('division is exact where it ends and has 12 digits where it does not', () => {
    expect(toText(divide(decimal(9), decimal(12)))).toBe('0.75');
    expect(toText(divide(decimal(100), decimal(3)))).toBe('33.3333333333');
    expect(toText(divide(decimal(200), decimal(3)))).toBe('66.6666666667');
    expect(toText(divide(decimal(-1), decimal(365)))).toBe('-0.0027397260274');
    expect(() => divide(decimal(1), decimal(0))).toThrow(RangeError);
  });

  test('text and value say the same', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(read(toText(value))).toEqual(value);
        expect(toNumber(value)).toBe(Number(toText(value)));
      }),
      run,
    );
  });

  test('addition and comparison agree', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = add(a, negate(b));
        expect(Math.sign(compare(a, b))).toBe(difference.digits > 0n ? 1 : difference.digits < 0n ? -1 : 0);
        expect(add(difference, b)).toEqual(a);
      }),
      run,
    );
  });
});
