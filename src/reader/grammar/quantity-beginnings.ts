import { headTrie } from './english-number-words.ts';
import { isHanNumeral } from './han-characters.ts';
import { isDigit } from './letters.ts';
import { halves } from './numeral-at.ts';
import { proportionWords } from './proportion-words.ts';
import { prefixTrie, startsSignedNumeral } from './signed-numeral.ts';
import { dashes, signWords } from './signs.ts';
import { isFractionSign } from './slash-fractions.ts';

/** What a quantity may begin with, in folded text: one character where anything may follow it, else two. */
export function* quantityBeginnings(): Generator<string> {
  yield* charactersOf((unit) => isDigit(unit) || isHanNumeral(unit) || isFractionSign(unit));
  yield* ['负', '翻', ...signWords.map((word) => word.slice(0, 2))];
  yield* [...halves].map((behind) => `半${behind}`);
  yield* [...digits].map((digit) => `.${digit}`);
  for (const dash of dashes)
    yield* ['.', ...digits, ...prefixes].map((behind) => `${dash}${behind.charAt(0)}`);
  yield* [...charactersOf(startsSignedNumeral)].map((behind) => `(${behind}`);
  yield* prefixes;
  yield* proportionWords.beginnings;
  // What fractions begin with is among these. "a" alone counts nothing: a blank and what is counted stand behind it.
  for (const head of headTrie.beginnings) yield head === 'a' ? 'a ' : head;
}

const digits = '0123456789';
const prefixes = [...prefixTrie.beginnings];

function* charactersOf(holds: (unit: number) => boolean): Generator<string> {
  for (let unit = 0; unit < 65_536; unit++) if (holds(unit)) yield String.fromCharCode(unit);
}
