import { compare, decimal } from '../../base/decimal.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Change } from '../../base/vocabulary.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { distance, within } from './scene.ts';

/** What about the subject is counted: the nearest metric word that fits the unit. */
export function metricOf(scene: Scene, quantity: Quantity, change: Change | null): Found<string> | null {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const isRow = scene.layout.lineAt(quantity.start).kind === 'row';
  const ranked = within(scene.metrics, sentence, quantity.start)
    .map((hit) => ({ hit, cost: cost(scene.text, hit, quantity, clause.start, clause.end, isRow) }))
    .filter(({ cost: price }) => price < reach)
    .sort((a, b) => a.cost - b.cost);
  if (quantity.unit.family === 'point' && change !== null)
    return { value: 'price_change', span: null, reason: 'implied_by_unit' };
  const fitting = ranked.find(({ hit }) => fits(hit, quantity));
  const move = movedPrice(scene.text, fitting, quantity, clause.start);
  if (move !== null) return move;
  const level = rateOf(scene.text, ranked, fitting, quantity);
  if (level !== null) return level;
  const [nearest] = ranked;
  if (
    quantity.unit.family === 'percent' &&
    change === null &&
    ofRevenue.test(scene.text.slice(quantity.end, quantity.end + 24))
  )
    return { value: 'revenue_share', span: null, reason: 'implied_by_words_behind' };
  const particular =
    fitting !== undefined && fitting.hit.sense.id === 'price_change'
      ? ranked.find(({ hit }) => prices.has(hit.sense.id) && hit.end <= quantity.start)
      : undefined;
  if (particular !== undefined && quantity.unit.family === 'percent')
    return spanned(particular.hit.sense.id, particular.hit);
  if (quantity.unit.family === 'percent' && nearest !== undefined && isAmount(nearest.hit)) {
    // 营收增长30%: a change of an amount is its growth. 占收入73%: a part of it is a share.
    if (change !== null && (fitting === undefined || nearest.cost <= fitting.cost))
      return spanned(priced.has(nearest.hit.sense.id) ? 'price_change' : 'growth', nearest.hit);
    if (fitting === undefined && nearest.hit.sense.id === 'revenue')
      return spanned('revenue_share', nearest.hit);
  }
  if (
    quantity.unit.family === 'ratio' &&
    change === null &&
    /(?:的|于)$/.test(scene.text.slice(Math.max(0, quantity.start - 1), quantity.start))
  )
    return { value: 'multiple_of', span: null, reason: 'implied_by_unit' };
  if (
    quantity.unit.family === 'ratio' &&
    change !== null &&
    nearest !== undefined &&
    (isAmount(nearest.hit) || nearest.hit.sense.id === 'price_change')
  )
    return spanned(nearest.hit.sense.id, nearest.hit);
  if (fitting !== undefined) return spanned(fitting.hit.sense.id, fitting.hit);
  return null;
}

/** The measure a unit implies by itself, by the kind of the subject: 跌 3% of an index is a change of its price. */
export function impliedMetric(
  quantity: Quantity,
  change: Change | null,
  subjectKind: string | null,
): Found<string> {
  return { value: impliedBy(quantity, change, subjectKind), span: null, reason: 'implied_by_unit' };
}

/**
 * 毛利率同比上升 2.1 个百分点 moves the margin, and what the words of comparison stand between is no growth; 收入占比:
 * 手机占比 24% stays a share of revenue. Null where neither is so.
 */
function rateOf(
  text: string,
  ranked: readonly { hit: Hit<'metric'>; cost: number }[],
  fitting: { hit: Hit<'metric'> } | undefined,
  quantity: Quantity,
): Found<string> | null {
  if (fitting === undefined) return null;
  const { family } = quantity.unit;
  const id = fitting.hit.sense.id;
  if (
    id === 'growth' &&
    (family === 'pp' || (family === 'percent' && reached.test(before(text, quantity))))
  ) {
    const rate = ranked.find(
      ({ hit }) => rates.has(hit.sense.id) && hit.end <= quantity.start && quantity.start - hit.end <= 40,
    );
    if (rate !== undefined) return spanned(rate.hit.sense.id, rate.hit);
  }
  if (id === 'market_share' && /[占比]重?$/.test(text.slice(fitting.hit.start, fitting.hit.end))) {
    const share = ranked.find(({ hit }) => hit.sense.id === 'revenue_share' && hit.end <= quantity.start);
    if (share !== undefined) return spanned('revenue_share', share.hit);
  }
  return null;
}

