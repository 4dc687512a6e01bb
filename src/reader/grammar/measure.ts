import { add, decimal, divide, shift } from '../../base/decimal.ts';
import { arabicNumeral } from './arabic-numerals.ts';
import { currencyPrefixes, smallChange } from './currencies.ts';
import { englishNumeral, mayBeginEnglishNumeral, startsEnglishNumeral } from './english-numerals.ts';
import { isHanNumeral } from './han-characters.ts';
import { hanNumeral } from './han-numerals.ts';
import { closerAt } from './modifiers.ts';
import type { Modifier } from './words.ts';
import type { Numeral } from './numeral.ts';
import { perBehind } from './per-words.ts';
import { buildTrie, isDigit, isHan, isLetter } from './trie.ts';
import type { Unit } from './unit.ts';
import { hanScale, latinScale } from './scales.ts';
import { withFraction } from './slash-fractions.ts';
import { hundredthsBehind, unitBehind } from './unit-behind.ts';
import { isUnitAt, tenthsUnit } from './units.ts';

/** A number with what stands right at it: $1.2bn a year, 500多个基点, 100块钱左右. */
export interface Measure {
  start: number;
  end: number;
  numeral: Numeral;
  /** Null for a number without a unit: not a quantity by itself, but it may be one end of a range. */
  unit: Unit | null;
  /** A currency sign or name before the number. */
  currency: { code: string | null } | null;
  per: string | null;
  modifiers: readonly Modifier[];
  negative: boolean;
}

const prefixTrie = buildTrie(
  currencyPrefixes.map(({ word, code }) => [word, { code }] as const),
  (_, later) => later,
  true,
);

/** Whether a measure may begin with this code unit. */
export function startsMeasure(unit: number): boolean {
  return (
    isDigit(unit) ||
    prefixTrie.starts(unit) ||
    isHanNumeral(unit) ||
    unit === half ||
    unit === negativeSign ||
    unit === openBracket ||
    unit === point ||
    unit === minusLetter ||
    startsEnglishNumeral(unit)
  );
}

/** Whether a measure may begin at `at`, by the two code units there; false is sure. */
export function mayBeginMeasure(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (isDigit(unit) || isHanNumeral(unit) || unit === half || unit === negativeSign) return true;
  if (unit === openBracket || unit === point) return isDigit(next);
  if (unit === 0x2d || unit === 0x2212) return isDigit(next) || next === point;
  return prefixTrie.mayBegin(text, at) || mayBeginEnglishNumeral(text, at) || text.startsWith('minus ', at);
}

/** Reads one measure at `at`; null where there is none. Bounded: it never looks further than a number and a few words. */
export function measureAt(text: string, at: number): Measure | null {
  const prefix = prefixTrie.longest(text, at);
  const currency = prefix === null ? null : prefix.value;
  let from = prefix?.end ?? at;
  if (prefix !== null) while (from - prefix.end < 2 && text.charCodeAt(from) === 0x20) from += 1;
  const sign = signEnd(text, from, prefix !== null);
  if (sign !== null) from = sign;
  else if (prefix !== null && text[from] === '~') from += 1;
  const bracket = text.charCodeAt(from) === openBracket;
  if (bracket && (sign !== null || !isDigit(text.charCodeAt(from + 1)))) return null;
  let numeral = numeralAt(text, bracket ? from + 1 : from, prefix !== null);
  if (numeral === null) return null;
  if (bracket) {
    const closed = closedBracket(text, at, numeral.end, prefix !== null);
    if (closed === null) return null;
    const scale = hanScale(text, closed) ?? latinScale(text, closed);
    numeral = { ...numeral, end: scale?.end ?? closed, ...shifted(numeral, scale?.power ?? 0) };
  } else numeral = withFraction(text, numeral);
  let { end } = numeral;
  const modifiers: Modifier[] = [];
  const more = manyAt(text, end);
  if (more !== null) {
    end = more;
    modifiers.push('approximate');
  }
  if (text[end] === '+' && !isDigit(text.charCodeAt(end + 1)) && !isHan(text.charCodeAt(end + 1))) {
    end += 1;
    modifiers.push('above');
  }
  const unit = unitBehind(text, end, numeral, currency);
  if (unit === 'refused') return null;
  if (unit === null)
    return {
      start: at,
      end,
      numeral,
      unit,
      currency,
      per: null,
      modifiers,
      negative: sign !== null || bracket,
    };
  end = unit.end;
  if (text[end] === '+' && modifiers.length === 0 && !isDigit(text.charCodeAt(end + 1))) {
    end += 1;
    modifiers.push('above');
  }
  if (unit.power > 0) numeral = { ...numeral, ...shifted(numeral, unit.power), scale: unit.power };
  const rest = restBehind(text, end, numeral, unit.unit);
  if (rest !== null) {
    numeral = { ...numeral, low: add(numeral.low, rest.value), high: add(numeral.high, rest.value) };
    end = rest.end;
  }
  let { per } = unit.unit;
  for (let closer = closerAt(text, end); closer !== null; closer = closerAt(text, end)) {
    modifiers.push(closer.modifier);
    end = closer.end;
  }
  const behind = unit.unit.family === 'duration' ? null : perBehind(text, end);
  if (behind !== null) {
    per = behind.per;
    end = behind.end;
  }
  return {
    start: at,
    end,
    numeral,
    unit: unit.unit,
    currency,
    per,
    modifiers,
    negative: sign !== null || bracket,
  };
}

