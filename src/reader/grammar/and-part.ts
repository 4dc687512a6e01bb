import { decimal } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { isLetter } from './letters.ts';

const parts: readonly (readonly [words: string, value: Decimal])[] = [
  [' and a half', decimal(5, -1)],
  [' and one half', decimal(5, -1)],
  [' and one-half', decimal(5, -1)],
  [' and a quarter', decimal(25, -2)],
  [' and one quarter', decimal(25, -2)],
  [' and three quarters', decimal(75, -2)],
  [' and three-quarters', decimal(75, -2)],
];

/** What is said behind a whole number or its scale: three and a half, two million and a quarter. A quarter of something is none. */
export function andPart(text: string, at: number): { end: number; value: Decimal } | null {
  if (text.charCodeAt(at) !== 0x20 || text.charCodeAt(at + 1) !== 0x61) return null;
  for (const [words, value] of parts) {
    const end = at + words.length;
    if (text.startsWith(words, at) && !isLetter(text.charCodeAt(end)) && !text.startsWith(' of ', end))
      return { end, value };
  }
  return null;
}
