import { decimal } from '../../base/decimal.ts';
import { amountOf, hanKind, isScale, isTael, kindOf } from './han-characters.ts';
import { letterSpaced } from './letter-spaced.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';

/** 五五 (折), 二〇二五: digits only, no two that count up. A year where it looks like one. */
export function hanDigitString(text: string, at: number): Numeral | null {
  let value = 0;
  let index = at;
  let isPair = false;
  const spaced = letterSpaced(text, at);
  if (spaced !== null) return numeral(at, spaced.end, spaced.value);
  for (; index - at < 9 && kindOf(text.charCodeAt(index)) === hanKind.digit; index++) {
    const digit = amountOf(text.charCodeAt(index));
    const before = amountOf(text.charCodeAt(index - 1));
    if (index > at && isTael(text, index)) break;
    isPair = index === at + 1 && (digit === before + 1 || (before === 3 && digit === 5));
    if (index === at && digit === 0) return null;
    value = value * 10 + digit;
  }
  const length = index - at;
  if (length < 2 || isPair || isScale(text, index) || kindOf(text.charCodeAt(index)) === hanKind.point)
    return null;
  return numeral(at, index, value);
}

function numeral(at: number, end: number, value: number): Numeral {
  const found = plainNumeral(at, end, decimal(value));
  found.yearLike = value >= 1900 && value <= 2100;
  return found;
}
