import { before, behind, between, isLevel, sameUnit, slotWords, together, type Placed } from './text-view.ts';
import { fold } from '../../base/fold.ts';
import type { Relation } from './weigh.ts';

/** "A is five times B", A 是 B 的五倍: with B a number beside it, or the one the text gives B elsewhere. */
export function multiples(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((times, index) => {
    if (times.claim.unit !== 'x' || times.claim.change !== null || isIncrease(times)) return;
    const pair = pairOf(text, index);
    if (pair === null) return;
    const [large, small] = pair;
    if (!isLevel(large) || !isLevel(small) || !sameUnit(large, small) || !sameRate(large, small)) return;
    found.push({
      rule: 'text.multiple',
      stated: times.claim,
      from: [large.claim, small.claim],
      formula: ([a = 0, b = 0]) => a / b,
      expression: `${large.claim.quote} / ${small.claim.quote}`,
      unit: 'x',
    });
  });
  return found;
}

function pairOf(text: readonly Placed[], index: number): [Placed, Placed] | null {
  const times = text[index];
  const [two, one, next] = [text[index - 2], text[index - 1], text[index + 1]];
  if (times === undefined || one === undefined) return null;
  // A 是 B 的五倍
  if (
    two &&
    together(two, times) &&
    is.test(between(two, one)) &&
    /^[^,;。\d]{0,8}的\s*$/.test(between(one, times))
  )
    return [two, one];
  // A, five times [its revenue of] B
  if (next && together(one, times) && together(times, next)) {
    if (
      isEnglish.test(between(one, times)) &&
      /^ (?:of )?(?:the |its |their |that )?(?:(?!as |more |than |what )[\w-]+ ){0,4}(?:of |, )?$/.test(
        between(times, next),
      )
    )
      return [one, next];
  }
  // A 是 [what B is called] 的五倍
  const called = together(one, times)
    ? /^[^;。]{0,4},?\s*(?:是|为|相当于|等于)([^,;。\d]{2,24})的\s*$/.exec(between(one, times))?.[1]
    : undefined;
  if (called === undefined) return null;
  const meant = text.filter((other) => other !== one && isCalled(called, other));
  const values = new Set(meant.map(({ claim }) => `${claim.lowText}/${claim.highText}/${claim.unit}`));
  const [small] = meant;
  return small !== undefined && values.size === 1 ? [one, small] : null;
}

const is = /(?:是|为|相当于|等于|达到?)[^,;。\d]{0,12}$/;
const isEnglish =
  /^(?:,? (?:is|was|are|which is|that is|or|equals?|some|about|roughly|almost|nearly))*,?\s*$/;

/** The words hold the metric and the subject of the claim as its own sentence writes them. */
function isCalled(words: string, other: Placed): boolean {
  const { subject, metric } = other.claim;
  if (subject === null || metric === null || !isLevel(other)) return false;
  const metricWords = slotWords(other, 'metric');
  const subjectWords = [fold(subject), slotWords(other, 'subject')].filter((word) => word !== null);
  return (
    metricWords !== null && words.includes(metricWords) && subjectWords.some((word) => words.includes(word))
  );
}

/** "Grew five times", 高出五倍: how much is added, or how much there is: the words alone do not say. */
function isIncrease(times: Placed): boolean {
  return (
    /(?:增|涨|升|高出?|多出?|大|超出?|grew|rose|up|increase[sd]?(?: by)?|gained|more|higher)\s*(?:了|约|到|至)?\s*$/.test(
      before(times, 12),
    ) || /^\s*(?:以上|多|更|more|higher|greater|larger|as (?:much|many|large) again)/.test(behind(times, 14))
  );
}

/** A yearly amount compares with a yearly one; what is said to be annualised, or of no rate, counts as yearly. */
function sameRate({ claim: a }: Placed, { claim: b }: Placed): boolean {
  return (a.per ?? 'year') === (b.per ?? 'year');
}
