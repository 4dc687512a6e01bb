import { decimal } from '../../base/decimal.ts';
import { amountOf, hanKind, isScale, isTael, kindOf } from './han-characters.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';

/** 五五 (折), 二〇二五: digits only, no two that count up. A year where it looks like one. */
export function hanDigitString(text: string, at: number): Numeral | null {
  let value = 0;
  let index = at;
  let isPair = false;
  if (
    text[at + 1] === ' ' &&
    text[at + 3] === ' ' &&
    text[at + 4] === '折' &&
    kindOf(text.charCodeAt(at + 2)) === hanKind.digit
  ) {
    const price = decimal(amountOf(text.charCodeAt(at)) * 10 + amountOf(text.charCodeAt(at + 2)));
    return plainNumeral(at, at + 3, price);
  }
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
  const year = length === 4 && ((value >= 1900 && value < 2100) || value === 2100);
  return { ...plainNumeral(at, index, decimal(value)), yearLike: year };
}
