import { add, decimal, divide, shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { smallChange } from './currencies.ts';
import { isHanNumeral } from './han-characters.ts';
import { hanNumeral } from './han-numerals.ts';
import type { Numeral } from './numeral.ts';
import { halfSign, numeralAt } from './numeral-at.ts';
import { buildTrie } from './trie.ts';
import type { Unit } from './unit.ts';
import { hundredthsBehind } from './unit-behind.ts';
import { tenthsUnit } from './units.ts';

const oneHalf = decimal(5, -1);
const changeTrie = buildTrie(smallChange, (_, later) => later);
const inchTrie = buildTrie(
  [['inches', 12] as const, ['inch', 12] as const, ['in', 12] as const],
  (_, later) => later,
);

/** What a unit may still have behind it: 两年半, 三成五, 五元三毛, 3 dollars and 50 cents. */
export function restBehind(
  text: string,
  at: number,
  numeral: Numeral,
  unit: Unit,
): { end: number; value: Decimal } | null {
  const halves =
    unit.family === 'duration' || unit.family === 'ratio' || unit === tenthsUnit || unit.kind === 'other';
  if (halves && text.charCodeAt(at) === halfSign && !isHanNumeral(text.charCodeAt(at + 1)))
    return { end: at + 1, value: oneHalf };
  if (unit === tenthsUnit && numeral.low === numeral.high) {
    const tail = hundredthsBehind(text, at);
    const digit = tail === null ? null : hanNumeral(text, tail);
    return digit === null ? null : { end: digit.end, value: shift(digit.low, -1) };
  }
  if (unit.unit === 'other:foot') return changeBehind(text, at, inchTrie);
  if (unit.family !== 'money' || numeral.scale > 0 || unit.divisor.digits !== 1n) return null;
  return changeBehind(text, at, changeTrie);
}

/** Small change behind a whole amount, as often as it comes: 6角三分; inches behind feet. */
function changeBehind(
  text: string,
  at: number,
  words: typeof changeTrie,
): { end: number; value: Decimal } | null {
  let found: { end: number; value: Decimal } | null = null;
  for (let end = at; ;) {
    const from = text.startsWith(' and ', end)
      ? end + 5
      : text[end] === ' ' || text[end] === '又'
        ? end + 1
        : end;
    const part = numeralAt(text, from, false);
    if (part === null || part.scale > 0) return found;
    const word = words.longest(text, text[part.end] === ' ' ? part.end + 1 : part.end);
    if (word === null) return found;
    const value = divide(part.low, decimal(word.value));
    end = word.end;
    found = { end, value: found === null ? value : add(found.value, value) };
  }
}
