import { startsMeasure } from './measure.ts';
import { startsProportion } from './proportions.ts';
import { breakLevel } from './tokens.ts';
import { isDigit, isLetter } from './letters.ts';
import { isHanNumeral } from './han-characters.ts';

/** What may begin at a character: one byte per UTF-16 code unit, so that most of a text costs one look each. */
export const characterClass = {
  quantity: 1,
  letter: 2,
  break: 4,
  digit: 8,
  hanNumeral: 16,
  /** The beginning of words, which the next code unit must go on with. */
  word: 32,
  /** A word by itself. */
  lone: 64,
} as const;

export const characterClasses: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  return (
    (startsMeasure(unit) || startsProportion(unit) || unit === 0x2d || unit === 0x2212
      ? characterClass.quantity
      : 0) |
    (isLetter(unit) ? characterClass.letter : 0) |
    (breakLevel(unit, 0x20) > 0 ? characterClass.break : 0) |
    (isDigit(unit) ? characterClass.digit : 0) |
    (isHanNumeral(unit) ? characterClass.hanNumeral : 0)
  );
});
