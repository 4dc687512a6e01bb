import { codeUnitAt } from '../grammar/code-unit-at.ts';

/**
 * Characters one of which stands in all that a pattern matches, or at its end: one look at them saves trying the pattern on
 * the words around every number. All sets share one table, a bit for each set, as the same characters are asked for again
 * and again.
 */
export class CharacterSet {
  readonly #bit: number;

  /** `characters`: each by itself, of one UTF-16 code unit. */
  constructor(characters: string) {
    if (made === mostSets) throw new Error('more sets of characters than bits');
    this.#bit = 1 << made;
    made += 1;
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      table[unit] = (table[unit] ?? 0) | this.#bit;
    }
  }

  /** Whether the character at an offset is one of them; false outside the text. */
  hasAt(text: string, offset: number): boolean {
    return ((table[codeUnitAt(text, offset)] ?? 0) & this.#bit) !== 0;
  }

  /** Whether one of them stands in a stretch of the text. */
  standsIn(text: string, start: number, end: number): boolean {
    const until = Math.min(end, text.length);
    for (let at = Math.max(0, start); at < until; at++) {
      if (((table[text.charCodeAt(at)] ?? 0) & this.#bit) !== 0) return true;
    }
    return false;
  }
}

/** What `trim` takes away. */
export const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const mostSets = 31;
const table = new Int32Array(65_536);
let made = 0;
