import type { BandLevel, Bands, Threshold } from './indicator.ts';

/** The band a value lies in on an ISO day: that of the highest threshold it has reached. */
export function bandOf(bands: Bands, value: number, day: string): BandLevel {
  let [level, reached] = [bands.base, -Infinity];
  for (const threshold of thresholdsOn(bands, day)) {
    if (value < threshold.at || threshold.at < reached) continue;
    [level, reached] = [threshold.level, threshold.at];
  }
  return level;
}

/**
 * The thresholds that applied on a day. A changed one stands beside its forerunner with a later `since`: of each level those of the
 * newest `since` not after the day apply; before the first, the first, as a replay.
 */
export function thresholdsOn({ thresholds }: Bands, day: string): readonly Threshold[] {
  return thresholds.filter(({ level, since }) => {
    const days = thresholds.filter((one) => one.level === level).map((one) => one.since);
    const begun = days.filter((one) => one <= day);
    const applies = begun.length > 0 ? begun.reduce(later) : days.reduce(sooner);
    return since === applies;
  });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function sooner(a: string, b: string): string {
  return a < b ? a : b;
}
