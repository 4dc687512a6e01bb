import { before, behind, between, sameUnit, together, within, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "300bn over five years, 60bn a year": a total, its years and the average that is told with them. */
export function yearly(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((rate, index) => {
    if (rate.claim.kind !== 'money' && rate.claim.kind !== 'count') return;
    if (!isAverage(rate)) return;
    const pair = totalBefore(text, index);
    if (pair === null) return;
    const [total, years] = pair;
    found.push({
      rule: 'text.per_year',
      stated: rate.claim,
      from: [total.claim, years.claim],
      formula: ([whole = 0, count = 0]) => whole / count,
      expression: `${total.claim.quote} / ${years.claim.quote}`,
      unit: rate.claim.unit,
    });
  });
  return found;
}

/** Said to be an average, or the same in other words; a plain yearly amount may be another thing. */
function isAverage(rate: Placed): boolean {
  return (
    /(?:平均每年|每年平均|年均|平均一年|相当于每年|等于每年|即每年|也就是每年|average(?:s|d)?(?: of)?|averaging|on average|that is|i\.e\.|equal to|which is|, or)[^,;。\d]{0,10}$/.test(
      before(rate, 24),
    ) &&
    (rate.claim.per === 'year' ||
      /年/.test(before(rate, 12)) ||
      /^ (?:a|per|each|every) year/.test(behind(rate, 12)))
  );
}

function totalBefore(text: readonly Placed[], index: number): [Placed, Placed] | null {
  const rate = text[index];
  const [total, years] = [text[index - 2], text[index - 1]];
  if (rate === undefined || total === undefined || years === undefined) return null;
  const fits =
    total.claim.kind === rate.claim.kind &&
    sameUnit(total, rate) &&
    total.claim.per === null &&
    years.claim.kind === 'duration' &&
    years.claim.unit === 'year' &&
    together(total, years) &&
    within(years, rate, 40) &&
    /^(?:的|,? ?(?:over|across|spread over|for|in)(?: the next| a period of| the coming)? ?|,?(?:为期|历时|分摊在|分))?$/.test(
      between(total, years),
    );
  return fits ? [total, years] : null;
}
