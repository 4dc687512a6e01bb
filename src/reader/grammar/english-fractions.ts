import { decimal, divide } from '../../base/decimal.ts';
import type { Proportion } from './proportion.ts';
import { share } from './proportion.ts';
import { ownEnd } from './proportion-words.ts';
import { latinScale } from './scales.ts';
import { isHan } from './letters.ts';
import { buildTrie } from './trie.ts';

const denominators = 'third fourth quarter fifth sixth seventh eighth ninth tenth'.split(' ');
const numerators = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** two-thirds, one fifth, a third of. A quarter may be of a year: only "three-quarters of" and "a quarter of" are shares. */
const fractionTrie = buildTrie(englishFractions(), (_, later) => later);

export function englishFraction(text: string, at: number): Proportion | null {
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
