import { add, decimal, multiply, parseDecimal, shift } from '../../base/decimal.ts';
import type { Numeral } from './numeral.ts';
import { hanScale, latinScale } from './scales.ts';
import { isDigit } from './trie.ts';

/** Longer runs of digits are keys, hashes or noise: no quantity has as many. */
const mostDigits = 40;

/** 1,234.5 / 570.06亿 / 1.4 兆 / 3亿5000万 / 500多万 / 2.5 trillion / 65B. Null where no digit stands at `at`. */
export function arabicNumeral(text: string, at: number): Numeral | null {
  const plain = digitsAt(text, at);
  if (plain === null || plain.end - at > mostDigits) return null;
  let value = plain.value;
  let { end } = plain;
  let scale = 0;
  let approx = false;
  const han = hanScale(text, end);
  const latin = han === null ? latinScale(text, end) : null;
  const match = han ?? latin;
  if (match !== null) {
    value = shift(value, match.power);
    scale = match.power;
    approx = match.approx;
    end = match.end;
  }
  for (let rest = han === null ? null : smallerPart(text, end, scale); rest !== null;) {
    value = add(value, rest.value);
    scale = 0;
    end = rest.end;
    rest = rest.power > 0 ? smallerPart(text, end, rest.power) : null;
  }
  const letterScale = latin !== null && latin.end === plain.end + 1;
  const written = text.slice(at, plain.end);
  const yearLike = match === null && /^(?:(?:19|20)\d\d|2100|0\d)$/.test(written);
  return {
    start: at,
    end,
    low: value,
    high: value,
    approx,
    scale,
    digits: true,
    vague: false,
    bareScale: false,
    letterScale,
    yearLike,
  };
}

/** End of the run of digits, separators and letters that `at` begins: what is skipped when no quantity was found. */
export function digitRunEnd(text: string, at: number): number {
  let end = at;
  while (
    end < text.length &&
    (isDigit(text.charCodeAt(end)) || (',.'.includes(text[end] ?? '') && isDigit(text.charCodeAt(end + 1))))
  ) {
    end += 1;
  }
  return end;
}

function digitsAt(
  text: string,
  at: number,
): { value: NonNullable<ReturnType<typeof parseDecimal>>; end: number } | null {
  let end = at;
  while (isDigit(text.charCodeAt(end)) && end - at <= mostDigits) end += 1;
  if (end === at || end - at > mostDigits) return null;
  let digits = text.slice(at, end);
  if (digits.length <= 3) {
    while (text[end] === ',' && threeDigits(text, end + 1) && digits.length < mostDigits) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    let last = end + 1;
    while (isDigit(text.charCodeAt(last)) && last - end <= mostDigits) last += 1;
    digits += text.slice(end, last);
    end = last;
    if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return null;
  }
  const value = parseDecimal(digits);
  return value === null ? null : { value, end };
}

function threeDigits(text: string, at: number): boolean {
  return [0, 1, 2].every((step) => isDigit(text.charCodeAt(at + step))) && !isDigit(text.charCodeAt(at + 3));
}

/** The 5000万 of 3亿5000万: digits with a smaller scale straight behind a scale. */
function smallerPart(
  text: string,
  at: number,
  above: number,
): { value: ReturnType<typeof multiply>; end: number; power: number } | null {
  const plain = digitsAt(text, at);
  if (plain === null) return null;
  const han = hanScale(text, plain.end);
  if (han === null || han.power >= above) return null;
  return { value: multiply(plain.value, decimal(1, han.power)), end: han.end, power: han.power };
}
