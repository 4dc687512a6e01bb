import { add, compare, decimal, shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { amountOf, hanKind, kindOf } from './han-characters.ts';
import { hanScale } from './scales.ts';
import { isDigit, isLetter } from './letters.ts';

/** A number in digits without its scale, and where it ends. */
export interface Digits {
  value: Decimal;
  end: number;
}

/** Several numbers with scales that make one; `largest` is the power of ten of the largest scale in it. */
export interface Composed extends Digits {
  largest: number;
}

/**
 * What joins on to a number whose scale ends at `at`: 3亿5000万, 1亿2千3百万, 3万4000, and where the last scale raises all that
 * stands before it 1万2千亿, 5千5百亿. Each part is less than one of the scale before it. Null where nothing is joined.
 */
export function composedFrom(
  text: string,
  first: Digits,
  at: number,
  digitsAt: (text: string, at: number) => Digits | null,
): Composed | null {
  const large = largePower(text, first.end, at);
  const small = (hanScale(text, first.end)?.power ?? 0) - large;
  const amount = shift(first.value, small);
  let total = large > 0 ? shift(amount, large) : none;
  /** The 2千 of 2千3百亿, which may still wait for a large scale. */
  let section = large > 0 ? none : amount;
  let largest = large;
  let unit = large > 0 ? large : small;
  let end = at;
  while (unit > 1) {
    const next = partAt(text, end, unit, digitsAt);
    if (next === null) break;
    const waits = section.digits > 0n;
    if (
      total.digits > 0n &&
      next.large > 0 &&
      next.large >= largest &&
      (next.large === largest || next.apart)
    )
      break;
    const bound = waits || next.large >= unit ? next.amount : shift(next.amount, next.large);
    if (compare(bound, decimal(1, unit)) >= 0) break;
    section = add(section, next.amount);
    if (next.large > 0) {
      total =
        next.large > largest
          ? shift(add(total, section), next.large)
          : add(total, shift(section, next.large));
      section = none;
      largest = Math.max(largest, next.large);
    }
    unit = next.large > 0 ? next.large : next.small;
    end = next.end;
  }
  return end === at ? null : { value: add(total, section), end, largest };
}

const none = decimal(0);

interface Part {
  /** With its small scale (千, 百), without its large one. */
  amount: Decimal;
  small: number;
  large: number;
  end: number;
  /** A blank before it. */
  apart: boolean;
}

/** Digits with a scale straight behind a scale, a 零 or blank between; or the rest in full. */
function partAt(
  text: string,
  at: number,
  unit: number,
  digitsAt: (text: string, at: number) => Digits | null,
): Part | null {
  const apart = text.charCodeAt(at) === 0x20;
  const from = apart || text[at] === '零' ? at + 1 : at;
  if (!isDigit(text.charCodeAt(from))) return null;
  const digits = digitsAt(text, from);
  if (digits === null) return null;
  const scale = hanScale(text, digits.end);
  if (scale === null) {
    const fills = fillsUp(text, from, digits, unit);
    return fills ? { amount: digits.value, small: 0, large: 0, end: digits.end, apart } : null;
  }
  const large = largePower(text, digits.end, scale.end);
  const small = scale.power - large;
  return { amount: shift(digits.value, small), small, large, end: scale.end, apart };
}

/** 3万4000, 1千零20: the rest in full, no year and no digits of another kind. */
function fillsUp(text: string, from: number, { value, end }: Digits, unit: number): boolean {
  const length = end - from;
  if (value.exponent < 0 || text[end] === '年' || isLetter(text.charCodeAt(end))) return false;
  return text[from - 1] === '零' ? length < unit : length === unit && text[from - 1] !== ' ';
}

/** Power of ten of the large scale characters (万, 亿, 兆) in a span. */
function largePower(text: string, start: number, end: number): number {
  let power = 0;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (kindOf(unit) === hanKind.largeScale) power += amountOf(unit);
  }
  return power;
}
