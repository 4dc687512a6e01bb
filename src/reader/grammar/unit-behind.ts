import { compare, decimal } from '../../base/decimal.ts';
import { countedNoun } from './counted-noun.ts';
import { isHanNumeral } from './han-characters.ts';
import type { Numeral } from './numeral.ts';
import { latinScale } from './scales.ts';
import { isDigit, isHan, isLetter } from './letters.ts';
import type { Unit } from './unit.ts';
import { moneyUnit, percentUnit, tenthsUnit, unitOrRefusalAt } from './units.ts';

export interface UnitBehind {
  end: number;
  unit: Unit;
  /** Power of ten of a scale behind the unit: 75 USD million. */
  power: number;
}

/** The unit straight behind a number; 'refused' where a word stands there that makes it no quantity (成本, 年代, 点半). */
export function unitBehind(
  text: string,
  at: number,
  numeral: Numeral,
  currency: { code: string | null } | null,
): UnitBehind | 'refused' | null {
  let from = at;
  while (from - at < mostBlanks && text.charCodeAt(from) === 0x20) from += 1;
  if (from === at && text.charCodeAt(at) === 0x2d && isLetter(text.charCodeAt(at + 1))) from = at + 1;
  const found = unitOrRefusalAt(text, from);
  if (found?.unit === null && currency === null) return numeral.scale >= 8 ? null : 'refused';
  const unit = found?.unit ?? null;
  if (currency !== null)
    return moneyBehind(text, at, unit === null ? null : { end: found?.end ?? at, unit }, currency);
  if (unit !== null && found !== null && stands(text, at, from, found.end, unit)) {
    if (unit.family === 'discount') return discount(numeral, found.end);
    if (unit.family !== 'money' || numeral.scale > 0) return { end: found.end, unit, power: 0 };
    const scale = text.charCodeAt(found.end) === 0x20 ? latinScale(text, found.end) : null;
    return { end: scale?.end ?? found.end, unit, power: scale?.power ?? 0 };
  }
  const most = numeral.scale >= 3 ? 3 : numeral.digits ? 2 : 0;
  const counted = most === 0 ? null : countedNoun(text, at, most);
  return counted === null ? null : { ...counted, power: 0 };
}

/** More blanks part two columns. */
const mostBlanks = 4;

/** 人民币5517亿元: the unit behind says the same once more. A scale letter is already part of the number. */
function moneyBehind(
  text: string,
  at: number,
  found: { end: number; unit: Unit } | null,
  currency: { code: string | null },
): UnitBehind {
  const again =
    found?.unit.family === 'money' &&
    !isSignOfNext(text, found.end, found.unit) &&
    (found.unit.currency ?? currency.code) === (currency.code ?? found.unit.currency)
      ? found
      : null;
  const code = currency.code ?? again?.unit.currency ?? null;
  return { end: again?.end ?? at, unit: moneyUnit(code), power: 0 };
}

/** A lone w, 两 or currency sign is a unit only where nothing else claims it. */
function stands(text: string, at: number, from: number, end: number, unit: Unit): boolean {
  if (unit.unit === 'W' && from > at && end === from + 1) return false;
  return unit.family !== 'money' || !isSignOfNext(text, end, unit);
}

/** 10 $ 30: a sign with a number behind it belongs to that number. */
function isSignOfNext(text: string, end: number, unit: Unit): boolean {
  if (unit.family !== 'money' || isLetter(text.charCodeAt(end - 1)) || isHan(text.charCodeAt(end - 1)))
    return false;
  return isDigit(text.charCodeAt(end)) || (text[end] === ' ' && isDigit(text.charCodeAt(end + 1)));
}

/** 八折 is 80 per cent of the price, 七五折 and 75折 are 75; ten and more than a hundred are none. */
function discount(numeral: Numeral, end: number): UnitBehind | null {
  if (compare(numeral.high, decimal(10)) < 0) return { end, unit: tenthsUnit, power: 0 };
  const whole = numeral.scale === 0 && numeral.high.exponent >= 0 && compare(numeral.high, decimal(100)) < 0;
  return whole && compare(numeral.high, decimal(10)) > 0 ? { end, unit: percentUnit, power: 0 } : null;
}

/** 三成五, 七成六: one more digit behind a tenth is its hundredths. */
export function hundredthsBehind(text: string, at: number): number | null {
  const from = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  const unit = text.charCodeAt(from);
  const next = text.charCodeAt(from + 1);
  if (!isHanNumeral(unit) || isHanNumeral(next) || (from > at && isHan(next))) return null;
  return unitOrRefusalAt(text, from + 1) === null ? from : null;
}
