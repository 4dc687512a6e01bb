import type { Arrow } from './map-ranks.ts';

export interface Place {
  /** Upper left corner, pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line extends Arrow {
  /** Runs from right to left. */
  isBack: boolean;
  /** Where it passes a column, left edge and middle; from left to right. */
  passes: readonly { x: number; y: number }[];
}

interface Drawn {
  d: string;
  head: string;
  sign: { x: number; y: number };
}

/** Lines that leave a node at one side and arrive at the other, each at a place of its own there, so that none lies on another. */
export function joined(
  lines: readonly Line[],
  places: ReadonlyMap<string, Place>,
  columnWidth: number,
): Drawn[] {
  const left = lines.map((line) => (line.isBack ? line.to : line.from));
  const right = lines.map((line) => (line.isBack ? line.from : line.to));
  const middle = (id: string | undefined): number => {
    const place = places.get(id ?? '');
    return place === undefined ? 0 : place.y + place.height / 2;
  };
  const firstY = lines.map(({ passes }, index) => passes[0]?.y ?? middle(right[index]));
  const lastY = lines.map(({ passes }, index) => passes.at(-1)?.y ?? middle(left[index]));
  const leaves = ports(left, firstY, middle);
  const arrives = ports(right, lastY, middle);
  return lines.map((line, index) => {
    const [from, to] = [places.get(left[index] ?? ''), places.get(right[index] ?? '')];
    const start = { x: (from?.x ?? 0) + (from?.width ?? 0), y: leaves[index] ?? 0 };
    const end = { x: to?.x ?? 0, y: arrives[index] ?? 0 };
    const tip = line.isBack ? start : end;
    const way = line.isBack ? -1 : 1;
    const [from_, to_] = line.isBack
      ? [{ ...start, x: start.x + head }, end]
      : [start, { ...end, x: end.x - head }];
    const d = [`M${from_.x} ${from_.y}`];
    let at = from_;
    for (const pass of line.passes) {
      d.push(curve(at, pass), `H${round(pass.x + columnWidth)}`);
      at = { x: pass.x + columnWidth, y: pass.y };
    }
    d.push(curve(at, to_));
    const base = round(tip.x - way * (head + 1));
    return {
      d: d.join(''),
      head: `M${tip.x} ${tip.y}L${base} ${round(tip.y - 4)}V${round(tip.y + 4)}Z`,
      sign: { x: round(tip.x - way * 14), y: tip.y },
    };
  });
}

/** Length of an arrow's head. */
const head = 6;
const apart = 13;

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = round((from.x + to.x) / 2);
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** The height at which each line meets its node: those that come from above above. */
function ports(
  nodes: readonly (string | undefined)[],
  wanted: readonly number[],
  middle: (id: string | undefined) => number,
): number[] {
  const found: number[] = [];
  for (const id of new Set(nodes)) {
    const own = nodes
      .flatMap((one, index) => (one === id ? [index] : []))
      .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
    own.forEach((index, place) => {
      found[index] = round(middle(id) + (place - (own.length - 1) / 2) * apart);
    });
  }
  return found;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