const half = 0x534a;
const negativeSign = 0x8d1f;
const openBracket = 0x28;
const point = 0x2e;
/** The m of minus. */
const minusLetter = 0x6d;
const oneHalf = decimal(5, -1);

const changeTrie = buildTrie(smallChange, (_, later) => later);
const inchTrie = buildTrie(
  [['inches', 12] as const, ['inch', 12] as const, ['in', 12] as const],
  (_, later) => later,
);

function numeralAt(text: string, at: number, afterCurrency: boolean): Numeral | null {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return arabicNumeral(text, at, afterCurrency);
  if (unit === point && isDigit(text.charCodeAt(at + 1)))
    return afterCurrency || at === 0 || ' (-|\t\n'.includes(text[at - 1] ?? '')
      ? fractionOnly(text, at)
      : null;
  if (isHanNumeral(unit)) return hanNumeral(text, at);
  if (unit === half && '年成折'.includes(text[at + 1] ?? ' ')) return halfOf(at, text[at + 1] === '折');
  return isLetter(unit) && !isLetter(text.charCodeAt(at - 1)) ? englishNumeral(text, at) : null;
}

/** $.75 */
function fractionOnly(text: string, at: number): Numeral | null {
  const digits = arabicNumeral(text, at + 1, true);
  if (digits === null || digits.low.exponent < 0) return null;
  let places = 0;
  while (isDigit(text.charCodeAt(at + 1 + places))) places += 1;
  return { ...digits, start: at, ...shifted(digits, -places) };
}

/** 半年, 半成; 半折 is five tenths of the price. */
function halfOf(at: number, isPrice: boolean): Numeral {
  const value = isPrice ? decimal(5) : oneHalf;
  return {
    start: at,
    end: at + 1,
    low: value,
    high: value,
    approx: false,
    scale: 0,
    digits: false,
    vague: false,
    bareScale: false,
    letterScale: false,
    yearLike: false,
  };
}

function shifted({ low, high }: Numeral, power: number): Pick<Numeral, 'low' | 'high'> {
  return { low: shift(low, power), high: shift(high, power) };
}

/** Behind a minus that is a sign and no dash (nothing, a space or an opening bracket before it), 负 or "minus". */
function signEnd(text: string, at: number, afterCurrency: boolean): number | null {
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
function closedBracket(text: string, at: number, end: number, afterCurrency: boolean): number | null {
  if (text[end] !== ')') return null;
  const touches = at === 0 || ' |\t\n:'.includes(text[at - 1] ?? '');
  return afterCurrency || (touches && text[end + 1] === '%') ? end + 1 : null;
}

/** 500多个, 20余家: more than the number, before its unit. */
function manyAt(text: string, at: number): number | null {
  const from = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  const unit = text.charCodeAt(from);
  if (unit !== 0x591a && unit !== 0x4f59 && unit !== 0x6765) return null;
  return isUnitAt(text, from + 1) || isUnitAt(text, from + 2) ? from + 1 : null;
}

/** What a unit may still have behind it: 两年半, 三成五, 五元三毛, 3 dollars and 50 cents. */
function restBehind(
  text: string,
  at: number,
  numeral: Numeral,
  unit: Unit,
): { end: number; value: ReturnType<typeof decimal> } | null {
  const halves = unit.family === 'duration' || unit === tenthsUnit || unit.kind === 'other';
  if (halves && text.charCodeAt(at) === half && !isHanNumeral(text.charCodeAt(at + 1)))
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
): { end: number; value: ReturnType<typeof decimal> } | null {
  let found: { end: number; value: ReturnType<typeof decimal> } | null = null;
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
