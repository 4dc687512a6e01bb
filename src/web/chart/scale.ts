const dayLength = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayLength);
}

/** Round values that cover a range, about `count` of them. A range without extent gets some room. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const [from, to] =
    low === high ? [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2] : [low, high];
  const raw = (to - from) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? raw;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The range of a chart. Zero is in it unless all values lie close together far from it: a rate of 4 to 5 %. */
export function valueRange(values: readonly number[]): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = low > 0 ? low > 0.6 * high : high < 0 && high < 0.6 * low;
  return isFarFromZero ? [low, high] : [Math.min(0, low), Math.max(0, high)];
}

/** Days at which years begin, every so many that they are `room` apart; months where the span is short. */
export function timeTicks(from: number, to: number, most: number): { day: number; isYear: boolean }[] {
  const [first, last] = [new Date(from * dayLength), new Date(to * dayLength)];
  const months =
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const step = [1, 3, 6, 12, 24, 36, 60, 120, 240].find((each) => months / each <= most) ?? 480;
  const ticks: { day: number; isYear: boolean }[] = [];
  const firstMonth = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(firstMonth / step) * step; month <= firstMonth + months + 1; month += step) {
    const day = Math.floor(Date.UTC(Math.floor(month / 12), month % 12, 1) / dayLength);
    if (day >= from && day <= to) ticks.push({ day, isYear: step % 12 === 0 });
  }
  return ticks;
}

/**
 * The indexes of values that may be joined by a line: runs without a missing value, and without a step in time much
 * longer than usual. What is missing is never drawn over.
 */
export function unbrokenRuns(points: readonly { day: number; value: number | null }[]): number[][] {
  const steps = points.slice(1).map(({ day }, index) => day - (points[index]?.day ?? day));
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const longest = Math.max(1.6 * usual, usual + 8);
  const runs: number[][] = [];
  let run: number[] = [];
  points.forEach(({ day, value }, index) => {
    const before = points[run.at(-1) ?? -1];
    if (value === null || (before !== undefined && day - before.day > longest)) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (value !== null) run.push(index);
  });
  if (run.length > 0) runs.push(run);
  return runs;
}
