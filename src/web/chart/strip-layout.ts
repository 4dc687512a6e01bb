/** What a strip shows of a state. */
type StripKind = 'firing' | 'pending' | 'unknown' | 'ok';

export interface StripRun {
  kind: StripKind;
  /** ISO days; a run lasts until the next begins. */
  from: string;
  to: string;
}

function stripKind(state: string): StripKind {
  if (state === 'firing') return 'firing';
  if (state === 'pending' || state === 'resolving') return 'pending';
  return state === 'ok' ? 'ok' : 'unknown';
}

/** Points of one grid as runs of the same kind, oldest first; the last ends at `to`. */
export function stripRuns(points: readonly { on: string; what: string }[], to: string): StripRun[] {
  const runs: StripRun[] = [];
  for (const { on, what } of points) {
    const kind = stripKind(what);
    const last = runs.at(-1);
    if (last !== undefined) last.to = on;
    if (last?.kind !== kind) runs.push({ kind, from: on, to });
  }
  const last = runs.at(-1);
  if (last !== undefined) last.to = to;
  return runs;
}

/** Where days lie across a width, and the first of January of the years between, thinned to what there is room for. */
export function stripScale(from: string, to: string, width: number) {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const x = (day: string): number =>
    end <= start ? 0 : Math.round(((Date.parse(day) - start) / (end - start)) * width * 10) / 10;
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil(((last - first + 1) * 44) / Math.max(width, 1)));
  const years: { year: number; x: number }[] = [];
  for (let year = first; year <= last; year += step) {
    const at = x(`${year}-01-01`);
    if (at <= width - 36) years.push({ year, x: at });
  }
  return { x, years };
}
