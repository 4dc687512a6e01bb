import { before, behind, between, sameUnit, together, within, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "N of them at U each are M": a count, what one is, and all of it. */
export function unitPrices(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((total, index) => {
    const [two, one] = [text[index - 2], text[index - 1]];
    if (two === undefined || one === undefined || !within(two, total, 80)) return;
    const pair = isEach(one) ? [two, one] : isEach(two) ? [one, two] : null;
    if (pair === null || !so.test(between(one, total)) || isEach(total)) return;
    const [count, each] = pair;
    if (count === undefined || each === undefined) return;
    const counted = count.claim.unit === 'count' || count.claim.unit === 'contracts';
    if (!counted || !together(count, each) || !sameUnit(each, total)) return;
    found.push({
      rule: 'text.unit_price',
      stated: total.claim,
      from: [count.claim, each.claim],
      formula: ([many = 0, one = 0]) => many * one,
      expression: `${count.claim.quote} × ${each.claim.quote}`,
      unit: total.claim.unit,
      onlyMatch: !itself.test(between(one, total)),
    });
  });
  return found;
}

/** The total follows from the two: "that is", 就是, 合计. */
const so =
  /(?:就是|即|也就是|合计|共计?|总计|总共|等于|一共|that is|or|total(?:s|ling|ing)?(?: of)?|in all|comes? to|equals?|makes?|controls?)[^,;。\d]{0,10}$/;

/** The product in other words; a "total" may hold more than these. */
const itself = /(?:就是|即|也就是|等于|that is|, or|comes? to|equals?)[^,;。\d]{0,10}$/;

function isEach(one: Placed): boolean {
  return (
    /(?:每(?:份|张|个|台|颗|块|股|部|套|片|枚|户|人)|单价|each|apiece)[^,;。\d]{0,12}$/.test(
      before(one, 20),
    ) ||
    /^ ?(?:each|apiece|per (?:unit|chip|share|contract|piece|head)|一(?:份|张|个|台|颗|块|股|部|套|片))/.test(
      behind(one, 14),
    )
  );
}