/** 涨 and 跌 are said of prices: a measure of another clause is not what a share or an index fell by. */
function movedPrice(
  text: string,
  fitting: { hit: Hit<'metric'> } | undefined,
  quantity: Quantity,
  clauseStart: number,
): Found<string> | null {
  const { changeSpan } = quantity;
  if (fitting === undefined || changeSpan === null || quantity.unit.family !== 'percent') return null;
  if (
    fitting.hit.start >= clauseStart ||
    priced.has(fitting.hit.sense.id) ||
    prices.has(fitting.hit.sense.id)
  )
    return null;
  return /[涨跌](?!幅)/.test(text.slice(changeSpan.start, changeSpan.end))
    ? { value: 'price_change', span: changeSpan, reason: null }
    : null;
}

const reached = /(?:^|[,、;])[^,、;\d]{0,3}(?:至|为|达|报|到|to )[^,\d]{0,3}$/;
const before = (text: string, quantity: Quantity): string =>
  text.slice(Math.max(0, quantity.start - 12), quantity.start);
const rates: ReadonlySet<string> = new Set([
  'margin',
  'market_share',
  'revenue_share',
  'interest_rate',
  'adoption',
  'retention',
  'other:utilization',
  'other:unemployment',
  'other:inflation',
]);

/** 85% 的收入都来自…, 12% of its revenue. */
const ofRevenue =
  /^ ?(?:的(?:总)?(?:收入|营收|销售额)|of (?:its |the |their |total |company |overall |annual ){0,2}(?:revenues?|sales))/;
/** 电价大涨 50%: a price with a measure of its own, where 大涨 only says that it moved. */
const prices: ReadonlySet<string> = new Set(['electricity_price', 'wages', 'tax']);
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
  isRow: boolean,
): number {
  const gap = distance(hit, quantity);
  if (hit.start >= quantity.end) {
    // 2070亿美元的资金缺口: straight behind is as near as straight before.
    const linked = gap <= 4 || /^ ?(?:的|of |in |worth of )/.test(text.slice(quantity.end, quantity.end + 9));
    return hit.end > clauseEnd ? gap + (isRow ? 10 : 50) : gap + (linked && gap < 16 ? -6 : 14);
  }
  return hit.start < clauseStart ? gap + 12 : gap;
}

function fits({ sense: { dimensions } }: Hit<'metric'>, quantity: Quantity): boolean {
  return dimensions.length === 0 || dimensions.includes(familyName(quantity));
}

function isAmount({ sense: { dimensions } }: Hit<'metric'>): boolean {
  return !dimensions.includes('percent') && (dimensions.includes('money') || dimensions.includes('count'));
}

function familyName(quantity: Quantity): string {
  const { family } = quantity.unit;
  return family === 'shares' || family === 'contracts' ? 'count' : family === 'pp' ? 'percent' : family;
}

function impliedBy(quantity: Quantity, change: Change | null, subjectKind: string | null): string {
  switch (quantity.unit.family) {
    case 'percent':
    case 'pp':
      if (change === null) return 'other:share';
      return subjectKind === null || tradedKinds.has(subjectKind) ? 'price_change' : 'growth';
    case 'money':
      return impliedByAmount(quantity, subjectKind);
    case 'point':
      return change === null ? 'index_level' : 'price_change';
    case 'power':
      return 'power_capacity';
    case 'contracts':
      return 'option_position';
    case 'duration':
      return 'other:duration';
    case 'bps':
      return 'interest_rate';
    case 'ratio':
      return 'multiple_of';
    default:
      return 'other:count';
  }
}

/** What the unit says of the measure whatever it is of, for finding that. */
export function byUnit(quantity: Quantity): string | null {
  const { family } = quantity.unit;
  return family === 'point' ? 'index_level' : family === 'power' ? 'power_capacity' : null;
}

/** A few hundred dollars of a company are its share, of goods their price; sums are money spent on a layer. */
function impliedByAmount(quantity: Quantity, subjectKind: string | null): string {
  if (quantity.per === 'share') return 'share_price';
  const amount = quantity.high ?? quantity.low;
  if (amount !== null && compare(amount, decimal(10_000)) < 0) {
    if (subjectKind === 'company' || subjectKind === 'bank' || subjectKind === 'fund') return 'share_price';
    return subjectKind === 'commodity' || subjectKind === 'crypto' ? 'other:commodity_price' : 'other:price';
  }
  // A coin costs tens of thousands; billions are what all of them are worth.
  if (subjectKind === 'crypto' && amount !== null && compare(amount, decimal(10_000_000)) < 0)
    return 'other:commodity_price';
  return subjectKind === 'layer' ? 'investment' : 'other:amount';
}

const tradedKinds: ReadonlySet<string> = new Set([
  'company',
  'index',
  'market',
  'fund',
  'commodity',
  'currency',
  'crypto',
]);

function spanned(id: string, hit: Hit<'metric'>): Found<string> {
  return { value: id, span: { start: hit.start, end: hit.end }, reason: null };
}
