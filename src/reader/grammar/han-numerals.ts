import { decimal } from '../../base/decimal.ts';
import { amountOf, hanKind, isFormal, isHanNumeral, kindOf } from './han-characters.ts';
import { hanDigitString } from './han-digit-strings.ts';
import { HanNumberReader, longestHanNumber } from './han-number-reader.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';
import { isPieceOfScale } from './scales.ts';

/**
 * 七千五百亿 / 一万五千亿 / 四万多亿 / 两三 / 八九百 / 几百万 / 十几二十 / 三十几万 / 三点五 / 一千三 / 五五. Digits side by
 * side that count up (两三, 八九) are the ends of a range; 几 and 数 stand for 2 to 9; a last digit behind a scale counts in
 * tenths of it (一万五). Blanks may part the characters. `lone`: a cheque digit may stand by itself (万分之肆).
 */
export function hanNumeral(text: string, at: number, lone = false): Numeral | null {
  const first = text.charCodeAt(at);
  if (isTooLong(text, at)) return null;
  const second = kindOf(text.charCodeAt(at + 1));
  const alone = second === 0 || (second === hanKind.digit && !isFormal(text.charCodeAt(at + 1)));
  if (isFormal(first) && !lone && alone && text[at + 1] !== ' ') return null;
  if (
    kindOf(first) === hanKind.digit &&
    second === 0 &&
    text[at + 1] !== ' ' &&
    !isPieceOfScale(text, at + 1)
  )
    return plainNumeral(at, at + 1, decimal(amountOf(first)));
  return hanDigitString(text, at) ?? new HanNumberReader(text, at).read();
}

function isTooLong(text: string, at: number): boolean {
  for (let index = 0; index < longestHanNumber; index++)
    if (!isHanNumeral(text.charCodeAt(at + index))) return false;
  return true;
}
