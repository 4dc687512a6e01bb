import { digitRunEnd } from './arabic-numerals.ts';
import { barePointAt } from './bare-points.ts';
import { characterClass, characterClasses } from './character-classes.ts';
import { hanRunEnd } from './han-characters.ts';
import { letterSpaced } from './letter-spaced.ts';
import { codeUnitAt } from './code-unit-at.ts';
import type { CompiledLexicon } from './lexicon-trie.ts';
import type { Quantity } from './quantity.ts';
import { bound, quantityAt } from './read-quantity.ts';
import type { Breaks, Tokens } from './tokens.ts';
import { breakLevel } from './tokens.ts';
import type { Word } from './word.ts';

/**
 * One pass from left to right. At each place: names and idioms first, then a quantity, then any other known word;
 * what is none of these is stepped over, runs of digits, numerals and letters as a whole. Linear in the text.
 */
export function scan(text: string, { trie, classes, pairs }: CompiledLexicon): Tokens {
  const words: Word[] = [];
  const quantities: Quantity[] = [];
  const breaks: Breaks = [[], [], []];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    // Most characters begin nothing, or what goes on otherwise: one question for both.
    const goesOn = pairs.of(unit, codeUnitAt(text, at + 1)) * characterClass.word;
    const flags = (classes[unit] ?? 0) & (goesOn | ~anyPair);
    if ((flags & ~characterClass.break) === 0) {
      if (flags !== 0) pushBreak(breaks, text, at);
      at += 1;
      continue;
    }
    const word = (flags & anyWord) === 0 ? null : trie.longest(text, at);
    const quantity =
      (flags & anyQuantity) !== 0 &&
      (word?.value.isEntity !== true || codeUnitAt(text, word.end) === dollar) &&
      mayCount(text, at)
        ? (quantityAt(text, at) ??
          ((flags & characterClass.digit) === 0 ? null : barePointAt(text, at, words)))
        : null;
    if (
      quantity !== null &&
      (word === null || quantity.end > word.end || (quantity.end === word.end && !word.value.isIdiom))
    ) {
      takeWordsBefore(text, quantity, words);
      quantities.push(quantity);
      at = quantity.end;
    } else if (word !== null) {
      words.push(word);
      at = word.end;
    } else {
      if ((flags & characterClass.break) !== 0) pushBreak(breaks, text, at);
      at = nextPlace(text, at, flags);
    }
  }
  return { words, quantities, breaks };
}

const anyWord = characterClass.word | characterClass.lone;
const anyQuantity = characterClass.quantity | characterClass.quantityPair;
const anyPair = characterClass.word | characterClass.quantityPair;

/** Digits that touch a letter belong to a name (H200, GPT-4), unless Chinese money or measure words follow them. */
function mayCount(text: string, at: number): boolean {
  const unit = codeUnitAt(text, at - 1);
  const before = characterClasses[unit] ?? 0;
  const here = characterClasses[text.charCodeAt(at)] ?? 0;
  if (unit === ordinal || (unit === 0x20 && codeUnitAt(text, at - 2) === ordinal)) return false;
  // A scale behind digits that were passed over belongs to them.
  if ((here & characterClass.digit) === 0)
    return (before & characterClass.digit) === 0 || (here & characterClass.hanNumeral) === 0;
  const named =
    (before & characterClass.letter) !== 0 || (unit === 0x2d && isName(text, at - 2)) || unit === 0x5f;
  return !named || /^[\d,.]+ ?[万亿兆千百]*(?:美元|港元|元|%|亿|万)/.test(text.slice(at, at + 24));
}

/** US$ begins an amount, though US is a name. */
const dollar = 0x24;
/** 第 */
const ordinal = 0x7b2c;

function isName(text: string, at: number): boolean {
  return at >= 0 && ((characterClasses[text.charCodeAt(at)] ?? 0) & characterClass.letter) !== 0;
}

function nextPlace(text: string, at: number, flags: number): number {
  const spaced =
    (flags & (characterClass.digit | characterClass.hanNumeral)) === 0 ? null : letterSpaced(text, at);
  if (spaced !== null) return spaced.end;
  if ((flags & characterClass.digit) !== 0) return Math.max(at + 1, digitRunEnd(text, at));
  if ((flags & characterClass.hanNumeral) !== 0) return Math.max(at + 1, hanRunEnd(text, at));
  if ((flags & characterClass.letter) === 0) return at + 1;
  let end = at + 1;
  while (end < text.length && ((characterClasses[text.charCodeAt(end)] ?? 0) & characterClass.letter) !== 0)
    end += 1;
  return codeUnitAt(text, end) === colon && text.startsWith('//', end + 1) ? addressEnd(text, end) : end;
}

const colon = 0x3a;
const newLine = 0x0a;

/** The numbers in an address (%28, ?id=305) are none. */
function addressEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAddressUnit(text.charCodeAt(end))) end += 1;
  return end;
}

function isAddressUnit(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== 0x3c && unit !== 0x3e && unit !== 0x22;
}

function pushBreak(breaks: Breaks, text: string, at: number): void {
  // what ends the text ends its sentence
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : newLine;
  const level = breakLevel(text.charCodeAt(at), next);
  if (level > 0) breaks[0].push(at);
  if (level > 1) breaks[1].push(at);
  if (level > 2) breaks[2].push(at);
}

/** Bounds, hedges and change words that touch the number become part of it: 跌超10%, 大概10年, more than $100. */
function takeWordsBefore(text: string, quantity: Quantity, words: readonly Word[]): void {
  for (let index = words.length - 1; index >= 0 && index >= words.length - 4; index--) {
    const word = words[index];
    if (word === undefined || word.end > quantity.start || !isGap(text, word.end, quantity.start)) break;
    const { modifier, changes, per } = word.value;
    const change = changes[0];
    if (modifier === null && change === undefined && per === null) break;
    // 2026年营收 is the revenue of 2026, not a yearly one.
    const dated = ((characterClasses[codeUnitAt(text, word.start - 1)] ?? 0) & characterClass.digit) !== 0;
    // "over 18 months" is how long it took, not more than that.
    const during = quantity.unit.family === 'duration' && text.slice(word.start, word.end) === 'over';
    if (modifier !== null && !during) {
      bound(quantity, modifier);
      quantity.start = word.start;
    }
    if (per !== null && !dated && quantity.per === null && quantity.unit.family !== 'duration')
      quantity.per = per;
    if (change !== undefined && quantity.change === null) {
      quantity.start = word.start;
      quantity.change = change.direction;
      quantity.changeSpan = { start: word.start, end: word.end };
    }
  }
  if (quantity.per === null && flows.has(quantity.unit.family))
    quantity.per = distributed(text, quantity, words);
}

/** What can be so much a year; a share or a price cannot. */
const flows: ReadonlySet<string> = new Set(['money', 'power', 'energy', 'count']);
const distributiveReach = 24;

/** 每年投入50亿美元, each year spends $80 billion: the word that shares out stands a few words before, in the same clause. */
function distributed(text: string, quantity: Quantity, words: readonly Word[]): string | null {
  for (let index = words.length - 1; index >= 0 && index >= words.length - 3; index--) {
    const word = words[index];
    if (word === undefined || quantity.start - word.end > distributiveReach) break;
    const { per } = word.value;
    if (per === null || !/^(?:每|平均每|each |every )/.test(text.slice(word.start, word.end))) continue;
    return /[\d,，。;；:\n]/.test(text.slice(word.end, quantity.start)) ? null : per;
  }
  return null;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false;
  const gap = text.slice(from, to).trim();
  return gap === '' || gap === '了' || gap === '到';
}
