import { decimal, divide, shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import type { Change, ClaimKind } from '../../base/vocabulary.ts';
import { hanNumeral } from './han-numerals.ts';
import { arabicNumeral } from './arabic-numerals.ts';
import { hanRunEnd, isHanNumeral } from './han-characters.ts';
import { latinScale } from './scales.ts';
import { buildTrie, isDigit, isHan, isLetter } from './trie.ts';

/** Numbers in words that carry their own unit: 翻倍, 腰斩, 一半, 三分之二, 百分之三十, doubled. */
export interface Proportion {
  end: number;
  low: Decimal;
  high: Decimal | null;
  unit: '%' | 'x';
  kind: ClaimKind;
  change: Change | null;
  approx: boolean;
}

/** A ready word or a fraction that begins at `at`. */
export function proportionAt(text: string, at: number): Proportion | null {
  const word = wordTrie.longest(text, at);
  if (word !== null && stands(text, at, word.end)) return { ...word.value, end: ownEnd(text, at, word.end) };
  const unit = text.charCodeAt(at);
  if (unit === doublingSign) return doubling(text, at);
  if (isDigit(unit) || isHanNumeral(unit)) return fraction(text, at);
  return isLetter(unit) ? englishFraction(text, at) : null;
}

/** Whether a proportion in words may begin at `at`; false is sure. */
export function mayBeginProportion(text: string, at: number): boolean {
  return (
    wordTrie.mayBegin(text, at) || fractionTrie.mayBegin(text, at) || text.charCodeAt(at) === doublingSign
  );
}

/** Units that may begin a proportion, so that the scanner looks here. */
export function startsProportion(unit: number): boolean {
  return wordTrie.starts(unit) || fractionTrie.starts(unit) || unit === doublingSign;
}

function ratio(value: number, change: Change | null): Omit<Proportion, 'end'> {
  const exact = decimal(BigInt(Math.round(value * 100)), -2);
  return { low: exact, high: exact, unit: 'x', kind: 'ratio', change, approx: false };
}

function share(value: number, approx = false): Omit<Proportion, 'end'> {
  return { low: decimal(value), high: decimal(value), unit: '%', kind: 'percent', change: null, approx };
}

const ready: readonly (readonly [string, Omit<Proportion, 'end'>])[] = [
  ['翻倍', ratio(2, 'up')],
  ['翻番', ratio(2, 'up')],
  ['翻一番', ratio(2, 'up')],
  ['翻了番', ratio(2, 'up')],
  ['翻一倍', ratio(2, 'up')],
  ['倍增', ratio(2, 'up')],
  ['腰斩', ratio(0.5, 'down')],
  ['减半', ratio(0.5, 'down')],
  ['砍半', ratio(0.5, 'down')],
  ['doubled', ratio(2, 'up')],
  ['doubling', ratio(2, 'up')],
  ['doubles', ratio(2, 'up')],
  ['tripled', ratio(3, 'up')],
  ['tripling', ratio(3, 'up')],
  ['quadrupled', ratio(4, 'up')],
  ['halved', ratio(0.5, 'down')],
  ['打对折', share(50)],
  ['打个对折', share(50)],
  ['half of', share(50)],
  ['half the', share(50)],
  ['half its', share(50)],
  ['half their', share(50)],
  ['half our', share(50)],
  ['half all', share(50)],
  ['by half', share(50)],
  ['in half', share(50)],
  ['twice as', ratio(2, null)],
  ['twice the', ratio(2, null)],
  ['twice its', ratio(2, null)],
  ['twice their', ratio(2, null)],
  ['twice what', ratio(2, null)],
  ['quadrupling', ratio(4, 'up')],
  ['halving', ratio(0.5, 'down')],
  ['一半', share(50)],
  ['一半一半', share(50, true)],
  ['过半', { ...share(50), high: null }],
  ['百分百', share(100)],
];

const wordTrie = buildTrie(ready, (_, later) => later);

const doublingSign = 0x7ffb;

/** The words that make it a share (half of, a third of) are no part of it. */
function ownEnd(text: string, at: number, end: number): number {
  if (text.startsWith('half ', at)) return at + 4;
  if (text.startsWith('twice ', at)) return at + 5;
  return text.startsWith(' of', end - 3) ? end - 3 : end;
}

/** "first half of" and "the other half of" name a part of time or of a whole and no share. */
function stands(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 0x68 || !text.startsWith('half', at)) return true;
  return (
    end > at &&
    !/(?:first|second|other|latter|back|front|1st|2nd) $/.test(text.slice(Math.max(0, at - 7), at))
  );
}

