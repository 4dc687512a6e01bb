import { before, between, isLevel, sameUnit, together, within, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "A of B, or p %": a share that is given beside its part and its whole. */
export function shares(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((share, index) => {
    const asPercent = share.claim.unit === '%' && share.claim.kind === 'percent';
    const asFraction = share.claim.unit === 'x' && (share.claim.high ?? 1) < 1;
    if ((!asPercent && !asFraction) || share.claim.change !== null) return;
    const pair = namedPair(text, index);
    if (pair === null) return;
    const [part, whole] = pair;
    if (!isLevel(part) || !isLevel(whole) || !sameUnit(part, whole)) return;
    if (part.claim.per !== whole.claim.per) return;
    found.push({
      rule: 'text.share',
      stated: share.claim,
      from: [part.claim, whole.claim],
      formula: ([some = 0, all = 0]) => (asPercent ? (some / all) * 100 : some / all),
      expression: `${part.claim.quote} / ${whole.claim.quote}`,
      unit: share.claim.unit,
    });
  });
  return found;
}

/** The part and the whole of the share at an index, as the words around it say. */
function namedPair(text: readonly Placed[], index: number): [part: Placed, whole: Placed] | null {
  const share = text[index];
  if (share === undefined) return null;
  const [two, one, next, last] = [text[index - 2], text[index - 1], text[index + 1], text[index + 2]];
  // A 占 B 的 p
  if (
    two &&
    one &&
    together(two, share) &&
    accountsFor.test(between(two, one)) &&
    ofIt.test(between(one, share))
  )
    return [two, one];
  // A, about p of the B
  if (one && next && together(one, share) && together(share, next)) {
    if (
      whichIs.test(between(one, share)) &&
      /^ of (?:the |its |that |this |a |their )?(?:[\w-]+ ){0,3}$/.test(between(share, next))
    )
      return [one, next];
  }
  // of the B only p (A): the whole is the last number before
  if (next && together(share, next) && same.test(between(share, next)) && one && within(one, share, 60)) {
    if (onlyOf.test(before(share, 16)) && sameThing(one, next)) return [next, one];
  }
  // p of the B, or A
  if (next && last && together(share, last) && same.test(between(next, last))) {
    if (/^ of (?:the |its |that |this |a |their )?(?:[\w-]+ ){0,3}$/.test(between(share, next)))
      return [last, next];
  }
  return null;
}

const accountsFor = /^[^,;。]{0,10}占[^,;。]{0,14}$/;
const ofIt = /^[^,;。]{0,6}的?(?:比例|比重|份额)?(?:约|大约|为|是|仅|只有|达|高达)?\s*$/;
const whichIs =
  /^[^;.\d]{0,30}(?:,? \(?(?:or|which is|that is|i\.e\.|equal to|equals|represents?|representing|accounts? for|accounting for|makes? up|is|was))(?: only| just| about| roughly| around| some| nearly)*\s*$/;
/** The amount in brackets behind its share: "about a tenth (some 100bn)". */
const same =
  /^\s*[(,]?\s*(?:即|也就是|相当于|合|or|that is|i\.e\.|equal to)?\s*(?:about|roughly|around|some|约|大约)?\s*$/;
const onlyOf = /(?:只有|仅有?|其中|占|的|only|just|of (?:which|it|that|this))\s*$/;

function sameThing({ claim: a }: Placed, { claim: b }: Placed): boolean {
  return a.subject !== null && a.subject === b.subject;
}
