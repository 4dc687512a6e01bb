import { isHanNumeral } from './han-characters.ts';
import { beginsCell } from './table-cells.ts';
import { isDigit, isHan, isLetter } from './letters.ts';

/** 负 */
export const negativeSign = 0x8d1f;
export const point = 0x2e;
export const openBracket = 0x28;

/** Whether what makes a number negative may begin with this code unit. */
export function startsSign(unit: number): boolean {
  return (
    unit === negativeSign ||
    unit === openBracket ||
    signWords.some((word) => word.charCodeAt(0) === unit) ||
    isDash(unit)
  );
}

/** Where a sign ends, and whether it may still be a dash: behind a Chinese word only amounts and rates are negative. */
export interface Sign {
  end: number;
  doubtful: boolean;
}

/** A minus that is a sign and no dash, 负 or "minus"; a number must follow. */
export function signAt(text: string, at: number, afterCurrency: boolean): Sign | null {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (unit === negativeSign)
    return (isDigit(next) || isHanNumeral(next)) && text[at - 1] !== '正' ? firmly(at + 1) : null;
  const word = signWord(text, at);
  if (word !== null) return word;
  if (!isDash(unit) || !(isDigit(next) || next === point)) return null;
  return afterCurrency ? firmly(at + 1) : minusAt(text, at);
}

/** "minus", "negative"; "plus or minus" is how far off something may be. */
export function signWord(text: string, at: number): Sign | null {
  for (const word of signWords) {
    if (text.charCodeAt(at) !== word.charCodeAt(0) || !text.startsWith(word, at)) continue;
    const before = text.slice(Math.max(0, at - 3), at);
    return isLetter(text.charCodeAt(at - 1)) || /or $|\/$/.test(before) ? null : firmly(at + word.length);
  }
  return null;
}

export const signWords = ['minus ', 'negative '];

/**
 * A minus by what stands before it. Behind a Chinese word it is one (同比-12%, 增速为-3.5%), unless that word ends a number,
 * a date or a name that counts on: 10亿-12亿, 3月-5月.
 */
export function minusAt(text: string, at: number): Sign | null {
  if (!isDash(text.charCodeAt(at))) return null;
  const before = text[at - 1] ?? ' ';
  if (signed.includes(before)) return firmly(at + 1);
  if (before === ',') return isDigit(text.charCodeAt(at - 2)) ? null : firmly(at + 1);
  const unit = before.charCodeAt(0);
  if (!isHan(unit) || isHanNumeral(unit) || endsNumber.includes(before)) return null;
  return { end: at + 1, doubtful: true };
}

function firmly(end: number): Sign {
  return { end, doubtful: false };
}

/** What may be below nothing. A doubtful minus before years or pieces is a dash. */
export const signedFamilies: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'pp',
  'bps',
  'power',
  'energy',
]);

const signed = ' (=:\n\t|"“「、;。/~→<>≤≥';
const endsNumber = '年月日号周季期时点元圆块亿兆万千百成折倍';

export const dashes = '-−';

export function isDash(unit: number): boolean {
  return unit === 0x2d || unit === 0x2212;
}

/**
 * $(1,234) and (3.5)% are the negatives of tables, and a cell that begins with one; a bracket that closes behind the unit only
 * explains: 利润(3.5%). The end of the bracket, null where it is not one of these; in a cell it may be a list number.
 */
export function closedBracket(text: string, at: number, end: number, afterCurrency: boolean): Sign | null {
  if (text[end] !== ')') return null;
  if (afterCurrency) return firmly(end + 1);
  const touches = at === 0 || ' |\t\n:'.includes(text[at - 1] ?? '');
  if (touches && text[end + 1] === '%') return firmly(end + 1);
  return beginsCell(text, at) ? { end: end + 1, doubtful: true } : null;
}
