import { englishFraction, fractionTrie } from './english-fractions.ts';
import { isHanNumeral } from './han-characters.ts';
import { doubling, hanFraction } from './han-proportions.ts';
import type { Proportion } from './proportion.ts';
import { ownEnd, proportionWords, stands } from './proportion-words.ts';
import { isDigit, isLetter } from './letters.ts';

/** A ready word or a fraction that begins at `at`. */
export function proportionAt(text: string, at: number): Proportion | null {
  const word = proportionWords.longest(text, at);
  if (word !== null && stands(text, at, word.end)) return { ...word.value, end: ownEnd(text, at, word.end) };
  const unit = text.charCodeAt(at);
  if (unit === doublingSign) return doubling(text, at);
  if (isDigit(unit) || isHanNumeral(unit)) return hanFraction(text, at);
  return isLetter(unit) ? englishFraction(text, at) : null;
}

/** Whether a proportion in words may begin at `at`; false is sure. */
export function mayBeginProportion(text: string, at: number): boolean {
  return (
    proportionWords.mayBegin(text, at) ||
    fractionTrie.mayBegin(text, at) ||
    text.charCodeAt(at) === doublingSign
  );
}

/** Units that may begin a proportion, so that the scanner looks here. */
export function startsProportion(unit: number): boolean {
  return proportionWords.starts(unit) || fractionTrie.starts(unit) || unit === doublingSign;
}

/** 翻 */
const doublingSign = 0x7ffb;
