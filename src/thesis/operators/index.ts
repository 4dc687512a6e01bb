import type { Operator } from './operator.ts';
import ratio from './ratio.ts';
import sum from './sum.ts';
import yoy from './yoy.ts';

/** Everything a formula may do, by name. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  [ratio, sum, yoy].map((one) => [one.name, one]),
);
