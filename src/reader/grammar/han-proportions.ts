import { compare, decimal, divide, shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { arabicNumeral } from './arabic-numerals.ts';
import { codeUnitAt } from './code-unit-at.ts';
import { afterBlanks } from './han-blanks.ts';
import { hanRunEnd } from './han-characters.ts';
import { hanNumeral } from './han-numerals.ts';
import type { Numeral } from './numeral.ts';
import type { Proportion } from './proportion.ts';
import { ratio } from './proportion.ts';
import { isDigit } from './letters.ts';
import { unitOrRefusalAt } from './units.ts';

/** 翻了两番 is times four; 翻三倍 is times three. */
export function doubling(text: string, at: number): Proportion | null {
  const from = at + (text[at + 1] === '了' || text[at + 1] === '近' ? 2 : 1);
  const numeral = isDigit(text.charCodeAt(from)) ? arabicNumeral(text, from) : hanNumeral(text, from);
  if (numeral === null || numeral.yearLike) return null;
  const unit = text[numeral.end + (text[numeral.end] === ' ' ? 1 : 0)];
  const end = numeral.end + (text[numeral.end] === ' ' ? 2 : 1);
  const count = Number(numeral.low.digits) * 10 ** numeral.low.exponent;
  const value =
    unit === '番' && Number.isInteger(count) && count > 0 && count <= 20
      ? 2 ** count
      : unit === '倍'
        ? Math.max(2, count)
        : 0;
  return value === 0 ? null : { ...ratio(value, 'up'), end };
}

/**
 * 三分之二, 百分之三十, 万分之几, 4分之1. Of powers of ten below the line, tenths and hundreds of millions compare sizes
 * (十分之一的成本); hundredths to millionths are rates; the others are shares.
 */
export function hanFraction(text: string, at: number): Proportion | null {
  const run = isDigit(text.charCodeAt(at)) ? digitEnd(text, at) : hanRunEnd(text, at, longestBelow);
  const from = lineEnd(text, run);
  if (from === null) return null;
  const below = isDigit(text.charCodeAt(at)) ? arabicNumeral(text, at) : hanNumeral(text, at, true);
  if (below === null || below.low.digits === 0n || below.end !== run) return null;
  const above = isDigit(text.charCodeAt(from)) ? arabicNumeral(text, from) : hanNumeral(text, from, true);
  if (above === null) return null;
  // The second 百 of 百分之百 is no vague one.
  const approx = above.approx && !above.bareScale;
  const common = { end: above.end, change: null, approx };
  if (below.low.digits === 1n && below.low.exponent === 1) {
    const [low, high] = [divide(above.low, below.low), divide(above.high, below.low)];
    return { ...common, low, high, unit: 'x', kind: 'ratio' };
  }
  // 五百分之二 is a slip for 百分之, or part of something else.
  if (below.low.digits !== 1n && below.scale >= 2) return null;
  const percentOf = (value: Decimal): Decimal => divide(shift(value, 2), below.low);
  const to = below.low.digits === 1n ? sameBelow(text, above) : null;
  return {
    ...common,
    end: to?.end ?? above.end,
    low: percentOf(above.low),
    high: percentOf(to?.high ?? above.high),
    unit: '%',
    kind: 'percent',
  };
}

/** The 四十 of 百分之三十到四十: a larger number without a unit of its own. */
function sameBelow(text: string, above: Numeral): Numeral | null {
  if (!'到至-~'.includes(text[above.end] ?? ' ')) return null;
  const from = above.end + 1;
  const to = isDigit(text.charCodeAt(from)) ? arabicNumeral(text, from) : hanNumeral(text, from);
  const stands = to !== null && compare(above.high, to.low) < 0 && compare(to.high, decimal(100)) <= 0;
  return stands && unitOrRefusalAt(text, to.end) === null && !text.startsWith('分之', to.end) ? to : null;
}

/** More characters below the line are no fraction. */
const longestBelow = 12;

function digitEnd(text: string, at: number): number {
  let end = at;
  while (end - at < 4 && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Behind 分之, which blanks may part. */
function lineEnd(text: string, at: number): number | null {
  const first = afterBlanks(text, at);
  if (codeUnitAt(text, first) !== part) return null;
  const second = afterBlanks(text, first + 1);
  return codeUnitAt(text, second) === of ? afterBlanks(text, second + 1) : null;
}

/** 分 */
const part = 0x5206;
/** 之 */
const of = 0x4e4b;
