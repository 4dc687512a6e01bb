import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';

/** The periods that are not themselves read as numbers ("2000 GPUs"). Both lists are in order. */
export function periodsApart(
  periods: readonly PeriodMention[],
  quantities: readonly Quantity[],
): PeriodMention[] {
  let index = 0;
  return periods.filter((period) => {
    while (index < quantities.length && (quantities[index]?.end ?? 0) <= period.start) index += 1;
    const next = quantities[index];
    return next === undefined || next.core.start >= period.end || next.core.end <= period.start;
  });
}
