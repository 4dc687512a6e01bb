import type { Locale } from '../../base/locale.ts';
import { textWidth, timeText } from './lay-out.ts';
import { dayNumber, niceTicks, timeTicks, unbrokenRuns, valueRange } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';

/** A value of a period; `value` null where there is a period without one. */
export interface BandPoint {
  key: string;
  /** ISO day. */
  day: string;
  value: number | null;
  low: number;
  high: number;
  provisional: boolean;
  /** What was said of it before. */
  earlier: readonly number[];
}

export interface BandLine {
  at: number;
  /** What begins there, upwards. */
  level: string;
  /** `watch from 60.0 %`. */
  text: string;
  /** ISO day from which it applies. */
  since: string;
}

export interface BandLayout {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  values: { y: number; text: string; isZero: boolean }[];
  times: { x: number; text: string }[];
  /** What lies between two lines, from the lowest. */
  regions: { level: string; y: number; height: number }[];
  /** Before `solidFrom` a line did not apply yet. */
  lines: { y: number; level: string; solidFrom: number }[];
  /** Beside the picture where there is room, else above their lines. */
  labels: { x: number; y: number; anchor: 'start' | 'end'; text: string; kind: string }[];
  firm: string[];
  provisional: string[];
  areas: string[];
  intervals: { key: string; x: number; from: number; to: number }[];
  /** Smaller where they stand close. */
  markSize: number;
  marks: { key: string; x: number; y: number; provisional: boolean }[];
  earlier: { key: string; x: number; y: number; from: number }[];
  missing: { key: string; x: number }[];
  places: { key: string; x: number; y: number | null }[];
  nearest(x: number): string | null;
}

interface Frame {
  width: number;
  tick: (value: number) => string;
  locale: Locale;
}

/** Above so many points marks and intervals would hide the line. */
const mostMarks = 120;

/** Where everything of an indicator's history goes, in CSS pixels. `base` is the level below the first line. */
export function layOutBands(
  all: readonly BandPoint[],
  bands: { base: string | null; lines: readonly BandLine[] },
  { width, tick, locale }: Frame,
): BandLayout {
  const points = all.map((point) => ({ ...point, at: dayNumber(point.day) }));
  const isNarrow = width < 560;
  const height = isNarrow ? 250 : 340;
  const [top, bottom] = [14, height - 30];
  const isDense = points.length > mostMarks;
  const numbers = points.flatMap(({ value, low, high, earlier }) =>
    value === null ? [] : [value, low, high, ...(isDense ? [] : earlier)],
  );
  const inSight = linesInSight(bands.lines, numbers).map(({ at }) => at);
  const extent = valueRange(numbers.length + inSight.length === 0 ? [0, 1] : [...numbers, ...inSight]);
  const ticks = niceTicks(...extent, isNarrow ? 3 : 5);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const shown = bands.lines.filter(({ at }) => at >= low && at <= high);
  const newest = points.findLast(({ value }) => value !== null);
  const newestText = newest?.value === undefined || newest.value === null ? '' : tick(newest.value);
  const left = 12 + Math.max(...ticks.map((value) => textWidth(tick(value))));
  const beside = isNarrow
    ? textWidth(newestText)
    : Math.max(textWidth(newestText), ...bands.lines.map((line) => textWidth(`↑ ${line.text}`)));
  const right = width - beside - 14;
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const xOf = (day: number) =>
    round(left + 10 + ((day - from) / Math.max(1, to - from)) * (right - left - 20));
  const yOf = (value: number) => round(bottom - ((value - low) / (high - low)) * (bottom - top));

  const placed = points.map((point) => ({
    ...point,
    x: points.length === 1 ? round((left + right) / 2) : xOf(point.at),
    y: point.value === null ? null : yOf(point.value),
  }));
  const runs = unbrokenRuns(points.map(({ at, value }) => ({ day: at, value }))).map((run) =>
    run.flatMap((index) => placed[index] ?? []),
  );
  const isRange = ({ low: least, high: most }: BandPoint) => most > least;
  const lines = shown.map((line) => ({ ...line, y: yOf(line.at) }));
  return {
    ...{ height, left, right, top, bottom },
    values: ticks.map((value) => ({ y: yOf(value), text: tick(value), isZero: value === 0 })),
    times: timeTicks(from, to, Math.floor((right - left) / 64)).map(({ day, isYear }) => ({
      x: xOf(day),
      text: timeText(day, isYear, locale),
    })),
    regions: bands.base === null ? [] : regionsOf(bands, { yOf, top, bottom }),
    lines: lines.map(({ y, level, since }) => ({
      ...{ y, level },
      solidFrom: clamp(xOf(dayNumber(since)), left, right),
    })),
    labels: labelsOf(),
    firm: runs.flatMap((run) => pieces(run, false)),
    provisional: runs.flatMap((run) => pieces(run, true)),
    areas: runs.filter((run) => run.length > 1 && run.some(isRange)).map(areaOf),
    intervals: isDense
      ? []
      : placed
          .filter((point) => point.value !== null && isRange(point))
          .map((point) => ({ key: point.key, x: point.x, from: yOf(point.high), to: yOf(point.low) })),
    markSize: points.length > (right - left) / 12 ? 2 : 3.25,
    marks: placed.flatMap(({ key, x, y, provisional }, index) => {
      const alone = runs.some((run) => run.length === 1 && run[0]?.key === key);
      const last = index === placed.length - 1;
      return y === null || (isDense && !alone && !last) ? [] : [{ key, x, y, provisional }];
    }),
    earlier: isDense
      ? []
      : placed.flatMap(({ key, x, y, earlier }) =>
          earlier.map((before, index) => ({
            ...{ key: `${key} ${index}`, x, y: yOf(before), from: y ?? bottom },
          })),
        ),
    missing: placed.filter(({ value }) => value === null).map(({ key, x }) => ({ key, x })),
    places: placed.map(({ key, x, y }) => ({ key, x, y })),
    nearest(x) {
      let best: { key: string; x: number } | undefined;
      for (const place of placed)
        if (best === undefined || Math.abs(place.x - x) < Math.abs(best.x - x)) best = place;
      return best?.key ?? null;
    },
  };

  function labelsOf(): BandLayout['labels'] {
    const now =
      newest?.value === null || newest === undefined
        ? []
        : [{ y: yOf(newest.value), text: newestText, kind: 'now' }];
    const levels = bands.lines.map(({ at, text, level }, index) => ({
      // A line outside lies beyond the one at the edge.
      y: at > high ? top - 1 - index : at < low ? bottom + bands.lines.length - index : yOf(at),
      text: at > high ? `↑ ${text}` : at < low ? `↓ ${text}` : text,
      kind: level,
    }));
    if (!isNarrow)
      return spreadLabels([...now, ...levels], { room: 16, top, bottom }).map((label) => ({
        ...{ x: right + 8, y: label.y + 4, anchor: 'start', text: label.text, kind: label.kind },
      }));
    return [
      ...now.map((label) => ({ ...label, x: right + 8, y: label.y + 4, anchor: 'start' as const })),
      ...spreadLabels(levels, { room: 14, top: top + 14, bottom }).map((label) => ({
        ...{ ...label, x: left + 4, y: label.y - 4, anchor: 'start' as const },
      })),
    ];
  }

  function areaOf(run: readonly (typeof placed)[number][]): string {
    const over = run.map((point) => `${point.x} ${yOf(point.high)}`);
    const under = run.map((point) => `${point.x} ${yOf(point.low)}`).reverse();
    return `M${[...over, ...under].join('L')}Z`;
  }
}

