import { isHanNumeral } from './han-characters.ts';
import { isDigit } from './trie.ts';

/** 负 */
const negativeSign = 0x8d1f;
/** The m of minus. */
const minusLetter = 0x6d;
const point = 0x2e;
export const openBracket = 0x28;

/** Whether what makes a number negative may begin with this code unit. */
export function startsSign(unit: number): boolean {
  return unit === negativeSign || unit === openBracket || unit === minusLetter;
}

/** Behind a minus that is a sign and no dash (nothing, a space or an opening bracket before it), 负 or "minus". */
export function signEnd(text: string, at: number, afterCurrency: boolean): number | null {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (unit === negativeSign)
    return (isDigit(next) || isHanNumeral(next)) && text[at - 1] !== '正' ? at + 1 : null;
  if (unit === minusLetter && text.startsWith('minus ', at)) return at + 6;
  if ((unit !== 0x2d && unit !== 0x2212) || !(isDigit(next) || next === point)) return null;
  const before = text[at - 1] ?? ' ';
  if (before === ',') return isDigit(text.charCodeAt(at - 2)) ? null : at + 1;
  return afterCurrency || ' (=:\n\t|'.includes(before) ? at + 1 : null;
}

/**
 * $(1,234) and (3.5)% are the negatives of tables; a bracket that closes behind the unit only explains: 利润(3.5%).
 * The end of the bracket, null where it is not one of these.
 */
export function closedBracket(text: string, at: number, end: number, afterCurrency: boolean): number | null {
  if (text[end] !== ')') return null;
  const touches = at === 0 || ' |\t\n:'.includes(text[at - 1] ?? '');
  return afterCurrency || (touches && text[end + 1] === '%') ? end + 1 : null;
}
