import { before, between, isLevel, sameUnit, together, within, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "A, B and C, together T": parts that the text calls by their total. */
export function sums(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((total, index) => {
    if (!isLevel(total) || total.claim.change !== null) return;
    const word = totalWord.exec(before(total, 24))?.[0];
    if (word === undefined) return;
    const run = partsBefore(text, index);
    const whole = run.filter((part) => together(part, total));
    const relation = (parts: readonly Placed[], onlyMatch: boolean): Relation => ({
      rule: 'text.sum',
      stated: total.claim,
      from: parts.map(({ claim }) => claim),
      formula: (values) => values.reduce((sum, value) => sum + value, 0),
      expression: parts.map(({ claim }) => claim.quote).join(' + '),
      unit: total.claim.unit,
      onlyMatch,
    });
    // a list in one sentence, closed by "these add up to", is all there is; elsewhere only a match says something
    if (whole.length >= 2 && closing.test(word) && isList(whole, total) && !counted.test(before(total, 30))) {
      found.push(relation(whole, false));
      return;
    }
    for (let size = 2; size <= run.length; size++) found.push(relation(run.slice(-size), true));
  });
  return found;
}

const totalWord =
  /(?:合计|共计|总计|总共|一共|加起来|加总|合起来|加在一起|总额达?|总额为|total(?:s|ling|ing|ed)?(?: of)?|in total|altogether|combined|together|add(?:s|ed|ing)? up to|sum to|sums to)[^,;。\d]{0,12}$/;
const closing =
  /合计|共计|总计|加起来|加总|合起来|加在一起|add(?:s|ed|ing)? up to|sums? to|totall?ing|together/;

/** "The three together" may count one that is not told. */
const counted =
  /[一二两三四五六七八九十\d]\s*(?:家|大|个|项|国|地|者)|\b(?:two|three|four|five|six|seven|eight|nine|ten|all|the group)\b/;

/** The parts right before a total: the same unit, no changes, each close behind the one before. */
function partsBefore(text: readonly Placed[], index: number): Placed[] {
  const parts: Placed[] = [];
  let next = text[index];
  for (let at = index - 1; at >= 0 && next !== undefined && parts.length < mostParts; at--) {
    const part = text[at];
    if (part === undefined || !within(part, next, 80)) break;
    if (!isLevel(part)) continue;
    if (!sameUnit(part, next) || part.claim.change !== null || part.claim.per !== next.claim.per) break;
    if (!samePeriod(part, next)) break;
    parts.unshift(part);
    next = part;
  }
  return parts;
}

const mostParts = 12;

function samePeriod(a: Placed, b: Placed): boolean {
  return a.claim.period === null || b.claim.period === null || a.claim.period === b.claim.period;
}

/** Only "and", commas and what the parts are stand between them; "of which" would make parts of parts. */
function isList(parts: readonly Placed[], total: Placed): boolean {
  const all = [...parts, total];
  return all.every((part, index) => {
    const next = all[index + 1];
    if (next === undefined) return true;
    const words = between(part, next);
    const parted = next === total || /[,、;和与及加+]|\band\b|\bplus\b/.test(words);
    return parted && words.length <= 60 && !notAList.test(words);
  });
}

const notAList =
  /其中|包括|包含|含|至少|另|以及其他|等等|不含|扣除|减去|但|而|如果|of which|including|includes|among|but|while|less|net of|excluding|other|if\b|etc|compared|from|than|需要|需|needs?/;
