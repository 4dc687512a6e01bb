import { isLeaf, type Formula } from '../formula/formula.ts';

export type Range = readonly [low: number, high: number];

/** Between which numbers a formula lies whatever its data; infinite where nothing is known. */
export function rangeOf(formula: Formula | null): Range {
  if (formula === null || isLeaf(formula)) return anything;
  const own = ranges[formula.operator];
  if (own !== undefined) return own;
  const [only] = formula.of;
  if (formula.operator === 'count') return [0, formula.over?.members.length ?? Infinity];
  return keepsRange.includes(formula.operator) && only !== undefined ? rangeOf(only) : anything;
}

const anything: Range = [-Infinity, Infinity];

const ranges: Readonly<Record<string, Range>> = {
  percentile: [0, 1],
  breadth: [0, 1],
  herfindahl: [0, 1],
  'top-share': [0, 1],
  drawdown: [-1, 0],
  correlation: [-1, 1],
  streak: [0, Infinity],
  'days-since': [0, Infinity],
  abs: [0, Infinity],
  volatility: [0, Infinity],
};

/** Operators whose result lies between the least and the greatest of what goes in. */
const keepsRange = ['mean-of-last', 'max-of-last', 'min-of-last', 'lag', 'mean', 'median'];
