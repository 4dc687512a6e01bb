import type { Quantity } from './quantity.ts';
import type { Word } from './words.ts';

/** What the pass over the text leaves behind, each list in the order of the text. View offsets. */
export interface Tokens {
  words: readonly Word[];
  quantities: readonly Quantity[];
  /** Where clauses end: level 1 a comma, 2 a sentence, 3 a line, 4 a blank line. */
  breaks: readonly Break[];
}

export interface Break {
  at: number;
  level: 1 | 2 | 3 | 4;
}

/** The level of break a character makes, 0 for none. `next` tells a full stop from a decimal point. */
export function breakLevel(character: string, next: string): 0 | 1 | 2 | 3 {
  if (character === '\n') return 3;
  if ('。!?;…'.includes(character)) return 2;
  if (character === '.')
    return next === '' || next === ' ' || next === '\n' || next === '"' || next === '”' ? 2 : 0;
  if (',:、()[]|\t"“”「」『』《》—'.includes(character)) return 1;
  return 0;
}
