import { add } from '../../base/decimal.ts';
import { codeUnitAt } from './code-unit-at.ts';
import { closerAt } from './modifiers.ts';
import type { Numeral } from './numeral.ts';
import { raise } from './numeral.ts';
import { perBehind } from './per-words.ts';
import { restBehind } from './rest-behind.ts';
import { mayBeginSignedNumeral, signedNumeralAt } from './signed-numeral.ts';
import { hanScale } from './scales.ts';
import { openBracket, signedFamilies } from './signs.ts';
import { beginsCell, endsCell } from './table-cells.ts';
import { isDigit, isHan } from './letters.ts';
import type { Unit } from './unit.ts';
import { unitBehind } from './unit-behind.ts';
import { isUnitAt } from './units.ts';
import type { Modifier } from './words.ts';

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

/** Whether a measure may begin at `at`, by the two code units there; false is sure. */
export const mayBeginMeasure = mayBeginSignedNumeral;

/** Reads one measure at `at`; null where there is none. Bounded: it never looks further than a number and a few words. */
export function measureAt(text: string, at: number): Measure | null {
  return (text.charCodeAt(at) === openBracket ? negativeCell(text, at) : null) ?? bareMeasure(text, at);
}

/** The cell of a table that is all in brackets: | (1.2亿元) |. */
function negativeCell(text: string, at: number): Measure | null {
  if (!beginsCell(text, at)) return null;
  const inside = bareMeasure(text, at + 1);
  if (inside === null || inside.negative || text[inside.end] !== ')' || !endsCell(text, inside.end + 1))
    return null;
  if (inside.unit !== null && !signedFamilies.has(inside.unit.family)) return null;
  return { ...inside, start: at, end: inside.end + 1, negative: true };
}

function bareMeasure(text: string, at: number): Measure | null {
  const signed = signedNumeralAt(text, at);
  if (signed === null) return null;
  const { numeral, currency, negative, doubtful } = signed;
  const raised =
    codeUnitAt(text, numeral.end) === plus && numeral.scale === 0 ? hanScale(text, numeral.end + 1) : null;
  if (raised !== null) {
    raise(numeral, raised.power);
    numeral.end = raised.end;
    numeral.scale = raised.power;
  }
  let { end } = numeral;
  const modifiers: Modifier[] = raised === null ? [] : ['above'];
  const more = manyAt(text, end);
  if (more !== null) {
    end = more;
    modifiers.push('approximate');
  }
  if (
    codeUnitAt(text, end) === plus &&
    !isDigit(text.charCodeAt(end + 1)) &&
    !isHan(text.charCodeAt(end + 1))
  ) {
    end += 1;
    modifiers.push('above');
  }
  const unit = unitBehind(text, end, numeral, currency);
  if (unit === 'refused') return null;
  if (unit !== null) {
    if (doubtful && !signedFamilies.has(unit.unit.family)) return null;
    end = unit.end;
    if (codeUnitAt(text, end) === plus && modifiers.length === 0 && !isDigit(text.charCodeAt(end + 1))) {
      end += 1;
      modifiers.push('above');
    }
    if (unit.power > 0) {
      raise(numeral, unit.power);
      numeral.scale = unit.power;
    }
    const rest = restBehind(text, end, numeral, unit.unit);
    if (rest !== null) {
      numeral.low = add(numeral.low, rest.value);
      numeral.high = add(numeral.high, rest.value);
      end = rest.end;
    }
  }
  let per = unit?.unit.per ?? null;
  // 500亿左右: so large a number may be an amount of money without a unit.
  if (unit !== null || numeral.scale >= 8 || numeral.composed) {
    for (let closer = closerAt(text, end); closer !== null; closer = closerAt(text, end)) {
      modifiers.push(closer.modifier);
      end = closer.end;
    }
    const behind = unit?.unit.family === 'duration' ? null : perBehind(text, end);
    if (behind !== null) {
      per = behind.per;
      end = behind.end;
    }
  }
  return { start: at, end, numeral, unit: unit?.unit ?? null, currency, per, modifiers, negative };
}

const plus = 0x2b;

/** 500多个, 20余家: more than the number, before its unit. */
function manyAt(text: string, at: number): number | null {
  const from = text.charCodeAt(at) === 0x20 ? at + 1 : at;
  const unit = text.charCodeAt(from);
  if (unit !== 0x591a && unit !== 0x4f59 && unit !== 0x6765) return null;
  return isUnitAt(text, from + 1) || isUnitAt(text, from + 2) ? from + 1 : null;
}
