import type { Quantity } from '../grammar/quantity.ts';

/**
 * A quantity with some of its fields said otherwise. Field by field, in the order in which the grammar sets them: copies
 * that are spread have a hidden shape each, and what is read of every number is then looked up by name.
 */
export function quantityWith(
  quantity: Quantity,
  {
    low = quantity.low,
    high = quantity.high,
    unit = quantity.unit,
    kind = quantity.kind,
    currencyInferred = quantity.currencyInferred,
  }: Partial<Pick<Quantity, 'low' | 'high' | 'unit' | 'kind' | 'currencyInferred'>>,
): Quantity {
  return {
    start: quantity.start,
    end: quantity.end,
    core: quantity.core,
    low,
    high,
    approx: quantity.approx,
    unit,
    kind,
    per: quantity.per,
    change: quantity.change,
    changeSpan: quantity.changeSpan,
    currencyInferred,
    vague: quantity.vague,
    digits: quantity.digits,
    scaled: quantity.scaled,
    bareScale: quantity.bareScale,
  };
}
