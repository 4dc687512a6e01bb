import type { Quantity } from '../grammar/quantity.ts';
import { spanned } from './metric-fit.ts';
import type { Ranked } from './metric-fit.ts';
import type { Found } from './scene.ts';

/**
 * 毛利率同比上升 2.1 个百分点 moves the margin, and what the words of comparison stand between is no growth; 收入占比:
 * 手机占比 24% stays a share of revenue. Null where neither is so.
 */
export function rateOf(
  text: string,
  ranked: readonly Ranked[],
  fitting: Ranked | undefined,
  quantity: Quantity,
): Found<string> | null {
  if (fitting === undefined) return null;
  const { family } = quantity.unit;
  const id = fitting.hit.sense.id;
  if (
    id === 'growth' &&
    (family === 'pp' ||
      (family === 'percent' &&
        (reached.test(before(text, quantity)) || risenTo.test(before(text, quantity)))))
  ) {
    const rate = ranked.find(
      ({ hit }) => rates.has(hit.sense.id) && hit.end <= quantity.start && quantity.start - hit.end <= 40,
    );
    if (rate !== undefined) return spanned(rate.hit.sense.id, rate.hit);
  }
  if (id === 'growth' && family === 'percent') {
    const prices = ranked.find(
      ({ hit }) =>
        hit.sense.id === 'other:inflation' && hit.end <= quantity.start && quantity.start - hit.end <= 16,
    );
    if (prices !== undefined) return spanned('other:inflation', prices.hit);
  }
  if (id === 'liquidity_injection' && family === 'money') {
    // 到期 MLF 9000 亿元, 1200 亿元逆回购到期: what was lent before comes back.
    const maturing = ranked.find(({ hit, cost }) => hit.sense.id === 'other:maturing_liquidity' && cost <= 8);
    if (maturing !== undefined) return spanned('other:maturing_liquidity', maturing.hit);
  }
  if (id === 'market_share' && /[占比]重?$/.test(text.slice(fitting.hit.start, fitting.hit.end))) {
    const share = ranked.find(({ hit }) => hit.sense.id === 'revenue_share' && hit.end <= quantity.start);
    if (share !== undefined) return spanned('revenue_share', share.hit);
  }
  return null;
}

/** 涨 and 跌 are said of prices: a measure of another clause is not what a share or an index fell by. */
export function movedPrice(
  text: string,
  fitting: Ranked | undefined,
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
/** 毛利率环比成长至 73.4%: straight behind the word of reaching. */
const risenTo = /(?:增长|成长|提升|提高|上升|回升|改善|下降|下滑|回落|增|升|降)(?:至|到|为) ?$/;
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

/** 电价大涨 50%: a price with a measure of its own, where 大涨 only says that it moved. */
export const prices: ReadonlySet<string> = new Set(['electricity_price', 'wages', 'tax']);

/** Measures that are prices themselves. */
export const priced: ReadonlySet<string> = new Set([
  'share_price',
  'market_cap',
  'other:commodity_price',
  'other:price',
]);
