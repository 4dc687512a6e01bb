import { daysBetween } from '../../base/days.ts';
import type { DatedPrediction } from './dated-prediction.ts';

/** One value of a series: the day it is of, and the value in the series' unit. */
export interface Dated {
  day: string;
  value: number;
}

/** Fewer windows of the past than this say nothing. */
const fewestWindows = 8;

/**
 * formula     share of past windows [t, t + h] with x(t + h) / x(t) >= r (r >= 1) or <= r (r < 1), r = predicted / x(made)
 * units       x in one unit; h days from the making of the prediction to its day; result a fraction
 * source      climatological base rate: Tetlock and Gardner, Superforecasting (2015), ch. 5, the outside view
 * convention  windows end before the prediction was made (no look-ahead); the nearest side of a range is r's
 * departs     windows overlap, so their number overstates how much is known
 */
export function baseRate(
  prediction: Pick<DatedPrediction, 'madeOn' | 'resolvesOn' | 'low' | 'high'>,
  history: readonly Dated[],
): { rate: number; windows: number } | null {
  const { madeOn, resolvesOn } = prediction;
  if (madeOn === null) return null;
  const past = history.filter(({ day, value }) => day <= madeOn && value > 0);
  const now = past.at(-1);
  const horizonDays = daysBetween(madeOn, resolvesOn);
  const needed = now === undefined ? null : neededRatio(prediction, now.value);
  if (needed === null || horizonDays <= 0) return null;
  let [windows, hits, end] = [0, 0, 0];
  for (const start of past) {
    while (end < past.length && daysBetween(start.day, past[end]?.day ?? start.day) < horizonDays) end += 1;
    const later = past[end];
    if (later === undefined) break;
    windows += 1;
    const ratio = later.value / start.value;
    if (needed >= 1 ? ratio >= needed : ratio <= needed) hits += 1;
  }
  return windows < fewestWindows ? null : { rate: hits / windows, windows };
}

/** The least move that makes it true; null where it holds already. */
function neededRatio({ low, high }: { low: number | null; high: number | null }, now: number): number | null {
  if (low !== null && low > now) return low / now;
  if (high !== null && high < now) return high / now;
  return null;
}
