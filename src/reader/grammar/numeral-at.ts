import { decimal } from '../../base/decimal.ts';
import { arabicNumeral } from './arabic-numerals.ts';
import { codeUnitAt } from './code-unit-at.ts';
import { englishNumeral, startsEnglishNumeral } from './english-numerals.ts';
import { isHanNumeral } from './han-characters.ts';
import { hanNumeral } from './han-numerals.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral, raise } from './numeral.ts';
import { fractionSignAt, isFractionSign } from './slash-fractions.ts';
import { isDigit, isLetter } from './letters.ts';

/** 半 */
export const halfSign = 0x534a;
const point = 0x2e;

/** Whether a number may begin with this code unit, its sign aside. */
export function startsNumeral(unit: number): boolean {
  return (
    isDigit(unit) ||
    isHanNumeral(unit) ||
    unit === halfSign ||
    unit === point ||
    isFractionSign(unit) ||
    startsEnglishNumeral(unit)
  );
}

/** The number at `at`, in digits, Chinese characters or English words; null where there is none. */
export function numeralAt(text: string, at: number, afterCurrency: boolean): Numeral | null {
  const unit = codeUnitAt(text, at);
  if (isDigit(unit)) return arabicNumeral(text, at, afterCurrency);
  if (unit === point && isDigit(text.charCodeAt(at + 1)))
    return afterCurrency || at === 0 || ' (-|\t\n'.includes(text[at - 1] ?? '')
      ? fractionOnly(text, at)
      : null;
  if (isHanNumeral(unit)) return hanNumeral(text, at);
  if (isFractionSign(unit)) return fractionSignAt(text, at);
  if (unit === halfSign && halves.includes(text[at + 1] ?? ' ')) return halfOf(text, at);
  return isLetter(unit) && !isLetter(codeUnitAt(text, at - 1)) ? englishNumeral(text, at) : null;
}

/** $.75 */
function fractionOnly(text: string, at: number): Numeral | null {
  const digits = arabicNumeral(text, at + 1, true);
  if (digits === null || digits.low.exponent < 0) return null;
  let places = 0;
  while (isDigit(text.charCodeAt(at + 1 + places))) places += 1;
  digits.start = at;
  raise(digits, -places);
  return digits;
}

/** What 半 may be half of. */
export const halves = '年成折';

/** 半年, 半成; 半折 is five tenths of the price. */
function halfOf(text: string, at: number): Numeral {
  return plainNumeral(at, at + 1, text[at + 1] === '折' ? decimal(5) : decimal(5, -1));
}
