import { standings, type Point, type Standing } from './point.ts';

/**
 * Whether everything a value rests on is at least as good as that. A number written in the formula is no claim, and weakens nothing.
 */
export function isGoodEnough(point: Point, least: Standing): boolean {
  return rank(point) <= standings.indexOf(least);
}

function rank(point: Point): number {
  const { origin } = point;
  if (origin.kind !== 'computed') return origin.id === 'number' ? 0 : standings.indexOf(origin.standing);
  // Where there are few inputs, to walk them is less than to remember it of every point.
  const isWide = origin.inputs.length > 2;
  const known = isWide ? ranks.get(point) : undefined;
  if (known !== undefined) return known;
  let worst = 0;
  for (const input of origin.inputs) worst = Math.max(worst, rank(input));
  if (isWide) ranks.set(point, worst);
  return worst;
}

/** Points of a window share their inputs: each is walked once. */
const ranks = new WeakMap<Point, number>();
