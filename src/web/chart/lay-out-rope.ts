import { niceTicks } from './scale.ts';

export interface RopePoint {
  period: string;
  above: number | null;
  below: number | null;
  provisional: boolean;
}

/** Periods of one line without a value, between two with one. */
export interface RopeGap {
  side: 'above' | 'below';
  first: string;
  last: string;
}

export interface RopeLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  values: { y: number; text: string; isZero: boolean }[];
  times: { x: number; text: string }[];
  /** Where both are known, from line to line. */
  areas: string[];
  above: Side;
  below: Side;
  /** First and last period of which both are known; none where there is no room for words. */
  slacks: { x: number; from: number; to: number; index: number }[];
  /** From the last value to the end, where nobody knows anything; null where all is known. */
  unknown: { from: number; to: number } | null;
  /** As given: from the value before to the one after, and where its word stands. */
  gaps: { d: string; x: number; y: number }[];
}

interface Side {
  /** Of exact values, and of provisional ones. */
  lines: string[];
  dashed: string[];
  /** Where its name stands. */
  label: { x: number; y: number } | null;
  end: { x: number; y: number } | null;
}

interface Frame {
  width: number;
  tick: (value: number) => string;
  /** Of a period, short. */
  time: (period: string) => string;
  gaps?: readonly RopeGap[];
}

/** Where everything of the picture goes, in CSS pixels. Zero is always in it: the distance between the lines is what counts. */
export function layOutRope(
  points: readonly RopePoint[],
  { width, tick, time, gaps = [] }: Frame,
): RopeLayout {
  const isNarrow = width < 560;
  const height = isNarrow ? 240 : 330;
  const [top, bottom] = [34, height - 30];
  const numbers = points.flatMap(({ above, below }) => [above, below]).filter((one) => one !== null);
  const ticks = niceTicks(Math.min(0, ...numbers), Math.max(0, ...numbers), isNarrow ? 3 : 4);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const left = 12 + Math.max(...ticks.map((value) => wordWidth(tick(value))));
  const last = points.findLastIndex(({ above, below }) => above !== null || below !== null);
  // On a wide page the newest distance is told beside its end, over what is unknown or beside the picture.
  const after = ((width - left) / Math.max(1, points.length)) * (points.length - 1 - last);
  const right = width - (isNarrow ? 30 : Math.max(36, slackWidth - after));
  const step = points.length < 2 ? 0 : (right - left - 10) / (points.length - 1);
  const xOf = (index: number): number => round(left + 10 + index * step);
  const yOf = (value: number): number => round(bottom - ((value - low) / (high - low)) * (bottom - top));
  const known = points.flatMap(({ above, below }, index) =>
    above === null || below === null ? [] : [{ index, above, below }],
  );
  const room = Math.max(1, Math.floor((right - left) / 64));
  const every = Math.ceil(points.length / room);
  const side = (name: 'above' | 'below'): Side => sideOf(points, name, { xOf, yOf });
  const ends = isNarrow ? [] : known.length > 1 ? [known[0], known.at(-1)] : known;
  return {
    ...{ width, height, left, right, top, bottom },
    values: ticks.map((value) => ({ y: yOf(value), text: tick(value), isZero: value === 0 })),
    times: points.flatMap(({ period }, index) =>
      (points.length - 1 - index) % every === 0 ? [{ x: xOf(index), text: time(period) }] : [],
    ),
    areas: runsOf(known.map(({ index }) => index)).map((run) => {
      const at = (index: number) => points[index];
      const over = run.map((index) => `${xOf(index)} ${yOf(at(index)?.above ?? 0)}`);
      const under = [...run].reverse().map((index) => `${xOf(index)} ${yOf(at(index)?.below ?? 0)}`);
      return `M${[...over, ...under].join('L')}Z`;
    }),
    above: side('above'),
    below: side('below'),
    slacks: ends.flatMap((one) =>
      one === undefined
        ? []
        : [{ x: xOf(one.index), from: yOf(one.above), to: yOf(one.below), index: one.index }],
    ),
    gaps: gaps.map((gap) => gapOf(points, gap, { xOf, yOf })),
    unknown: last >= 0 && last < points.length - 1 ? { from: xOf(last), to: right } : null,
  };
}

/** In the letters of the axis, about: those of Chinese are as wide as they are high. */
function wordWidth(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 13 : 7.4), 0);
}

/** Of the words beside the end of the lines. */
const slackWidth = 130;

interface Scale {
  xOf: (index: number) => number;
  yOf: (value: number) => number;
}

function sideOf(points: readonly RopePoint[], name: 'above' | 'below', { xOf, yOf }: Scale): Side {
  const held = points.flatMap((point, index) => {
    const value = point[name];
    return value === null ? [] : [{ index, value, provisional: point.provisional }];
  });
  const place = ({ index, value }: { index: number; value: number }) => ({ x: xOf(index), y: yOf(value) });
  const lines: string[] = [];
  const dashed: string[] = [];
  held.forEach((one, n) => {
    const before = held[n - 1];
    if (before === undefined || before.index !== one.index - 1) return;
    const [from, to] = [place(before), place(one)];
    (one.provisional || before.provisional ? dashed : lines).push(`M${from.x} ${from.y}L${to.x} ${to.y}`);
  });
  const newest = held.at(-1);
  // The name stands past the middle, on the side away from the other line.
  const middle = held[Math.floor((held.length - 1) * 0.62)];
  const around = middle === undefined ? [] : held.filter(({ index }) => Math.abs(index - middle.index) <= 2);
  const edge = around.map((one) => place(one).y);
  return {
    ...{ lines, dashed },
    label:
      middle === undefined
        ? null
        : { x: xOf(middle.index), y: name === 'above' ? Math.min(...edge) - 12 : Math.max(...edge) + 22 },
    end: newest === undefined ? null : place(newest),
  };
}

function gapOf(
  points: readonly RopePoint[],
  { side, first, last }: RopeGap,
  { xOf, yOf }: Scale,
): RopeLayout['gaps'][number] {
  const [from, to] = [first, last].map((period) => points.findIndex((point) => point.period === period)) as [
    number,
    number,
  ];
  const isKnown = (point: RopePoint) => point[side] !== null;
  const before = points.slice(0, from).findLastIndex(isKnown);
  const after = to + 1 + points.slice(to + 1).findIndex(isKnown);
  const [start, end] = [points[before]?.[side] ?? 0, points[after]?.[side] ?? 0];
  const at = (index: number) => ({
    x: xOf(index),
    y: yOf(start + ((end - start) * (index - before)) / (after - before)),
  });
  const [left, right] = [at(from - 1), at(to + 1)];
  return {
    d: `M${left.x} ${left.y}L${right.x} ${right.y}`,
    x: round((left.x + right.x) / 2),
    y: round((left.y + right.y) / 2),
  };
}

/** Neighbours together. */
function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
