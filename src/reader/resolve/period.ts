import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Scene } from './scene.ts';
import { periodOfEach } from './respective-periods.ts';
import { lastBefore, within } from './scene.ts';
import type { Stretch } from './stretches.ts';

/**
 * The period a figure is about. One that touches the number ("in 2024" behind it, 去年同期的 before it), else the one
 * named nearest before it in its sentence, else behind it in its clause; for measures of a period also the one the
 * sentences before it in the paragraph speak of. 现在 and 近日 count only for what is a level of the day.
 */
export function periodOf(
  scene: Scene,
  periods: readonly PeriodMention[],
  quantity: Quantity,
  metric: string | null,
): FoundPeriod | null {
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const clause = scene.stretches.around(quantity.core.start, 1);
  const isRow = scene.layout.lineAt(quantity.start).kind === 'row';
  const near = within(periods, isRow ? clause : sentence, quantity.start).filter(
    (one) =>
      (one.end <= quantity.start || one.start >= quantity.end) && admits(scene.text, one, quantity, metric),
  );
  const before = near.filter((one) => one.end <= quantity.start);
  const touching = before.findLast((one) => touches(scene.text, one, quantity));
  const behind = near.find(
    (one) => one.start >= quantity.end && (one.end <= clause.end || one.label.startsWith('/')),
  );
  const attached = behind !== undefined && isAttached(scene.text, quantity, behind) ? behind : undefined;
  const nearest = before.findLast(
    (one) => !isYardstick(scene.text, one) && !isStartOfMove(scene.text, one, quantity),
  );
  const chosen =
    touching ??
    attached ??
    nearest ??
    (behind !== undefined && !isYardstick(scene.text, behind) ? behind : undefined);
  if (chosen !== undefined)
    return {
      value: periodOfEach(scene, periods, chosen, quantity) ?? labelFor(scene, chosen, quantity, metric),
      span: { start: chosen.start, end: chosen.end },
      reason: null,
      vague: chosen.vague,
    };
  return carried(scene, periods, sentence, metric);
}

/** A period with the vagueness of the words it stands on: 现在 is no period of a rule or a forecast. */
export interface FoundPeriod extends Found<string> {
  vague: boolean;
}

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

/** Measures that run over a period: the next sentences of a paragraph speak of the same one. */
const flows: ReadonlySet<string> = new Set([
  'other:net_flow',
  'other:eps',
  'other:ffo',
  'other:operating_income',
  'other:utilization',
  'revenue_share',
  'revenue',
  'net_income',
  'net_loss',
  'growth',
  'margin',
  'cash_flow',
  'shipments',
  'price_change',
  'trading_volume',
  'market_cap',
  'share_price',
  'index_level',
  'gdp',
]);
const daily: ReadonlySet<string> = new Set([
  'other:net_flow',
  'price_change',
  'trading_volume',
  'market_cap',
  'share_price',
  'index_level',
]);

/** 现在 of a level is the day of the text; 9月10日宣布后,至今 runs to it. */
function labelFor(scene: Scene, chosen: PeriodMention, quantity: Quantity, metric: string | null): string {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null) return chosen.label;
  const words = scene.text.slice(chosen.start, chosen.end);
  if (
    (chosen.vague || words.startsWith('到')) &&
    dayLevels.has(metric ?? '') &&
    /^到?(?:现在|今天|目前|当前|如今|currently|right now)$/.test(words)
  )
    return date;
  if (words === '全年' && chosen.label === date.slice(0, 4) && Number(date.slice(5, 7)) <= 4) {
    // In spring a whole year that has figures is the one before.
    const clause = scene.stretches.around(quantity.core.start, 1);
    const near = scene.text.slice(Math.min(chosen.start, clause.start), quantity.end);
    if (!ahead.test(near)) return String(Number(chosen.label) - 1);
  }
  const between = scene.text.slice(
    chosen.end,
    Math.max(chosen.end, Math.min(quantity.start, chosen.end + 60)),
  );
  return chosen.label < date && chosen.label.length >= 7 && /至今|迄今/.test(between)
    ? `${chosen.label}/${date}`
    : chosen.label;
}

const ahead = /预|指引|目标|将|料|有望|今年|本年|expect|guidance|forecast|project|target/;

const dayLevels: ReadonlySet<string> = new Set([
  'trading_volume',
  'index_level',
  'valuation_multiple',
  'share_price',
  'market_cap',
]);

