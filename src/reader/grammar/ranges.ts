import { compare, negate, shift } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { codeUnitAt } from './code-unit-at.ts';
import type { Measure } from './measure.ts';
import { mayBeginMeasure, measureAt } from './measure.ts';

/** Two or more measures that stand for one: 5到7万亿, $5-7 trillion, 90 亿或 100 亿, 5年、6年、7年. */
export interface Joined {
  end: number;
  /** With their signs. */
  low: Decimal;
  high: Decimal;
  measures: readonly Measure[];
  /** One or the other and not everything between. */
  alternatives: boolean;
}

export const rangeSeparator = /[ ]?(?:-|–|—|~|～|至|到|to )[ ]?/y;
const orSeparator = /[ ]?(?:,?或者是|,?或者|,?或|还是|\/|or )[ ]?/y;
const evenSeparator = /[ ]?(?:,?甚至|后?、)[ ]?/y;
const andSeparator = / and /y;
/** Of a range only where 之间 closes it. */
const betweenSeparator = /[ ]?[和与跟][ ]?/y;
/** What any of these begins with, behind a blank. */
export const separating: ReadonlySet<number> = new Set(
  [...'-–—~～至到t,或还/o甚后、a和与跟'].map((character) => character.charCodeAt(0)),
);

/** Extends a first measure by what follows it; null where it stands alone. Reads at most eight measures. */
export function joinedFrom(text: string, first: Measure): Joined | null {
  if (!separates(text, first.end) && !(first.unit?.family === 'duration' && mayBeginMeasure(text, first.end)))
    return null;
  return range(text, first) ?? alternatives(text, first);
}

function range(text: string, first: Measure): Joined | null {
  const between = text.startsWith('between ', first.start - 8);
  const end = separatorEnd(between ? andSeparator : rangeSeparator, text, first.end);
  const inner = end === null ? separatorEnd(betweenSeparator, text, first.end) : null;
  const from = end ?? inner;
  const second = from === null ? null : measureAt(text, from);
  if (from === null || second === null || !mayFollow(text.slice(first.end, from), first, second)) return null;
  if (inner !== null && !/^ ?之?间/.test(text.slice(second.end, second.end + 3))) return null;
  if (first.unit !== null && second.unit !== null && first.currency === null && fromBefore(text, first.start))
    return null;
  const sizes = inherit(first, second);
  const pair = sizes === null ? null : signedPair(sizes, first.negative, second.negative);
  if (pair === null || compare(pair.low, pair.high) > 0) return null;
  return { end: second.end, ...pair, measures: [first, second], alternatives: false };
}

/** Below nothing: -5%到5%, -3.5%至-1.2%, -3% to -5%; never up to a negative from above, nor over a dash (-5-3%). */
function mayFollow(separator: string, first: Measure, second: Measure): boolean {
  if (!first.negative) return !second.negative;
  return second.negative || !/[-–—]/.test(separator);
}

function signedPair(
  { low, high }: { low: Decimal; high: Decimal },
  lowNegative: boolean,
  highNegative: boolean,
): { low: Decimal; high: Decimal } {
  if (!lowNegative) return { low, high };
  if (!highNegative) return { low: negate(low), high };
  return compare(low, high) < 0
    ? { low: negate(high), high: negate(low) }
    : { low: negate(low), high: negate(high) };
}

