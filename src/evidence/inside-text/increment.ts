import { before, between, isLevel, sameUnit, together, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "From four years to 6.5, two to three more": what was added between two levels. */
export function increments(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((added, index) => {
    const [then, now] = [text[index - 2], text[index - 1]];
    if (then === undefined || now === undefined || !together(then, added) || !together(now, added)) return;
    if (!sameUnit(then, now) || !sameUnit(now, added) || then.claim.subject !== now.claim.subject) return;
    const isKind = isLevel(added) || added.claim.kind === 'duration';
    if (!isKind || then.claim.kind !== added.claim.kind || now.claim.kind !== added.claim.kind) return;
    const path = between(then, now);
    if (!/到|至|变成|\bto\b|became|is now/.test(path) || path.length > 30) return;
    if (
      !/^[^;。]{0,16}(?:增加|多|增|提高|延长|上升|减少|少|缩短|added|adding|an increase of|up by|longer by)(?:了|出)?[^,;。\d]{0,6}$/.test(
        between(now, added),
      )
    )
      return;
    if (!/从|由|from/.test(before(then, 30))) return;
    const down = /减|少|缩短/.test(between(now, added));
    found.push({
      rule: 'text.increment',
      stated: added.claim,
      from: [now.claim, then.claim],
      formula: ([later = 0, earlier = 0]) => (down ? earlier - later : later - earlier),
      expression: down
        ? `${then.claim.quote} - ${now.claim.quote}`
        : `${now.claim.quote} - ${then.claim.quote}`,
      unit: added.claim.unit,
    });
  });
  return found;
}
