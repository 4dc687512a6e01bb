import { add, decimal, parseDecimal, shift } from '../../base/decimal.ts';
import { andPart } from './and-part.ts';
import type { Digits } from './composed-numerals.ts';
import { composedFrom } from './composed-numerals.ts';
import type { Numeral } from './numeral.ts';
import { plainNumeral } from './numeral.ts';
import { letterSpaced } from './letter-spaced.ts';
import type { ScaleMatch } from './scales.ts';
import { hanScale, latinScale } from './scales.ts';
import { isDigit } from './letters.ts';

/** Longer runs of digits are keys, hashes or noise: no quantity has as many. */
const mostDigits = 40;
const comma = 0x2c;
const point = 0x2e;

/** 1,234.5 / 570.06亿 / 1.4 兆 / 3亿5000万 / 500多万 / 2.5 trillion / 65B. Null where no digit stands at `at`. */
export function arabicNumeral(text: string, at: number, isMoney = false): Numeral | null {
  const plain = spacedDigits(text, at) ?? digitsAt(text, at);
  if (plain === null) return null;
  const han = hanScale(text, plain.end);
  const latin = han === null ? latinScales(text, plain.end, isMoney) : null;
  const mixed = han === null ? withPart(text, at, plain, latin) : null;
  if (mixed !== null) return mixed;
  const match = han ?? latin;
  const composed = han === null ? null : composedFrom(text, plain, han.end, digitsAt);
  const value = composed?.value ?? (match === null ? plain.value : shift(plain.value, match.power));
  const end = composed?.end ?? match?.end ?? plain.end;
  const scale = composed === null ? (match?.power ?? 0) : 0;
  return {
    start: at,
    end,
    low: value,
    high: value,
    approx: match?.approx ?? false,
    scale,
    digits: true,
    vague: false,
    bareScale: false,
    composed: composed !== null && composed.largest >= 8,
    letterScale: latin !== null && latin.end === plain.end + 1,
    yearLike: match === null && isYear(text, at, plain),
  };
}

/** 3 hundred million */
function latinScales(text: string, at: number, isMoney: boolean): ScaleMatch | null {
  const first = latinScale(text, at, isMoney);
  const second = first?.power === 2 ? latinScale(text, first.end) : null;
  return first === null || second === null ? first : { ...second, power: first.power + second.power };
}

/** 3 and a half billion, 3 million and a half. */
function withPart(text: string, at: number, whole: Digits, scale: ScaleMatch | null): Numeral | null {
  const part = whole.value.exponent < 0 ? null : andPart(text, scale?.end ?? whole.end);
  if (part === null) return null;
  const behind = latinScale(text, part.end);
  const power = scale?.power ?? 0;
  const own = behind?.power ?? power;
  const value = add(shift(whole.value, scale === null ? own : power), shift(part.value, own));
  const numeral = plainNumeral(at, behind?.end ?? part.end, value);
  numeral.scale = own;
  numeral.digits = true;
  return numeral;
}

/** End of the run of digits, separators and letters that `at` begins: what is skipped when no quantity was found. */
export function digitRunEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (isDigit(unit)) continue;
    if ((unit !== comma && unit !== point) || !isDigit(text.charCodeAt(end + 1))) break;
  }
  return end;
}

/** Digits with thousands separators and a fraction. Null for more than `mostDigits`, and for 10.0.0.1. */
function digitsAt(text: string, at: number): Digits | null {
  let end = at;
  let value = 0;
  let count = 0;
  const limit = at + mostDigits + 1;
  for (; end < limit && isDigit(text.charCodeAt(end)); end++) {
    value = value * 10 + text.charCodeAt(end) - 0x30;
    count += 1;
  }
  if (count === 0 || end >= limit) return null;
  if (count <= 3) {
    for (; text.charCodeAt(end) === comma && threeDigits(text, end + 1) && end < limit; end += 4) {
      for (let index = end + 1; index < end + 4; index++) value = value * 10 + text.charCodeAt(index) - 0x30;
      count += 3;
    }
  }
  let places = 0;
  if (text.charCodeAt(end) === point && isDigit(text.charCodeAt(end + 1))) {
    end += 1;
    for (; end < limit && isDigit(text.charCodeAt(end)); end++) {
      value = value * 10 + text.charCodeAt(end) - 0x30;
      places += 1;
    }
    if (end >= limit || (text.charCodeAt(end) === point && isDigit(text.charCodeAt(end + 1)))) return null;
  }
  if (count + places <= exactDigits) return { value: decimal(value, -places), end };
  const written = parseDecimal(text.slice(at, end).replaceAll(',', ''));
  return written === null ? null : { value: written, end };
}

function spacedDigits(text: string, at: number): Digits | null {
  const spaced = letterSpaced(text, at);
  return spaced === null ? null : { value: decimal(spaced.value), end: spaced.end };
}

/** As many decimal digits a double holds exactly. */
const exactDigits = 15;

function threeDigits(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

/** 1900 to 2100, or two digits that begin with 0. */
function isYear(text: string, at: number, { value, end }: Digits): boolean {
  if (end - at === 2) return text.charCodeAt(at) === 0x30;
  const fourDigits = end - at === 4 || (end - at === 7 && text[at + 1] === ' ');
  if (!fourDigits || text.charCodeAt(at + 1) === comma || value.exponent < 0) return false;
  const year = Number(value.digits) * 10 ** value.exponent;
  return year >= 1900 && year <= 2100;
}
