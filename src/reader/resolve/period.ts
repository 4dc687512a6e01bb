import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { periodOfBase } from './base-of-move.ts';
import { carriedPeriod } from './carried-period.ts';
import { CharacterSet } from './character-set.ts';
import type { FoundPeriod } from './found-period.ts';
import { admits, isAttached, isMovedFrom, isStartOfMove, isYardstick, touches } from './period-fit.ts';
import { periodOfEach } from './respective-periods.ts';
import type { Scene } from './scene.ts';
import { within } from './scene.ts';
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
  const near = within(periods, isRow ? clause : sentence, quantity.start);
  const chosen = near.length === 0 ? undefined : chosenOf(scene.text, near, clause, quantity, metric);
  if (chosen !== undefined)
    return {
      value:
        periodOfEach(scene, periods, chosen, quantity) ??
        periodOfBase(scene.text, sentence, chosen, quantity) ??
        labelFor(scene, chosen, quantity, metric),
      span: { start: chosen.start, end: chosen.end },
      reason: null,
      vague: chosen.vague,
    };
  return carriedPeriod(scene, periods, sentence, metric);
}

/** The one that touches the number, is attached to it, stands nearest before it, or behind it in its clause. */
function chosenOf(
  text: string,
  near: readonly PeriodMention[],
  clause: Stretch,
  quantity: Quantity,
  metric: string | null,
): PeriodMention | undefined {
  const touching = near.findLast(
    (one) =>
      one.end <= quantity.start &&
      touches(text, one, quantity) &&
      !isMovedFrom(text, one, quantity) &&
      admits(text, one, quantity, metric),
  );
  if (touching !== undefined) return touching;
  const behind = near.find(
    (one) =>
      one.start >= quantity.end &&
      (one.end <= clause.end || one.label.startsWith('/')) &&
      admits(text, one, quantity, metric),
  );
  if (behind !== undefined && isAttached(text, quantity, behind)) return behind;
  const nearest = near.findLast(
    (one) =>
      one.end <= quantity.start &&
      admits(text, one, quantity, metric) &&
      !isYardstick(text, one) &&
      !isStartOfMove(text, one, quantity),
  );
  return nearest ?? (behind !== undefined && isOwn(text, behind, quantity) ? behind : undefined);
}

/** A period behind a number in its clause is its own where none is measured from it and no other number stands between. */
function isOwn(text: string, behind: PeriodMention, { end }: Quantity): boolean {
  return (
    !isYardstick(text, behind) && (behind.label.startsWith('/') || !/\d/.test(text.slice(end, behind.start)))
  );
}

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
  const until = Math.max(chosen.end, Math.min(quantity.start, chosen.end + 60));
  return chosen.label.length >= 7 &&
    chosen.label < date &&
    inUntilNow.standsIn(scene.text, chosen.end, until) &&
    /至今|迄今/.test(scene.text.slice(chosen.end, until))
    ? `${chosen.label}/${date}`
    : chosen.label;
}

const inUntilNow = new CharacterSet('今');
const ahead = /预|指引|目标|将|料|有望|今年|本年|expect|guidance|forecast|project|target/;

const dayLevels: ReadonlySet<string> = new Set([
  'trading_volume',
  'index_level',
  'valuation_multiple',
  'share_price',
  'market_cap',
]);
