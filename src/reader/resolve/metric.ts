import type { Quantity } from '../grammar/quantity.ts';
import type { Change } from '../../base/vocabulary.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { distance, within } from './scene.ts';

/** What about the subject is counted: the nearest metric word that fits the unit, else what the unit itself implies. */
export function metricOf(
  scene: Scene,
  quantity: Quantity,
  change: Change | null,
  subjectKind: string | null,
): Found<string> | null {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const ranked = within(scene.metrics, sentence, quantity.start)
    .map((hit) => ({ hit, cost: cost(scene.text, hit, quantity, clause.start, clause.end) }))
    .sort((a, b) => a.cost - b.cost);
  const fitting = ranked.find(({ hit, cost: price }) => price < reach && fits(hit, quantity));
  const nearest = ranked.find(({ cost: price }) => price < reach);
  if (quantity.unit.family === 'percent' && nearest !== undefined && isAmount(nearest.hit)) {
    // 营收增长30%: a change of an amount is its growth. 占收入73%: a part of it is a share.
    if (change !== null && (fitting === undefined || nearest.cost <= fitting.cost))
      return spanned(priced.has(nearest.hit.sense.id) ? 'price_change' : 'growth', nearest.hit);
    if (fitting === undefined && nearest.hit.sense.id === 'revenue')
      return spanned('revenue_share', nearest.hit);
  }
  if (fitting !== undefined) return spanned(fitting.hit.sense.id, fitting.hit);
  const implied = impliedBy(quantity, change, subjectKind);
  return implied === null ? null : { value: implied, span: null, reason: 'implied_by_unit' };
}

const reach = 60;
const priced: ReadonlySet<string> = new Set([
  'share_price',
  'market_cap',
  'other:commodity_price',
  'other:price',
]);

function cost(
  text: string,
  hit: Hit<'metric'>,
  quantity: Quantity,
  clauseStart: number,
  clauseEnd: number,
): number {
  const gap = distance(hit, quantity);
  if (hit.start >= quantity.end) {
    // 2070亿美元的资金缺口: straight behind is as near as straight before.
    const linked = gap <= 4 || /^ ?(?:的|of |in |worth of )/.test(text.slice(quantity.end, quantity.end + 9));
    return hit.end > clauseEnd ? gap + 40 : gap + (linked && gap < 16 ? -6 : 14);
  }
  return hit.start < clauseStart ? gap + 12 : gap;
}

function fits(hit: Hit<'metric'>, quantity: Quantity): boolean {
  const dimensions = hit.sense.dimension?.split('/') ?? [];
  return dimensions.length === 0 || dimensions.includes(familyName(quantity));
}

function isAmount(hit: Hit<'metric'>): boolean {
  const dimensions = hit.sense.dimension?.split('/') ?? [];
  return !dimensions.includes('percent') && (dimensions.includes('money') || dimensions.includes('count'));
}

function familyName(quantity: Quantity): string {
  const { family } = quantity.unit;
  return family === 'shares' || family === 'contracts' ? 'count' : family === 'pp' ? 'percent' : family;
}

function impliedBy(quantity: Quantity, change: Change | null, subjectKind: string | null): string | null {
  switch (quantity.unit.family) {
    case 'percent':
    case 'pp':
      if (change === null) return null;
      return subjectKind === null || tradedKinds.has(subjectKind) ? 'price_change' : 'growth';
    case 'money':
      return quantity.per === 'share' ? 'share_price' : null;
    case 'point':
      return change === null ? 'index_level' : 'price_change';
    case 'power':
      return 'power_capacity';
    case 'contracts':
      return 'option_position';
    case 'ratio':
      return 'multiple_of';
    default:
      return null;
  }
}

const tradedKinds: ReadonlySet<string> = new Set([
  'company',
  'index',
  'fund',
  'commodity',
  'currency',
  'crypto',
]);

function spanned(id: string, hit: Hit<'metric'>): Found<string> {
  return { value: id, span: { start: hit.start, end: hit.end }, reason: null };
}
