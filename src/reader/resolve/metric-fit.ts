import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit } from './scene.ts';
import { distance } from './scene.ts';

/** A metric word near a number, and how far it is from it. */
export interface Ranked {
  hit: Hit<'metric'>;
  cost: number;
}

/** How far a metric word is from a number: what stands in its clause, and straight behind it, is nearer. */
export function costOf(
  text: string,
  hit: Hit<'metric'>,
  quantity: Quantity,
  clauseStart: number,
  clauseEnd: number,
  isRow: boolean,
): number {
  const gap = distance(hit, quantity);
  if (hit.start >= quantity.end) {
    // 2070亿美元的资金缺口: straight behind is as near as straight before.
    if (hit.end > clauseEnd) return gap + (isRow ? 10 : 50);
    const linked = gap <= 4 || (gap < 16 && link.test(text.slice(quantity.end, quantity.end + 9)));
    return gap + (linked ? -6 : 14);
  }
  // 营收创新高 890 亿: that it is the highest says nothing of what it is.
  const weak = hit.sense.id === 'share_price' && text.startsWith('创', hit.start) ? 16 : 0;
  return (hit.start < clauseStart ? gap + 12 : gap) + weak;
}

const link = /^ ?(?:的|of |in |worth of )/;

/** Whether the measure is counted in the number's unit. */
export function fits({ sense: { dimensions } }: Hit<'metric'>, quantity: Quantity): boolean {
  return dimensions.length === 0 || dimensions.includes(familyName(quantity));
}

/** Whether the measure is an amount, whose change is a growth. */
export function isAmount({ sense: { dimensions } }: Hit<'metric'>): boolean {
  return !dimensions.includes('percent') && (dimensions.includes('money') || dimensions.includes('count'));
}

/** The measure of a metric word, and where it stands. */
export function spanned(id: string, hit: Hit<'metric'>): Found<string> {
  return { value: id, span: { start: hit.start, end: hit.end }, reason: null };
}

function familyName(quantity: Quantity): string {
  const { family } = quantity.unit;
  return family === 'shares' || family === 'contracts' ? 'count' : family === 'pp' ? 'percent' : family;
}
