import { add, decimal } from '../../base/decimal.ts';
import { currencyPrefixes } from './currencies.ts';
import { arabicNumeral } from './arabic-numerals.ts';
import { countedNoun } from './counts.ts';
import { englishNumeral } from './english-numerals.ts';
import { hanNumeral, isHanNumeral } from './han-numerals.ts';
import { closerAt } from './modifiers.ts';
import type { Modifier } from './words.ts';
import type { Numeral } from './numeral.ts';
import { perBehind } from './per-words.ts';
import { buildTrie, isDigit, isHan, isLetter } from './trie.ts';
import type { Unit } from './unit.ts';
import { moneyUnit, refusedUnitAt, unitAt } from './units.ts';

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
  currencyPrefixes.map(([word, code]) => [word, { code }] as const),
  (_, later) => later,
);

/** Whether a measure may begin with this code unit. */
export function startsMeasure(unit: number): boolean {
  return (
    isDigit(unit) ||
    prefixTrie.starts(unit) ||
    isHanNumeral(String.fromCharCode(unit)) ||
    unit === 0x534a ||
    numberLetters.has(unit)
  );
}

/** Reads one measure at `at`; null where there is none. Bounded: it never looks further than a number and a few words. */
export function measureAt(text: string, at: number): Measure | null {
  const prefix = prefixTrie.longest(text, at);
  const sign = prefix === null ? signAt(text, at) : null;
  let from = prefix?.end ?? sign ?? at;
  if (prefix !== null && text[from] === ' ') from += 1;
  if (prefix !== null && (text[from] === '-' || text[from] === '~')) from += 1;
  let numeral = numeralAt(text, from, prefix !== null);
  if (numeral === null) return null;
  let { end } = numeral;
  const modifiers: Modifier[] = [];
  const currency = prefix === null ? null : prefix.value;
  const more = manyAt(text, end);
  if (more !== null) {
    end = more;
    modifiers.push('approximate');
  }
  const plus =
    text[end] === '+' && !isDigit(text.charCodeAt(end + 1)) && !isHan(text.charCodeAt(end + 1))
      ? end + 1
      : null;
  if (plus !== null) {
    end = plus;
    modifiers.push('above');
  }
  const unit = unitBehind(text, end, numeral, currency);
  if (unit === 'refused') return null;
  if (unit !== null) end = unit.end;
  if (unit !== null && text[end] === '半' && unit.unit.family === 'duration') {
    numeral = { ...numeral, low: add(numeral.low, half), high: add(numeral.high, half) };
    end += 1;
  }
  let per = unit?.unit.per ?? null;
  for (
    let closer = unit === null ? null : closerAt(text, end);
    closer !== null;
    closer = closerAt(text, end)
  ) {
    modifiers.push(closer.modifier);
    end = closer.end;
  }
  const behind = unit === null ? null : perBehind(text, end);
  if (behind !== null && unit?.unit.family !== 'duration') {
    per = behind.per;
    end = behind.end;
  }
  return {
    start: at,
    end,
    numeral,
    unit: unit?.unit ?? null,
    currency,
    per,
    modifiers,
    negative: sign !== null,
  };
}

const half = decimal(5, -1);

/** The letters an English number word may begin with. */
const numberLetters = new Set([...'aotfsenhdz'].map((letter) => letter.charCodeAt(0)));

function numeralAt(text: string, at: number, afterCurrency: boolean): Numeral | null {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return arabicNumeral(text, at);
  if (text[at] === '.' && afterCurrency && isDigit(text.charCodeAt(at + 1)))
    return arabicNumeral(text, at + 1);
  if (isHanNumeral(text[at] ?? '')) return hanNumeral(text, at);
  if (text[at] === '半' && '年'.includes(text[at + 1] ?? ' ')) return halfYear(at);
  return isLetter(unit) && !isLetter(text.charCodeAt(at - 1)) ? englishNumeral(text, at) : null;
}

function halfYear(at: number): Numeral {
  return {
    start: at,
    end: at + 1,
    low: half,
    high: half,
    approx: false,
    scale: 0,
    digits: false,
    vague: false,
    bareScale: false,
    letterScale: false,
    yearLike: false,
  };
}

/** A minus that is a sign and no dash: nothing, a space or an opening bracket before it, a digit behind. */
function signAt(text: string, at: number): number | null {
  if (!'-−'.includes(text[at] ?? ' ') || !isDigit(text.charCodeAt(at + 1))) return null;
  return at === 0 || ' (=:\n\t|'.includes(text[at - 1] ?? '') ? at + 1 : null;
}

/** 500多个, 20余家: more than the number, before its unit. */
function manyAt(text: string, at: number): number | null {
  const from = text[at] === ' ' ? at + 1 : at;
  if (text[from] !== '多' && text[from] !== '余' && text[from] !== '来') return null;
  return unitAt(text, from + 1) !== null || unitAt(text, from + 2) !== null ? from + 1 : null;
}

function unitBehind(
  text: string,
  at: number,
  numeral: Numeral,
  currency: { code: string | null } | null,
): { end: number; unit: Unit } | 'refused' | null {
  const gap = text[at] === ' ' ? 1 : 0;
  const hyphen = text[at] === '-' && isLetter(text.charCodeAt(at + 1)) ? 1 : 0;
  const from = at + gap + hyphen;
  if (refusedUnitAt(text, from) && currency === null) return numeral.scale >= 8 ? null : 'refused';
  const found = unitAt(text, from);
  const touching = gap === 0 && hyphen === 0;
  if (currency !== null) {
    // 人民币5517亿元: the unit behind says the same once more. A scale letter is already part of the number.
    if (found !== null && found.unit.family === 'money') {
      return { end: found.end, unit: moneyUnit(currency.code ?? found.unit.currency) };
    }
    return { end: at, unit: moneyUnit(currency.code) };
  }
  if (found !== null && !(found.unit.unit === 'W' && !touching && text[from] === 'w')) return found;
  const most = numeral.scale >= 3 ? 3 : numeral.digits ? 2 : 0;
  const counted = countedNoun(text, at, most);
  if (counted === null) return null;
  const noun = unitAt(text, lastWord(text, counted.end));
  return noun === null ? null : { end: counted.end, unit: noun.unit };
}

function lastWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}
