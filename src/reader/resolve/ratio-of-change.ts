import { compare, decimal, one } from '../../base/decimal.ts';
import type { Change } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { quantityWith } from './quantity-with.ts';

/**
 * 涨价一倍 says "by as much again": the new is twice the old, and ratios are new over old. Larger multiples (增长三倍) are
 * written both ways in practice and keep the number that stands there.
 */
export function ratioOfChange(quantity: Quantity, change: Change | null): Quantity {
  if (quantity.unit.family !== 'ratio' || change !== 'up') return quantity;
  const single =
    quantity.low !== null &&
    quantity.high !== null &&
    compare(quantity.low, one) === 0 &&
    compare(quantity.high, one) === 0;
  return single ? quantityWith(quantity, { low: decimal(2), high: decimal(2) }) : quantity;
}
