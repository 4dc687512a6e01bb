import { parseDecimal } from '../base/decimal.ts';
import type { Claim } from '../reader/reading.ts';

/** What a quantity says, as an interval: a number is as exact as it was written. */
export interface Interval {
  /** -Infinity and Infinity on the open side of a bound. */
  low: number;
  high: number;
  /** Half a unit of the last place written, in base units: what rounding may have taken. */
  half: number;
  /** The same over the value; null where the value is zero or a bound. */
  tolerance: number | null;
  bound: boolean;
}

/** `near`: beyond what was written, and not further than careless rounding goes. `loose`: a bound kept by far too much. */
export type Relation = 'within' | 'near' | 'loose' | 'outside';

/**
 * The interval of a quote. Rules: half a unit of the last place written (570.06億: ±0.005億; $57.0bn: ±0.05bn). Zeros before
 * the point are no places of money or counts (1,300億: ±50億, as people round), but are of percentages, multiples and years
 * (20 %: ±0.5). One digit alone is taken at ±5 % at most. 約, "about": at least ±5 %. 近, "nearly": up to 5 % below, not above.
 * 超, "over" and 不到, "under" are open on one side, 幾百億 is the range the reader gives. Null without a number.
 */
export function intervalOf(claim: Claim): Interval | null {
  const { low, high } = claim;
  if (low === null && high === null) return null;
  const half = Math.max(...[claim.lowText, claim.highText].map((text) => halfUnit(claim, text)));
  if (low === null || high === null)
    return { low: low ?? -Infinity, high: high ?? Infinity, half, tolerance: null, bound: true };
  if (low !== high && claim.approx && !/\d/.test(claim.quote))
    return { low, high, half: 0, tolerance: null, bound: false };
  const size = Math.max(Math.abs(low), Math.abs(high));
  const vague = claim.approx ? Math.max(half, roughly * size) : half;
  const below = justUnder.test(claim.quote) ? Math.max(half, roughly * size) : vague;
  const above = justUnder.test(claim.quote) ? half : vague;
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
const careless = 0.01;
const exactEnough = 0.02;
/** A bound that holds by more than this factor speaks of something else. */
const most = 2;
const justUnder = /近|快|逼近|almost|nearly|close to|just under/i;

/** Units whose zeros are meant: 20 % is not 15 to 25. */
const counted: ReadonlySet<string> = new Set(['%', 'pp', 'x', 'year', 'month', 'day', 'bps', 'point']);

function halfUnit(claim: Claim, text: string | null): number {
  const value = text === null ? null : parseDecimal(text);
  if (text === null || value === null || value.digits === 0n) return 0;
  const size = Math.abs(Number(text));
  const written = numerals(claim.quote).find(({ number }) => isScaled(size, number));
  const exact = counted.has(claim.unit);
  const place =
    written === undefined
      ? exact
        ? Math.max(10 ** Math.min(value.exponent, 1), claim.unit === '%' ? 1 : 0.1)
        : 10 ** value.exponent
      : written.decimals > 0
        ? (size / written.number) * 10 ** -written.decimals
        : (size / written.number) * (exact ? 1 : 10 ** written.zeros);
  const half = place / 2;
  return exact ? half : Math.min(half, roughly * size);
}

/** The value is the number as written times a scale: a power of ten, of which there are no others than these. */
function isScaled(size: number, number: number): boolean {
  if (number === 0) return false;
  const power = Math.log10(size / number);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

function numerals(quote: string): { number: number; decimals: number; zeros: number }[] {
  return [...quote.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([text]) => {
    const plain = text.replaceAll(',', '');
    return {
      number: Number(plain),
      decimals: plain.split('.')[1]?.length ?? 0,
      zeros: /0*$/.exec(plain)?.[0].length ?? 0,
    };
  });
}
