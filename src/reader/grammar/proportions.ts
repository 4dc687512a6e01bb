import { englishFraction } from './english-fractions.ts';
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

/** 翻 */
const doublingSign = 0x7ffb;
