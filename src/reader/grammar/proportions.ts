import { decimal, divide } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import type { Change, ClaimKind } from '../../base/vocabulary.ts';
import { hanNumeral } from './han-numerals.ts';
import { arabicNumeral } from './arabic-numerals.ts';
import { isDigit, buildTrie } from './trie.ts';

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
  return word === null ? (doubling(text, at) ?? fraction(text, at)) : { ...word.value, end: word.end };
}

/** Units that may begin a proportion, so that the scanner looks here. */
export function startsProportion(unit: number): boolean {
  return wordTrie.starts(unit) || unit === 0x7ffb;
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
  ['一半', share(50)],
  ['一半一半', share(50, true)],
  ['过半', { ...share(50), high: null }],
  ['百分百', share(100)],
];

const wordTrie = buildTrie(ready, (_, later) => later);

/** 翻了两番 is times four; 翻三倍 is times three. */
function doubling(text: string, at: number): Proportion | null {
  if (text[at] !== '翻') return null;
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

/** 三分之二, 百分之三十, 4分之1. Powers of ten below the line compare sizes (十分之一的成本); the others are shares. */
function fraction(text: string, at: number): Proportion | null {
  if (text.startsWith('百分之', at)) return percentInWords(text, at + 3);
  const below = isDigit(text.charCodeAt(at)) ? arabicNumeral(text, at) : hanNumeral(text, at);
  if (below === null || !text.startsWith('分之', below.end) || below.low.digits === 0n) return null;
  const from = below.end + 2;
  const above = isDigit(text.charCodeAt(from)) ? arabicNumeral(text, from) : hanNumeral(text, from);
  if (above === null || above.vague) return null;
  const approx = above.approx;
  const common = { end: above.end, kind: 'percent' as const, change: null, approx };
  if (below.low.digits === 1n && below.low.exponent > 0) {
    return {
      ...common,
      low: divide(above.low, below.low),
      high: divide(above.high, below.low),
      unit: 'x',
      kind: 'ratio',
    };
  }
  const percentOf = (value: Decimal): Decimal =>
    divide({ ...value, exponent: value.exponent + 2 }, below.low);
  return { ...common, low: percentOf(above.low), high: percentOf(above.high), unit: '%' };
}

/** 百分之三十: the scale 百 belongs to the sign and not to a number. */
function percentInWords(text: string, from: number): Proportion | null {
  const number = isDigit(text.charCodeAt(from)) ? arabicNumeral(text, from) : hanNumeral(text, from);
  if (number === null || number.vague) return null;
  const { end, low, high, approx } = number;
  return { end, low, high, approx, unit: '%', kind: 'percent', change: null };
}
