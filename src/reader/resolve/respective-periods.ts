import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { inEach } from './respective.ts';
import type { Scene } from './scene.ts';
import { lastBefore, within } from './scene.ts';

/**
 * 2025年至2027年的上限分别为 A、B 和 C, 5日、6日、7日分别到期 A、B、C: as many numbers as times, each its own. `nearest` is
 * the period named last before the number. Null where it is not so.
 */
export function periodOfEach(
  scene: Scene,
  periods: readonly PeriodMention[],
  nearest: PeriodMention,
  quantity: Quantity,
): string | null {
  if (quantity.start < nearest.end || quantity.start - nearest.end > longest) return null;
  if (!inEach.standsIn(scene.text, nearest.end, quantity.start)) return null;
  const between = scene.text.slice(nearest.end, quantity.start);
  const word = /分别|各为|respectively/.exec(between);
  if (word === null) return null;
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const from = nearest.end + word.index;
  const figures = within(scene.tokens.quantities, { start: from, end: sentence.end }, from, 12);
  const place = figures.findIndex(({ core }) => core.start === quantity.core.start);
  if (place < 0) return null;
  const years = /^(\d{4})\/(\d{4})$/.exec(nearest.label);
  if (years !== null) {
    const [first, last] = [Number(years[1]), Number(years[2])];
    return figures.length === last - first + 1 ? String(first + place) : null;
  }
  const span = daysTo(scene, periods, nearest);
  if (span !== null && figures.length === span.length) return span[place] ?? null;
  const row = rowBefore(scene, periods, nearest);
  return row.length > 1 && row.length === figures.length ? (row[place]?.label ?? null) : null;
}

/** 周一至周五: every day between two that are joined. */
function daysTo(scene: Scene, periods: readonly PeriodMention[], last: PeriodMention): string[] | null {
  const first = lastBefore(periods, last.start);
  if (first === null || !isDay.test(first.label) || !isDay.test(last.label) || first.label >= last.label)
    return null;
  if (!/^ ?[至到~–—-] ?$/.test(scene.text.slice(first.end, last.start))) return null;
  const days: string[] = [];
  for (let day = Date.parse(first.label); days.length < mostTimes; day += 86_400_000) {
    const label = new Date(day).toISOString().slice(0, 10);
    days.push(label);
    if (label === last.label) return days;
  }
  return null;
}

const isDay = /^\d{4}-\d\d-\d\d$/;
const longest = 160;

const mostTimes = 12;

/** The periods that stand in a row with the last: 5日、6日和7日. */
function rowBefore(scene: Scene, periods: readonly PeriodMention[], last: PeriodMention): PeriodMention[] {
  const row = [last];
  while (row.length < mostTimes) {
    const next = row[0] ?? last;
    const one = lastBefore(periods, next.start);
    if (one === null || next.start - one.end > 4) break;
    if (!/^ ?(?:、|,|和|与|及|and) ?$/.test(scene.text.slice(one.end, next.start))) break;
    row.unshift(one);
  }
  return row;
}
