import type { Quantity } from '../grammar/quantity.ts';
import type { PeriodMention } from '../grammar/periods.ts';
import type { Found, Scene } from './scene.ts';
import { within } from './scene.ts';

/** The period named nearest before the number in its sentence, else behind it in its clause. */
export function periodOf(
  scene: Scene,
  periods: readonly PeriodMention[],
  quantity: Quantity,
): Found<string> | null {
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const clause = scene.stretches.around(quantity.core.start, 1);
  const near = within(periods, sentence, quantity.start).filter(
    (one) => one.end <= quantity.start || one.start >= quantity.end,
  );
  const before = near.filter((one) => one.end <= quantity.start).pop();
  const behind = near.find((one) => one.start >= quantity.end && one.end <= clause.end);
  const chosen = before ?? behind;
  return chosen === undefined
    ? null
    : { value: chosen.label, span: { start: chosen.start, end: chosen.end }, reason: null };
}
