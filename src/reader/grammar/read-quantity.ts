import { compare, divide, multiply, negate, one } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { countsBefore } from './behind-numerals.ts';
import { codeUnitAt } from './code-unit-at.ts';
import { isHanNumeral } from './han-characters.ts';
import { closerAt } from './modifiers.ts';
import type { Modifier } from './words.ts';
import type { Measure } from './measure.ts';
import { measureAt } from './measure.ts';
import type { Proportion } from './proportion.ts';
import { proportionAt } from './proportions.ts';
import type { Quantity } from './quantity.ts';
import { joinedFrom, rangeSeparator, separatorEnd } from './ranges.ts';
import { unitOf } from './unit.ts';
import type { Unit } from './unit.ts';
import { moneyUnit, tenthsUnit } from './units.ts';

/** The quantity that begins at `at`, with its range and what stands behind it; null where there is none. */
export function quantityAt(text: string, at: number): Quantity | null {
  if (isHanNumeral(text.charCodeAt(at)) && !countsBefore(codeUnitAt(text, at + 1))) return null;
  const proportion = proportionAt(text, at);
  if (proportion !== null) return ofProportion(text, at, toProportion(text, proportion));
  const first = measureAt(text, at);
  if (first === null) return null;
  const joined = joinedFrom(text, first);
  const last = joined === null ? first : (joined.measures[joined.measures.length - 1] ?? first);
  const unit = commonUnit(first, last);
  if (unit === null || isYear(first.numeral.yearLike, unit)) return null;
  if (joined?.measures.some(({ numeral }) => isYear(numeral.yearLike, unit)) === true) return null;
  const { low, high } = joined ?? signedSides(first);
  const end = joined?.end ?? first.end;
  const { numeral } = first;
  const lowest = inBase(low, unit);
  const quantity: Quantity = {
    start: first.start,
    end,
    core: { start: first.start, end },
    low: lowest,
    high: high === low ? lowest : inBase(high, unit),
    approx: numeral.approx,
    unit,
    kind: unit.kind,
    per: last.per ?? first.per ?? unit.per,
    change: null,
    changeSpan: null,
    currencyInferred: unit.family === 'money' && unit.currency === null,
    vague: numeral.vague,
    digits: numeral.digits,
    scaled: numeral.scale > 0 || numeral.composed,
    bareScale: numeral.bareScale,
  };
  for (const modifier of first.modifiers) bound(quantity, modifier);
  if (joined !== null)
    for (const measure of joined.measures) if (measure !== first) addMeasure(quantity, measure);
  return quantity;
}

/** What a further end of a range says of the whole. */
function addMeasure(quantity: Quantity, { numeral, modifiers }: Measure): void {
  quantity.approx ||= numeral.approx;
  quantity.vague &&= numeral.vague;
  quantity.digits ||= numeral.digits;
  quantity.scaled ||= numeral.scale > 0 || numeral.composed;
  quantity.bareScale &&= numeral.bareScale;
  for (const modifier of modifiers) bound(quantity, modifier);
}

/** Of several hundred below nothing the larger is the lower end. */
function signedSides({ numeral: { low, high }, negative }: Measure): { low: Decimal; high: Decimal } {
  return negative ? { low: negate(high), high: negate(low) } : { low, high };
}

/** Opens or hedges a quantity as a modifier says: 超 takes away the upper end, 不到 the lower. */
export function bound(quantity: Quantity, modifier: Modifier): void {
  if (modifier === 'approximate') quantity.approx = true;
  else if (modifier === 'above' && quantity.low !== null) quantity.high = null;
  else if (modifier === 'below' && quantity.high !== null) quantity.low = null;
}

function commonUnit(first: Measure, last: Measure): Unit | null {
  const unit = last.unit ?? first.unit;
  if (unit?.family === 'money' && unit.currency === null && first.unit?.currency) return first.unit;
  if (unit !== null) return unit;
  // 2万亿, 300 亿, two billion: so large a number without a unit is money of a currency to be inferred.
  const scale = Math.max(first.numeral.scale, last.numeral.scale);
  const letters = first.numeral.letterScale || last.numeral.letterScale;
  const large = scale >= 8 || first.numeral.composed || last.numeral.composed;
  return large && !first.numeral.bareScale && !letters ? moneyUnit(null) : null;
}

function isYear(yearLike: boolean, unit: Unit): boolean {
  return yearLike && (unit.family === 'duration' || unit.unit === 'point' || unit === tenthsUnit);
}

function inBase(value: Decimal, unit: Unit): Decimal {
  const product = multiply(value, unit.factor);
  return unit.divisor === one ? product : divide(product, unit.divisor);
}

/** 三分之一到一半, 百分之三十至百分之四十, one-third to one-half: two shares in order. */
function toProportion(text: string, first: Proportion): Proportion {
  const from = separatorEnd(rangeSeparator, text, first.end);
  const second = from === null ? null : proportionAt(text, from);
  const isRange =
    second !== null &&
    second.high !== null &&
    first.unit === second.unit &&
    first.change === null &&
    second.change === null &&
    compare(first.low, second.low) < 0;
  return isRange ? { ...first, high: second.high, end: second.end } : first;
}

function ofProportion(text: string, at: number, proportion: Proportion): Quantity {
  const closer = closerAt(text, proportion.end);
  const unit = unitOf({
    unit: proportion.unit,
    kind: proportion.kind,
    family: proportion.unit === '%' ? 'percent' : 'ratio',
  });
  const span = { start: at, end: proportion.end };
  const quantity: Quantity = {
    start: at,
    end: closer?.end ?? proportion.end,
    core: span,
    low: proportion.low,
    high: proportion.high,
    approx: proportion.approx,
    unit,
    kind: proportion.kind,
    per: null,
    change: proportion.change,
    changeSpan: proportion.change === null ? null : span,
    currencyInferred: false,
    vague: false,
    digits: false,
    scaled: false,
    bareScale: false,
  };
  if (closer !== null) bound(quantity, closer.modifier);
  return quantity;
}
