import type { Locale } from '../../base/locale.ts';
import type { MarkShape } from './mark.tsx';
import { dayNumber, niceTicks, timeTicks, unbrokenRuns, valueRange } from './scale.ts';

export interface ChartPoint {
  key: string;
  /** ISO day. */
  day: string;
  /** Null where there is no number; then `shape` says why. */
  value: number | null;
  shape: MarkShape;
  /** What was said before. */
  earlier: readonly number[];
}

export interface ChartLayout {
  height: number;
  left: number;
  top: number;
  bottom: number;
  values: { y: number; text: string; isZero: boolean }[];
  times: { x: number; text: string }[];
  lines: string[];
  /** Smaller where they stand close. */
  markSize: number;
  marks: { key: string; x: number; y: number; shape: MarkShape }[];
  earlier: { key: string; x: number; y: number; from: number }[];
  missing: { key: string; x: number }[];
  places: { key: string; x: number; y: number | null }[];
  /** Key of the point whose time is nearest to an x. */
  nearest(x: number): string | null;
}

interface Frame {
  width: number;
  tick: (value: number) => string;
  locale: Locale;
}

/** Above so many points a mark for each would hide the line. */
const mostMarks = 160;

/** Where everything of a chart goes, in CSS pixels. What stands before the first number is left out. */
export function layOut(all: readonly ChartPoint[], { width, tick, locale }: Frame): ChartLayout {
  const firstShown = all.findIndex(({ value }) => value !== null);
  const points = all.slice(Math.max(0, firstShown)).map((point) => ({ ...point, at: dayNumber(point.day) }));
  const height = width < 560 ? 230 : 320;
  const [top, bottom] = [14, height - 30];
  const numbers = points.flatMap(({ value, earlier }) => (value === null ? earlier : [value, ...earlier]));
  const ticks = niceTicks(...valueRange(numbers.length === 0 ? [0, 1] : numbers), width < 560 ? 3 : 5);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const left = 12 + Math.max(...ticks.map((value) => textWidth(tick(value))));
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const xOf = (day: number) =>
    round(left + 10 + ((day - from) / Math.max(1, to - from)) * (width - left - 24));
  const yOf = (value: number) => round(bottom - ((value - low) / (high - low)) * (bottom - top));

  const places = points.map(({ key, at, value }) => ({
    key,
    x: xOf(at),
    y: value === null ? null : yOf(value),
  }));
  const runs = unbrokenRuns(points.map(({ at, value }) => ({ day: at, value })));
  return {
    ...{ height, left, top, bottom, places },
    markSize: points.length > (width - left) / 9 ? 1.75 : points.length > (width - left) / 18 ? 2.75 : 3.5,
    values: ticks.map((value) => ({ y: yOf(value), text: tick(value), isZero: value === 0 })),
    times: timeTicks(from, to, Math.floor((width - left) / 64)).map(({ day, isYear }) => ({
      x: xOf(day),
      text: timeText(day, isYear, locale),
    })),
    lines: runs
      .filter(({ length }) => length > 1)
      .map((run) => `M${run.map((index) => `${places[index]?.x ?? 0} ${places[index]?.y ?? 0}`).join('L')}`),
    marks:
      points.length > mostMarks
        ? runs.filter(({ length }) => length === 1).flatMap((run) => marksOf(run))
        : marksOf(points.map((_, index) => index)),
    earlier: points.flatMap(({ key, at, value, earlier }) =>
      earlier.map((before, index) => ({
        ...{ key: `${key} ${index}`, x: xOf(at), y: yOf(before) },
        from: value === null ? bottom : yOf(value),
      })),
    ),
    missing: points.filter(({ value }) => value === null).map(({ key, at }) => ({ key, x: xOf(at) })),
    nearest(x) {
      let best: (typeof places)[number] | undefined;
      for (const place of places)
        if (best === undefined || Math.abs(place.x - x) < Math.abs(best.x - x)) best = place;
      return best?.key ?? null;
    },
  };

  function marksOf(indexes: readonly number[]): ChartLayout['marks'] {
    return indexes.flatMap((index) => {
      const [point, place] = [points[index], places[index]];
      return point === undefined || place === undefined || place.y === null
        ? []
        : [{ key: place.key, x: place.x, y: place.y, shape: point.shape }];
    });
  }
}

export function timeText(day: number, isYear: boolean, locale: Locale): string {
  const date = new Date(day * 86_400_000);
  if (isYear) return String(date.getUTCFullYear());
  return new Intl.DateTimeFormat(locale, { year: '2-digit', month: 'short', timeZone: 'UTC' }).format(date);
}

/** About as wide as it will be at 12 px. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 12.5 : 7.2), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
