import { countNouns } from './counts.ts';
import { isDigit, isLetter } from './letters.ts';
import { buildTrie } from './trie.ts';
import type { Unit } from './unit.ts';
import { countUnit } from './units.ts';

/**
 * The unit of an English counted noun up to three words behind `at` ("400m chatgpt weekly users"), and where it ends.
 * Punctuation, numbers and prepositions end the search.
 */
export function countedNoun(text: string, at: number, mostWords: number): { end: number; unit: Unit } | null {
  let end = at;
  for (let word = 0; word < mostWords; word++) {
    if (text.charCodeAt(end) !== 0x20 || !isLetter(text.charCodeAt(end + 1))) return null;
    const start = end + 1;
    end = wordEnd(text, start);
    const found = nounTrie.longest(text, start);
    if (found?.end === end) return found.value === null ? null : { end, unit: found.value };
  }
  return null;
}

/** A word or the name of a model (h100), with the parts that hyphens join to it. */
function wordEnd(text: string, start: number): number {
  const limit = start + longestWord;
  let end = start;
  while (
    end < limit &&
    (isLetter(text.charCodeAt(end)) ||
      isDigit(text.charCodeAt(end)) ||
      (text.charCodeAt(end) === 0x2d && isLetter(text.charCodeAt(end + 1))))
  )
    end += 1;
  return end;
}

const longestWord = 24;
const stops =
  'in of to for and or by on at from with over than as per a the that which is are was were will would this its their but while when if';

/** Counted nouns with their unit; null for words that end the search. */
const nounTrie = buildTrie<Unit | null>(
  [
    ...countNouns.map(([word, unit]) => [word, countUnit(unit)] as const),
    ...stops.split(' ').map((word) => [word, null] as const),
  ],
  (_, later) => later,
);
