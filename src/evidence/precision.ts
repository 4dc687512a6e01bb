import { parseDecimal } from '../base/decimal.ts';
import { fold } from '../base/fold.ts';
import type { Claim } from '../reader/reading.ts';

/** The values a quote may stand for. */
export interface Interval {
  /** -Infinity and Infinity on the open side of a bound. */
  low: number;
  high: number;
  /** What rounding may have taken on either side, in base units. */
  half: number;
  /** The same over the value; null where the value is zero or a bound. */
  tolerance: number | null;
  bound: boolean;
}

/**
 * One quote is read more or less strictly, by what it is held against:
 * `said`, against a number somebody else states: zeros before the point are no places of money and counts (1,300億: ±50億,
 * as people round), but are of percentages, multiples and years (20 %: ±0.5); "about" is ±5 %.
 * `written`, against what follows from other numbers of the same text: every digit counts (3,000: ±0.5).
 * `meant`, against what another person says, or what follows where numbers were rounded: zeros count for nothing, "about" is
 * ±10 % to ±15 %. What lies outside was meant by neither.
 */
export type Reading = 'said' | 'written' | 'meant';

type Quantity = Pick<Claim, 'quote' | 'unit' | 'low' | 'high' | 'lowText' | 'highText' | 'approx'>;

/** `near`: beyond what was written, and not further than careless rounding goes. `loose`: a bound kept by far too much. */
export type Relation = 'within' | 'near' | 'loose' | 'outside';

/**
 * The interval of a quote: half a unit of the last place written (570.06億: ±0.005億; $57.0bn: ±0.05bn), as the reading counts
 * places. A range is as exact as its more exact end (1510億 to 1555億: ±0.5億). One digit alone is taken at ±5 % at most. 近,
 * "nearly": up to 5 % below, not above. 超, "over" and 不到, "under" are open on one side, 幾百億 is the range the reader
 * gives. Null without a number.
 */
export function intervalOf(claim: Quantity, reading: Reading = 'said'): Interval | null {
  const { low, high } = claim;
  if (low === null && high === null) return null;
  const half = halfOf(claim, reading);
  if (low === null || high === null) {
    const give = reading === 'meant' ? half : 0;
    const [from, to] = [(low ?? -Infinity) - give, (high ?? Infinity) + give];
    return { low: from, high: to, half, tolerance: null, bound: true };
  }
  if (low !== high && claim.approx && !/\d/.test(fold(claim.quote)))
    return { low, high, half: 0, tolerance: null, bound: false };
  const size = Math.max(Math.abs(low), Math.abs(high));
  const vague = claim.approx ? hedged(half, size, reading) : half;
  const under = justUnder.test(claim.quote);
  const below = under ? hedged(half, size, reading) : vague;
  const above = under ? half : vague;
  return {
    low: low - below,
    high: high + above,
    half: vague,
    tolerance: size === 0 ? null : Math.max(below, above) / size,
    bound: false,
  };
}

/** Where a value lies to what was said. */
export function relationOf(interval: Interval, value: number): Relation {
  const slack = Number.EPSILON * 8 * Math.abs(value);
  if (value >= interval.low - slack && value <= interval.high + slack) {
    const edge = interval.high === Infinity ? interval.low : interval.high;
    if (!interval.bound || edge === 0) return 'within';
    const times = value / edge;
    return interval.high === Infinity
      ? times > most
        ? 'loose'
        : 'within'
      : times < 1 / most
        ? 'loose'
        : 'within';
  }
  const distance = value < interval.low ? interval.low - value : value - interval.high;
  return distance <= Math.max(interval.half, careless * Math.abs(value)) ? 'near' : 'outside';
}

/** The claim's value over another; of a range its nearer end. Null where there is none. */
export function ratioTo(interval: Interval, claim: Claim, value: number): number | null {
  const said =
    value < interval.low ? claim.low : value > interval.high ? claim.high : (claim.low ?? claim.high);
  const other = said ?? claim.low ?? claim.high;
  return other === null || value === 0 ? null : other / value;
}

/** Power of ten by which a value was missed: 1 for ten times too much; null where it is not that, or too coarse to tell. */
export function magnitudeError(interval: Interval, value: number, coarse = exactEnough): number | null {
  if (interval.bound || interval.tolerance === null || interval.tolerance > coarse || value === 0)
    return null;
  for (const power of [1, -1, 2, -2, 3, -3]) {
    const scaled = value * 10 ** power;
    if (scaled >= interval.low && scaled <= interval.high) return power;
  }
  return null;
}

const roughly = 0.05;
/** What "about" hides between people. */
const [leastHedge, mostHedge] = [0.1, 0.15];
/** Inside a text a number in words is meant to within a tenth either side. */
const inWords = 0.2;
const careless = 0.01;
const exactEnough = 0.02;
/** A bound that holds by more than this factor speaks of something else. */
const most = 2;
const justUnder = /近|快|逼近|almost|nearly|close to|just under/i;

/** Units whose zeros are meant: 20 % is not 15 to 25. */
const counted: ReadonlySet<string> = new Set(['%', 'pp', 'x', 'year', 'month', 'day', 'bps', 'point']);

function halfOf(claim: Quantity, reading: Reading): number {
  const halves = [claim.lowText, claim.highText].flatMap((text) => halfUnit(claim, text, reading) ?? []);
  return halves.length === 0 ? 0 : Math.min(...halves);
}

function hedged(half: number, size: number, reading: Reading): number {
  if (reading === 'said') return Math.max(half, roughly * size);
  return Math.min(Math.max(half, leastHedge * size), mostHedge * size);
}

/** Null for zero, and where no number is. */
function halfUnit(claim: Quantity, text: string | null, reading: Reading): number | null {
  const value = text === null ? null : parseDecimal(text);
  if (text === null || value === null || value.digits === 0n) return null;
  const size = Math.abs(Number(text));
  const { written, rounded } = placesOf(claim, size, value.exponent, reading);
  if (reading === 'said')
    return counted.has(claim.unit) ? written / 2 : Math.min(rounded / 2, roughly * size);
  return reading === 'written' ? written / 2 : Math.max(written / 2, Math.min(rounded / 2, roughly * size));
}

/** One unit of the last digit as written, and of the last that is not zero. */
function placesOf(
  { quote, unit }: Quantity,
  size: number,
  exponent: number,
  reading: Reading,
): { written: number; rounded: number } {
  const numeral = numerals(quote).find(({ number }) => isScaled(size, number));
  if (numeral === undefined) {
    const least = !counted.has(unit) ? 0 : unit === '%' ? 1 : 0.1;
    const place = Math.max(10 ** (counted.has(unit) ? Math.min(exponent, 1) : exponent), least);
    const step = reading === 'said' ? place : Math.min(place, inWords * size);
    return { written: step, rounded: step };
  }
  const scale = size / numeral.number;
  if (numeral.decimals > 0)
    return { written: scale * 10 ** -numeral.decimals, rounded: scale * 10 ** -numeral.decimals };
  return { written: scale, rounded: scale * 10 ** numeral.zeros };
}

/** The value is the number as written times a scale: a power of ten, of which there are no others than these. */
function isScaled(size: number, number: number): boolean {
  if (number === 0) return false;
  const power = Math.log10(size / number);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

function numerals(quote: string): { number: number; decimals: number; zeros: number }[] {
  return [...fold(quote).matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) => {
    const plain = text.replaceAll(',', '');
    return {
      number: Number(plain),
      decimals: plain.split('.')[1]?.length ?? 0,
      zeros: /0*$/.exec(plain)?.[0].length ?? 0,
    };
  });
}
