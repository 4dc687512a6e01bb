import type { Quantity } from '../grammar/quantity.ts';
import type { Days } from './modality-time.ts';
import type { Scene } from './scene.ts';
import type { Stretch } from './stretches.ts';

/**
 * Whether a measure is of a quarter or a year that has not ended when it is written, so that nobody can have reported it:
 * 今年第一季毛利率 63%, "for Q1 revenue of $17 billion". What a part of it has brought (前三季度, so far) is none.
 */
export function isStillRunning(
  scene: Scene,
  sentence: Stretch,
  quantity: Quantity,
  { metric, periodStart, periodEnd }: Days & { metric: string | null },
): boolean {
  if (metric === null || periodStart === null || periodEnd === null || !summed.has(metric)) return false;
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null || periodStart > date || periodEnd <= date) return false;
  const months = monthsOf(periodEnd) - monthsOf(periodStart) + 1;
  const left = monthsOf(periodEnd) - monthsOf(date);
  // Of a year: while most of it lies ahead; a rate may be one of the months there have been.
  if (months !== 3 && (months !== 12 || left < (metric === 'growth' ? 9 : 4))) return false;
  return !told.test(scene.text.slice(sentence.start, Math.min(sentence.end, quantity.end + 40)));
}

/** Sums and rates over a period, which are known when it is over. */
const summed: ReadonlySet<string> = new Set([
  'revenue',
  'net_income',
  'net_loss',
  'margin',
  'growth',
  'capex',
  'cash_flow',
  'other:eps',
  'other:ffo',
  'other:operating_income',
]);

const told =
  /已|至今|迄今|以来|截至|累计|前[两三四五六七八九十\d]+(?:个月|季度?)|财报|业绩(?!指引|预)|季报|年报|公布|发布|披露|录得|实现了|同比|so far|to date|(?:^|[^a-z])(?:ytd|reported|posted|released|results|earnings|since|grew|rose|fell|was|were)(?:[^a-z]|$)/;

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
