import type { PeriodMention } from '../grammar/periods.ts';
import type { FoundPeriod } from './found-period.ts';
import { daily, isYardstick } from './period-fit.ts';
import type { Scene } from './scene.ts';
import { lastBefore } from './scene.ts';
import type { Stretch } from './stretches.ts';

/** The period the sentences before in the same line speak of, for measures of a period; null where there is none. */
export function carriedPeriod(
  scene: Scene,
  periods: readonly PeriodMention[],
  sentence: Stretch,
  metric: string | null,
): FoundPeriod | null {
  if (metric === null || !flows.has(metric)) return null;
  const line = scene.layout.lineAt(sentence.start);
  const thisYear = (scene.segmentAt(sentence.start)?.date ?? scene.date)?.slice(0, 4) ?? '-';
  const reach = daily.has(metric) ? dayReach : carryReach;
  // The day a report is dated to goes before a weekday of an aside.
  let aside: FoundPeriod | null = null;
  for (let at = sentence.start, seen = 0; seen < 8; seen++) {
    const last = lastBefore(periods, at);
    if (last === null || last.start < line.start || sentence.start - last.end > reach) return aside;
    const near = sentence.start - last.end <= carryReach;
    const isDay = near
      ? /^\d{4}-\d\d(?:-\d\d)?$/.test(last.label) &&
        (Math.abs(Number(last.label.slice(0, 4)) - Number(thisYear)) <= 1 || sentence.start - last.end <= 80)
      : last.label.length === 10 && last.label.startsWith(thisYear);
    if (
      !last.vague &&
      !isToCome(last, scene.segmentAt(sentence.start)?.date ?? scene.date) &&
      !isYardstick(scene.text, last) &&
      (daily.has(metric) ? isDay : /-[QH]\d$/.test(last.label) || (near && isPastYear(last, thisYear)))
    ) {
      const told = { value: last.label, span: null, reason: 'period_carried_over', vague: true };
      if (!/(?:周|星期|礼拜).$|day$/.test(scene.text.slice(last.start, last.end))) return told;
      aside ??= told;
    }
    at = last.start;
  }
  return aside;
}

/** What is said of a quarter that has not ended is a forecast, and the next sentences go on with what was. */
function isToCome({ label }: PeriodMention, date: string | null): boolean {
  const quarter = /^(\d{4})-Q(\d)$/.exec(label);
  if (quarter === null || date === null) return false;
  return `${quarter[1] ?? ''}-${String(Number(quarter[2]) * 3).padStart(2, '0')}` >= date.slice(0, 7);
}

/** 2024年营收…。其中…: a year that is over and named with 年 or "in", whose figures the text goes through. */
function isPastYear(one: PeriodMention, thisYear: string): boolean {
  return (
    one.label.length === 4 &&
    /^\d{4}$/.test(one.label) &&
    one.label < thisYear &&
    Number(thisYear) - Number(one.label) <= 2
  );
}

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

const carryReach = 300;
/** A report of one trading day goes on about it for a page. */
const dayReach = 1500;