/**
 * Lines within the range of the values, and the nearest on either side where showing it leaves the values at least half of
 * the picture.
 */
export function linesInSight(lines: readonly BandLine[], values: readonly number[]): BandLine[] {
  if (values.length === 0) return [...lines];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(high - low, Math.abs(high) / 4);
  const [above] = lines.filter(({ at }) => at > high).sort((a, b) => a.at - b.at);
  const [under] = lines.filter(({ at }) => at < low).sort((a, b) => b.at - a.at);
  return lines.filter(
    (line) =>
      (line.at >= low && line.at <= high) ||
      (line === above && line.at - high <= reach) ||
      (line === under && low - line.at <= reach),
  );
}

function regionsOf(
  { base, lines }: { base: string | null; lines: readonly BandLine[] },
  { yOf, top, bottom }: { yOf: (value: number) => number; top: number; bottom: number },
): BandLayout['regions'] {
  const steps = [...lines].sort((a, b) => a.at - b.at);
  const edges = [bottom, ...steps.map(({ at }) => clamp(yOf(at), top, bottom)), top];
  return [base ?? '', ...steps.map(({ level }) => level)]
    .map((level, index) => {
      const [under = bottom, over = top] = edges.slice(index, index + 2);
      return { level, y: over, height: round(under - over) };
    })
    .filter((region) => region.height > 0);
}

interface Placed {
  x: number;
  y: number | null;
  provisional: boolean;
}

/** The parts of a run that lead to firm values, or to provisional ones. */
function pieces(run: readonly Placed[], provisional: boolean): string[] {
  const found: string[] = [];
  let path: string[] = [];
  const end = () => {
    if (path.length > 1) found.push(`M${path.join('L')}`);
    path = [];
  };
  run.forEach((point, index) => {
    const before = run[index - 1];
    if (before === undefined || point.provisional !== provisional) return end();
    if (path.length === 0) path.push(`${before.x} ${before.y ?? 0}`);
    path.push(`${point.x} ${point.y ?? 0}`);
  });
  end();
  return found;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