/** Scale and unit are inherited by the end that lacks them, both ways; the ends must be of one family and in order. */
function inherit(first: Measure, second: Measure): { low: Decimal; high: Decimal } | null {
  if (first.numeral.yearLike && second.numeral.yearLike) return null;
  // "in Q3 2024 to $9.7 million": a year and a sum.
  if (first.numeral.yearLike && first.unit === null && second.currency !== null && second.numeral.scale > 0)
    return null;
  const large = isLarge(first) || isLarge(second);
  if (second.unit === null && !(first.unit === null ? large : first.unit.family === 'money')) return null;
  if (first.unit !== null && second.unit !== null && first.unit.family !== second.unit.family) return null;
  if (first.unit !== null && second.unit === null && first.currency === null) return null;
  const sameUnit =
    first.unit === null || second.unit === null || compare(first.unit.factor, second.unit.factor) === 0;
  if (!sameUnit) return null;
  const low = first.numeral.low;
  const high = second.numeral.high;
  if (first.numeral.scale === 0 && second.numeral.scale > 0) {
    const raised = shift(low, second.numeral.scale);
    return compare(raised, high) <= 0 ? { low: raised, high } : { low, high };
  }
  if (second.numeral.scale === 0 && first.numeral.scale > 0)
    return { low, high: shift(high, first.numeral.scale) };
  return { low, high };
}

function isLarge({ numeral }: Measure): boolean {
  return numeral.scale >= 8 || numeral.composed;
}

function alternatives(text: string, first: Measure): Joined | null {
  const measures: Measure[] = [first];
  let { low, high } = first.numeral;
  let end = first.end;
  let scaleOfLast = first.numeral.scale;
  while (measures.length < 8) {
    const last: Measure = measures[measures.length - 1] ?? first;
    const next = alternative(text, last, end);
    if (next === null) break;
    let [nextLow, nextHigh] = [next.numeral.low, next.numeral.high];
    if (scaleOfLast === 0 && next.numeral.scale > 0 && last.unit === null) {
      [low, high] = [shift(low, next.numeral.scale), shift(high, next.numeral.scale)];
    } else if (next.numeral.scale === 0 && scaleOfLast > 0) {
      [nextLow, nextHigh] = [shift(nextLow, scaleOfLast), shift(nextHigh, scaleOfLast)];
    }
    if (compare(nextLow, low) < 0) low = nextLow;
    if (compare(nextHigh, high) > 0) high = nextHigh;
    scaleOfLast = next.numeral.scale;
    measures.push(next);
    end = next.end;
  }
  if (measures.length === 1) return null;
  return { end, ...signedPair({ low, high }, first.negative, first.negative), measures, alternatives: true };
}

/** Durations are listed as one guess (5年、6年、7年); other quantities only where a word says "or". */
function alternative(text: string, last: Measure, at: number): Measure | null {
  const duration = last.unit?.family === 'duration';
  const or = separatorEnd(orSeparator, text, at);
  const even = separatorEnd(evenSeparator, text, at);
  const from =
    or ?? (even !== null && (duration || text.startsWith('甚至', at)) ? even : duration ? at : null);
  if (from === null) return null;
  const next = measureAt(text, from);
  if (next === null || next.negative || next.numeral.yearLike || last.numeral.yearLike) return null;
  const large = isLarge(next) && (isLarge(last) || !text.slice(at, from).includes('/'));
  if (next.unit === null && !(large && last.unit === null)) return null;
  if (last.unit === null && !large && (or === null || text.slice(at, from).includes('/'))) return null;
  if (next.unit === null) return next;
  if (last.unit !== null && last.unit.family !== next.unit.family) return null;
  if (last.unit !== null && last.unit.family !== 'duration' && last.unit.unit !== next.unit.unit) return null;
  if (last.unit !== null && compare(last.unit.factor, next.unit.factor) !== 0) return null;
  return next;
}

/** Where a separator at `at` ends, null where there is none. */
export function separatorEnd(pattern: RegExp, text: string, at: number): number | null {
  if (!separates(text, at)) return null;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Whether a separator may stand at `at`, by its first character; false is sure. */
function separates(text: string, at: number): boolean {
  const unit = codeUnitAt(text, at);
  return separating.has(unit === 0x20 ? codeUnitAt(text, at + 1) : unit);
}

/** "from 3.3% to 4.3%" and 从…到… are a move between two levels, not a range. */
function fromBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start).trimEnd();
  return (
    before.endsWith('从') ||
    before.endsWith('由') ||
    before.endsWith('自') ||
    /(?:^|[^a-z])from$/.test(before)
  );
}
