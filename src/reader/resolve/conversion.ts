import type { Quantity } from '../grammar/quantity.ts';

/** 780.25亿美元 (约合人民币5517亿元): the second says the first again in other money, and is no claim of its own. */
function isConversion(text: string, quantity: Quantity, before: Quantity | undefined): boolean {
  if (before === undefined || quantity.unit.family !== 'money' || before.unit.family !== 'money')
    return false;
  if (quantity.unit.currency !== null && quantity.unit.currency === before.unit.currency) return false;
  if (quantity.core.start - before.end > longestBetween) return false;
  const between = text.slice(before.end, quantity.core.start);
  return /^[^,。;\n]{0,6}\(/.test(between) && !between.includes(')') && conversion.test(between);
}

const longestBetween = 24;
const conversion =
  /\( ?(?:约|大约|约合|折合|合|相当于|即|按|=|≈|~|about|approximately|approx\.?|around|equivalent to|equal to|or|some)[^()]*$|\( ?(?:人民币|美元|港元|新台币|rmb|us?\$|\$|nt\$|hk\$|€|£|¥) ?$|\($/;

/** The quantities that are claims of their own. Linear. */
export function withoutConversions(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter((quantity, index) => !isConversion(text, quantity, quantities[index - 1]));
}
