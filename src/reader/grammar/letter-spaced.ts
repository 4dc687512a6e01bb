import { amountOf, hanKind, isHanNumeral, kindOf } from './han-characters.ts';
import { isDigit, isHan } from './letters.ts';

/**
 * A number in letter-spaced writing, as headings are set and scans are read: 7 2 折, 1 5 0 亿 元, 九 九 折. Single digits of one
 * kind with single blanks between, and behind them a Chinese character that stands apart as they do. Null for anything else: two
 * columns of a table hold longer numbers or words.
 */
export function letterSpaced(text: string, at: number): { value: number; end: number } | null {
  if (
    text.charCodeAt(at + 1) !== blank ||
    (text.charCodeAt(at - 1) === blank && isDigit(text.charCodeAt(at - 2)))
  )
    return null;
  const first = digitAt(text, at);
  if (first === null) return null;
  const isArabic = isDigit(text.charCodeAt(at));
  let value = first;
  let count = 1;
  let end = at + 1;
  for (; count < mostDigits && text.charCodeAt(end) === blank; count++, end += 2) {
    const next = digitAt(text, end + 1);
    if (next === null || isDigit(text.charCodeAt(end + 1)) !== isArabic) break;
    value = value * 10 + next;
  }
  const behind = text.charCodeAt(end + 1);
  const isApart = text.charCodeAt(end) === blank && isHan(behind) && !isHan(text.charCodeAt(end + 2));
  return count > 1 && isApart && (isArabic || !isHanNumeral(behind)) ? { value, end } : null;
}

const mostDigits = 9;
const blank = 0x20;

function digitAt(text: string, at: number): number | null {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return unit - 0x30;
  return kindOf(unit) === hanKind.digit ? amountOf(unit) : null;
}