function admits(text: string, one: PeriodMention, quantity: Quantity, metric: string | null): boolean {
  if (metric === 'useful_life' || metric === 'payback_period') return /^\d{4}$/.test(one.label) && !one.vague;
  if (one.vague)
    return levels.has(metric ?? '') && one.end <= quantity.start && quantity.start - one.end <= 40;
  // 今天 in speech, and the day on which something was said or published, are not what a yearly figure is about.
  const isDay = /^\d{4}-\d\d-\d\d$/.test(one.label);
  if (!isDay) return true;
  if (
    /^ ?(?:日?)(?:发布|公布|披露|发表|出炉|刚出|报道|的报告|的研报|发布会)/.test(
      text.slice(one.end, one.end + 8),
    )
  )
    return daily.has(metric ?? '') || metric === 'forecast_target';
  return !(
    /^(?:今天|今日|昨天|昨日|昨晚|隔夜|today|yesterday|last night|.{0,2}(?:周|星期|礼拜).|(?:last )?[a-z]+day)$/.test(
      text.slice(one.start, one.end),
    ) && !daily.has(metric ?? '')
  );
}

function touches(text: string, one: PeriodMention, quantity: Quantity): boolean {
  return (
    quantity.start - one.end <= 7 &&
    /^(?:市场|分析师)?(?:预计|预期|实际)?[的为是: ]{0,2}$/.test(text.slice(one.end, quantity.start))
  );
}

/** "$53 billion in 2024", "$75 billion this year", "by 2030". */
function isAttached(text: string, quantity: Quantity, behind: Stretch): boolean {
  const between = text.slice(quantity.end, behind.start);
  if (between.length > 48) return false;
  // "$400 million set to commence in 2025": up to the preposition, without another number between.
  return (
    /^ ?(?:in|for|by|during|over|through|at|as of|since|on)? ?(?:the|its|fiscal)? ?(?:end of )?$/.test(
      between,
    ) || /^ [a-z -]{2,36} (?:in|for|by|during|from) (?:the |fiscal |full[- ]year )?$/.test(between)
  );
}

/** 较去年同期, than in 2023: the measure it is compared with is of that time. 2008年房地产泡沫的4倍 too. */
function isYardstick(text: string, one: Stretch): boolean {
  return /(?:较|比|对比|相比|高于|低于|持平于|是|than|from|versus|vs\.?|than in|compared (?:to|with)) ?(?:the )?$/.test(
    text.slice(Math.max(0, one.start - 16), one.start),
  );
}

/** 由第三季度的 88 万片增至 94 万片: the second number is of the time the sentence is about, not of the first's. */
function isStartOfMove(text: string, one: Stretch, quantity: Quantity): boolean {
  return (
    quantity.core.start - one.end <= 60 &&
    /[由从]$|from (?:the )?$/.test(text.slice(Math.max(0, one.start - 9), one.start)) &&
    moved.test(text.slice(one.end, quantity.core.start))
  );
}

const moved =
  /(?:\d|[亿万%])[^,。;]{0,12}(?:至|到|涨|跌|升|降|增|减|达| to )[^,。;]{0,3}$|(?:增|减|升|降|涨|跌)[^,。;]{0,3}$/;

const carryReach = 300;
/** A report of one trading day goes on about it for a page. */
const dayReach = 1500;

function carried(
  scene: Scene,
  periods: readonly PeriodMention[],
  sentence: Stretch,
  metric: string | null,
): FoundPeriod | null {
  if (metric === null || !flows.has(metric)) return null;
  const line = scene.layout.lineAt(sentence.start);
  const thisYear = (scene.segmentAt(sentence.start)?.date ?? scene.date)?.slice(0, 4) ?? '-';
  const reach = daily.has(metric) ? dayReach : carryReach;
  for (let at = sentence.start, seen = 0; seen < 8; seen++) {
    const last = lastBefore(periods, at);
    if (last === null || last.start < line.start || sentence.start - last.end > reach) return null;
    const near = sentence.start - last.end <= carryReach;
    const isDay = near
      ? /^\d{4}-\d\d(?:-\d\d)?$/.test(last.label) &&
        (Math.abs(Number(last.label.slice(0, 4)) - Number(thisYear)) <= 1 || sentence.start - last.end <= 80)
      : last.label.length === 10 && last.label.startsWith(thisYear);
    if (
      !last.vague &&
      !isYardstick(scene.text, last) &&
      (daily.has(metric) ? isDay : /-[QH]\d$/.test(last.label) || (near && isPastYear(last, thisYear)))
    )
      return { value: last.label, span: null, reason: 'period_carried_over', vague: true };
    at = last.start;
  }
  return null;
}

/** 2024年营收…。其中…: a year that is over and named with 年 or "in", whose figures the text goes through. */
function isPastYear(one: PeriodMention, thisYear: string): boolean {
  return /^\d{4}$/.test(one.label) && one.label < thisYear && Number(thisYear) - Number(one.label) <= 2;
}

/** A level nobody dates is that of the month of the text; what runs at an annual rate, of its year. */
export function dateOfText(scene: Scene, quantity: Quantity, metric: string): string | null {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null) return null;
  if (metric === 'run_rate_revenue') return date.slice(0, 4);
  return undatedLevels.has(metric) ? date.slice(0, 7) : null;
}

const undatedLevels: ReadonlySet<string> = new Set([
  'share_price',
  'market_cap',
  'valuation_multiple',
  'price_change',
]);
