import { currencyPrefixes } from './currencies.ts';
import type { Numeral } from './numeral.ts';
import { raise } from './numeral.ts';
import { mayBeginEnglishNumeral } from './english-numerals.ts';
import { numeralAt, startsNumeral } from './numeral-at.ts';
import { hanScale, latinScale } from './scales.ts';
import {
  closedBracket,
  isDash,
  minusAt,
  negativeSign,
  openBracket,
  point,
  signAt,
  signWord,
  startsSign,
} from './signs.ts';
import type { Sign } from './signs.ts';
import { withFraction } from './slash-fractions.ts';
import { isDigit, isLetter } from './letters.ts';
import { buildTrie } from './trie.ts';

/** A number with the currency and sign before it: $1.2bn, -¥3, 负0.5, $(1,234) million. */
export interface SignedNumeral {
  numeral: Numeral;
  currency: { code: string | null } | null;
  negative: boolean;
  /** What makes it negative may be a dash or a list number, unless the unit is one of money or rates. */
  doubtful: boolean;
}

export const prefixTrie = buildTrie(
  currencyPrefixes.map(({ word, code }) => [word, { code }] as const),
  (_, later) => later,
  true,
);

/** Whether a signed number may begin with this code unit. */
export function startsSignedNumeral(unit: number): boolean {
  return startsNumeral(unit) || prefixTrie.starts(unit) || startsSign(unit);
}

/** Whether one may begin at `at`, by the code units there; false is sure. */
export function mayBeginSignedNumeral(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (unit === openBracket) return startsSignedNumeral(next);
  if (unit === point) return isDigit(next);
  if (isDash(unit)) return isDigit(next) || next === point || prefixTrie.starts(next);
  if (prefixTrie.mayBegin(text, at)) return true;
  return isLetter(unit)
    ? mayBeginEnglishNumeral(text, at) || signWord(text, at) !== null
    : startsNumeral(unit) || unit === negativeSign;
}

/** The number at `at` with what stands before it; null where there is none. */
export function signedNumeralAt(text: string, at: number): SignedNumeral | null {
  // Digits have nothing before them.
  if (isDigit(text.charCodeAt(at))) return signedBy(numeralAt(text, at, false), text, null, null);
  const lead = minusAt(text, at) ?? signWord(text, at);
  const prefix = prefixTrie.longest(text, lead?.end ?? at);
  const currency = prefix === null ? null : prefix.value;
  let from = prefix?.end ?? at;
  if (prefix !== null) while (from - prefix.end < 2 && text.charCodeAt(from) === 0x20) from += 1;
  const sign = signAt(text, from, prefix !== null);
  if (sign !== null) from = sign.end;
  else if (prefix !== null && text[from] === '~') from += 1;
  const minus = sign ?? (prefix === null ? null : lead);
  if (text.charCodeAt(from) === openBracket)
    return minus === null ? bracketed(text, at, from, currency) : null;
  return signedBy(numeralAt(text, from, prefix !== null), text, currency, minus);
}

function signedBy(
  numeral: Numeral | null,
  text: string,
  currency: SignedNumeral['currency'],
  minus: Sign | null,
): SignedNumeral | null {
  if (numeral === null) return null;
  return {
    numeral: withFraction(text, numeral),
    currency,
    negative: minus !== null,
    doubtful: minus?.doubtful ?? false,
  };
}

/** $(1,234), (3.5)%, and in a table (1,234) million. */
function bracketed(
  text: string,
  at: number,
  open: number,
  currency: SignedNumeral['currency'],
): SignedNumeral | null {
  if (!isDigit(text.charCodeAt(open + 1))) return null;
  const numeral = numeralAt(text, open + 1, currency !== null);
  const closed = numeral === null ? null : closedBracket(text, at, numeral.end, currency !== null);
  if (numeral === null || closed === null) return null;
  const scale = hanScale(text, closed.end) ?? latinScale(text, closed.end);
  numeral.end = scale?.end ?? closed.end;
  raise(numeral, scale?.power ?? 0);
  return { numeral, currency, negative: true, doubtful: closed.doubtful };
}
