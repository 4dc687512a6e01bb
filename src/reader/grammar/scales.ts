import { codeUnitAt } from './code-unit-at.ts';
import { amountOf, hanKind, isScale, kindOf } from './han-characters.ts';
import { buildTrie } from './trie.ts';

const wordTrie = buildTrie<number>(
  [
    ['hundred', 2],
    ['thousand', 3],
    ['thousands', 3],
    ['million', 6],
    ['millions', 6],
    ['mil', 6],
    ['billion', 9],
    ['billions', 9],
    ['trillion', 12],
    ['trillions', 12],
    ['quadrillion', 15],
    ['lakh', 5],
    ['crore', 7],
    ['mn', 6],
    ['mln', 6],
    ['bn', 9],
    ['bln', 9],
    ['tn', 12],
    ['tln', 12],
    ['trn', 12],
  ],
  (_, later) => later,
);

export interface ScaleMatch {
  end: number;
  power: number;
  /** 多, 余 or 几 inside: 四万多亿, 500多万. */
  approx: boolean;
}

/** More scale characters in a row are no number. */
const longest = 8;

/** Chinese scale characters from `at`, up to two blanks before them: 亿, 万亿, 多万, 千亿. */
export function hanScale(text: string, at: number): ScaleMatch | null {
  let index = at;
  while (index - at < 2 && text.charCodeAt(index) === 0x20) index += 1;
  let power = 0;
  let approx = false;
  let end = at;
  const limit = index + longest;
  while (index < limit) {
    if (
      kindOf(text.charCodeAt(index)) === hanKind.many &&
      (isScale(text, index + 1) || isPieceOfScale(text, index + 1))
    ) {
      approx = true;
      index += 1;
      continue;
    }
    if (!isScale(text, index)) {
      if (!isPieceOfScale(text, index)) break;
      index += 1;
    }
    power += amountOf(text.charCodeAt(index));
    index += 1;
    end = index;
  }
  return end === at ? null : { end, power, approx };
}

/** 个 */
const piece = 0x4e2a;

/** The 个 of 3个亿, 几十个亿, 两个万亿; 一个亿万富翁 is a person. */
export function isPieceOfScale(text: string, at: number): boolean {
  if (codeUnitAt(text, at) !== piece) return false;
  return text[at + 1] === '亿' ? text[at + 2] !== '万' : text[at + 1] === '万' && text[at + 2] === '亿';
}

/** English scale words and letters from `at`; letters are scales only where they touch the number, mm (millimetres) only of money. */
export function latinScale(text: string, at: number, isMoney = false): ScaleMatch | null {
  const first = text.charCodeAt(at);
  const gap = first === 0x20 || first === 0x2d ? 1 : 0;
  const found = wordTrie.longest(text, at + gap);
  if (found !== null) return { end: found.end, power: found.value, approx: false };
  if (isMoney && text.startsWith('mm', at + gap) && !isLatin(text.charCodeAt(at + gap + 2)))
    return { end: at + gap + 2, power: 6, approx: false };
  if (gap === 1) return null;
  const power = first === 0x6b ? 3 : first === 0x6d ? 6 : first === 0x62 ? 9 : first === 0x74 ? 12 : 0;
  if (power === 0 || isLatin(text.charCodeAt(at + 1))) return null;
  return { end: at + 1, power, approx: false };
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
