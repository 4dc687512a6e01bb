import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { CharacterSet } from './character-set.ts';
import { behindBlank } from './behind-blank.ts';
import type { Stretch } from './stretches.ts';

/** Whether a period can be what a figure is about: vague words for levels of a day only, a day for what a day has. */
export function admits(text: string, one: PeriodMention, quantity: Quantity, metric: string | null): boolean {
  if (metric === 'useful_life' || metric === 'payback_period') return /^\d{4}$/.test(one.label) && !one.vague;
  if (one.vague)
    return levels.has(metric ?? '') && one.end <= quantity.start && quantity.start - one.end <= 40;
  // 今天 in speech, and the day on which something was said or published, are not what a yearly figure is about.
  const isDay = one.label.length === 10 && /^\d{4}-\d\d-\d\d$/.test(one.label);
  if (!isDay || daily.has(metric ?? '')) return true;
  if (
    /^ ?(?:日?)(?:发布|公布|披露|发表|出炉|刚出|报道|报导|讯|的报告|的研报|发布会)/.test(
      text.slice(one.end, one.end + 8),
    )
  )
    return metric === 'forecast_target';
  return !(
    /^(?:今天|今日|昨天|昨日|[今昨] ?\(\d+\) ?日|昨晚|隔夜|today|yesterday|last night|.{0,2}(?:周|星期|礼拜).|(?:last )?[a-z]+day)$/.test(
      text.slice(one.start, one.end),
    ) &&
    metric !== 'liquidity_injection' &&
    metric !== 'other:maturing_liquidity'
  );
}

/** Whether a period stands right before the number: 去年同期的. */
export function touches(text: string, one: PeriodMention, quantity: Quantity): boolean {
  return (
    quantity.start - one.end <= 7 &&
    /^(?:市场|分析师)?(?:预计|预期|实际)?[的为是: ]{0,2}$/.test(text.slice(one.end, quantity.start))
  );
}

/** "$53 billion in 2024", "$75 billion this year", "by 2030". */
export function isAttached(text: string, quantity: Quantity, behind: Stretch): boolean {
  const between = text.slice(quantity.end, behind.start);
  if (between.length > 48) return false;
  // "$400 million set to commence in 2025": up to the preposition, without another number between.
  return (
    /^ ?(?:in|for|by|during|over|through|at|as of|since|on)? ?(?:the|its|fiscal)? ?(?:end of )?$/.test(
      between,
    ) || /^ [a-z -]{2,36} (?:in|for|by|during|from) (?:the |fiscal |full[- ]year )?$/.test(between)
  );
}

/** "compared to 18.9% in 2023": the time of the number that another is compared with. */
const baseBefore =
  /(?:^|[^a-z])(?:compared (?:to|with)|versus|vs\.?|from|than) (?:about |around |roughly |nearly |just )?[$€£]?\d[\d.,]*(?:%| ?(?:trillion|billion|million|bn|mn|[tbm]))? (?:in|for) $/;
const twoEnds = /\d{4} (?:to|through) (?:[a-z]{3,9}\.? )?\d{4}$/;
const shortestTwoEnds = '2023 to 2024'.length;

/** 较去年同期, than in 2023: the measure it is compared with is of that time. 2008年房地产泡沫的4倍 too. */
export function isYardstick(text: string, one: Stretch): boolean {
  // From March 2023 to August 2024 names both ends.
  if (one.end - one.start >= shortestTwoEnds && twoEnds.test(text.slice(one.start, one.end))) return false;
  const last = text.charCodeAt(one.start - 2);
  // in, for
  if ((last === 0x6e || last === 0x72) && baseBefore.test(text.slice(Math.max(0, one.start - 48), one.start)))
    return true;
  return (
    yardstickEnds.hasAt(text, behindBlank(text, one.start) - 1) &&
    yardstick.test(text.slice(Math.max(0, one.start - 16), one.start))
  );
}

const yardstick =
  /(?:较|比|对比|相比|高于|低于|持平于|是|than|from|versus|vs\.?|than in|compared (?:to|with)) ?(?:the )?$/;
const yardstickEnds = new CharacterSet('较比于是nmso.he');

/** 较去年同期增长 30%: a change from then is of the time that is compared. */
export function isMovedFrom(text: string, one: Stretch, quantity: Quantity): boolean {
  return (
    quantity.change !== null &&
    baseEnds.hasAt(text, one.start - 1) &&
    movedBase.test(text.slice(Math.max(0, one.start - 18), one.start))
  );
}

const movedBase = /[较比]$|相比$|than $|compared (?:to|with) (?:the )?$/;
const baseEnds = new CharacterSet('较比 ');

/** 由第三季度的 88 万片增至 94 万片: the second number is of the time the sentence is about, not of the first's. */
export function isStartOfMove(text: string, one: Stretch, quantity: Quantity): boolean {
  return (
    quantity.core.start - one.end <= 60 &&
    startEnds.hasAt(text, one.start - 1) &&
    /[由从]$|from (?:the )?$/.test(text.slice(Math.max(0, one.start - 9), one.start)) &&
    moved.test(text.slice(one.end, quantity.core.start))
  );
}

const startEnds = new CharacterSet('由从 ');
const moved =
  /(?:\d|[亿万%])[^,。;]{0,12}(?:至|到|涨|跌|升|降|增|减|达| to )[^,。;]{0,3}$|(?:增|减|升|降|涨|跌)[^,。;]{0,3}$/;

/** Levels of a day: what they are 现在 is what the text is about. */
const levels: ReadonlySet<string> = new Set([
  'share_price',
  'market_cap',
  'index_level',
  'price_change',
  'trading_volume',
  'valuation_multiple',
  'other:price',
  'other:commodity_price',
  'interest_rate',
  'credit_spread',
  'liquidity_injection',
  'investment',
  'growth',
  'run_rate_revenue',
]);

/** Measures that a market has each day. */
export const daily: ReadonlySet<string> = new Set([
  'other:net_flow',
  'price_change',
  'trading_volume',
  'market_cap',
  'share_price',
  'index_level',
]);