/** 翻了两番 is times four; 翻三倍 is times three. */
function doubling(text: string, at: number): Proportion | null {
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
function fraction(text: string, at: number): Proportion | null {
  const run = isDigit(text.charCodeAt(at)) ? digitEnd(text, at) : hanRunEnd(text, at, longestBelow);
  const from = lineEnd(text, run);
  if (from === null) return null;
  const below = isDigit(text.charCodeAt(at)) ? arabicNumeral(text, at) : hanNumeral(text, at, true);
  if (below === null || below.low.digits === 0n || below.end !== run) return null;
  const above = isDigit(text.charCodeAt(from)) ? arabicNumeral(text, from) : hanNumeral(text, from, true);
  if (above === null) return null;
  const approx = above.approx;
  const common = { end: above.end, change: null, approx };
  if (below.low.digits === 1n && below.low.exponent === 1) {
    const [low, high] = [divide(above.low, below.low), divide(above.high, below.low)];
    return { ...common, low, high, unit: 'x', kind: 'ratio' };
  }
  // 五百分之二 is a slip for 百分之, or part of something else.
  if (below.low.digits !== 1n && below.scale >= 2) return null;
  const percentOf = (value: Decimal): Decimal => divide(shift(value, 2), below.low);
  return { ...common, low: percentOf(above.low), high: percentOf(above.high), unit: '%', kind: 'percent' };
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
  if (text.startsWith('分之', at)) return afterBlanks(text, at + 2);
  const first = afterBlanks(text, at);
  if (text[first] !== '分') return null;
  const second = afterBlanks(text, first + 1);
  return text[second] === '之' ? afterBlanks(text, second + 1) : null;
}

function afterBlanks(text: string, at: number): number {
  let index = at;
  while (index - at < 2 && text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

const denominators = 'third fourth quarter fifth sixth seventh eighth ninth tenth'.split(' ');
const numerators = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** two-thirds, one fifth, a third of. A quarter may be of a year: only "three-quarters of" and "a quarter of" are shares. */
const fractionTrie = buildTrie(englishFractions(), (_, later) => later);

function englishFraction(text: string, at: number): Proportion | null {
  const found = fractionTrie.longest(text, at);
  if (found === null || isHan(text.charCodeAt(at - 1))) return null;
  // Three quarters of a billion is an amount.
  if (text.startsWith(' a ', found.end) && latinScale(text, found.end + 2) !== null) return null;
  return { ...found.value, end: ownEnd(text, at, found.end) };
}

function* englishFractions(): Generator<readonly [string, Omit<Proportion, 'end'>]> {
  for (const [index, word] of denominators.entries()) {
    const below = word === 'quarter' ? 4 : index < 2 ? index + 3 : index + 2;
    const quarter = word === 'quarter' ? ' of' : '';
    for (const [place, numerator] of numerators.entries()) {
      const above = place + 1;
      if (above >= below) break;
      const exact = divide(decimal(above * 100), decimal(below));
      const value = { ...share(0), low: exact, high: exact };
      const plural = above === 1 ? word : `${word}s`;
      yield [`${numerator}-${plural}${quarter}`, value];
      yield [`${numerator} ${plural}${quarter}`, value];
      if (above === 1) yield [`a ${word} of`, value];
    }
  }
}
