import { breakLevel } from './tokens.ts';
import { isDigit, isLetter } from './letters.ts';
import { isHanNumeral } from './han-characters.ts';

/**
 * What may begin at a character: one byte per UTF-16 code unit, so that most of a text costs one look each. The two that
 * depend on the next code unit too stand side by side, in the order of the bits of `PairClasses`.
 */
export const characterClass = {
  letter: 1,
  break: 2,
  digit: 4,
  hanNumeral: 8,
  /** A quantity, whatever follows. */
  quantity: 16,
  /** A word by itself. */
  lone: 32,
  /** The beginning of words, which the next code unit must go on with. */
  word: 64,
  /** The beginning of quantities, which the next code unit must go on with. */
  quantityPair: 128,
} as const;

/** The classes that are the same whatever lexicon is read with. */
export const characterClasses: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  return (
    (isLetter(unit) ? characterClass.letter : 0) |
    (breakLevel(unit, 0x20) > 0 ? characterClass.break : 0) |
    (isDigit(unit) ? characterClass.digit : 0) |
    (isHanNumeral(unit) ? characterClass.hanNumeral : 0)
  );
});
