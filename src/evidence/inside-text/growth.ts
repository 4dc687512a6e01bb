import { before, behind, between, isLevel, quoteOf, sameUnit, together, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "X, up p % from Y", "从 Y 增长到 X，增幅 p": growth told beside both levels. */
export function growths(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((growth, index) => {
    const { change, unit, kind } = growth.claim;
    const asPercent = unit === '%' && kind === 'percent';
    if (change === null || (!asPercent && unit !== 'x') || isYearly(growth)) return;
    const levels = levelsOf(text, index);
    if (levels === null) return;
    const [now, then] = levels;
    if (!isLevel(now) || !isLevel(then) || !sameUnit(now, then) || rateOf(now) !== rateOf(then)) return;
    if (now.claim.subject !== then.claim.subject) return;
    found.push({
      rule: 'text.growth',
      stated: growth.claim,
      from: [now.claim, then.claim],
      formula: ([later = 0, earlier = 0]) => (asPercent ? (later / earlier - 1) * 100 : later / earlier),
      expression: asPercent
        ? `${now.claim.quote} / ${then.claim.quote} - 1`
        : `${now.claim.quote} / ${then.claim.quote}`,
      unit,
      sign: asPercent && change === 'down' ? -1 : 1,
    });
  });
  return found;
}

/** The later and the earlier level of the growth at an index, as the words around it say. */
function levelsOf(text: readonly Placed[], index: number): [now: Placed, then: Placed] | null {
  const growth = text[index];
  const [two, one, next] = [text[index - 2], text[index - 1], text[index + 1]];
  if (growth === undefined || one === undefined) return null;
  if (two !== undefined && together(two, growth) && together(one, growth)) {
    const [inner, outer] = [between(two, one), between(one, growth)];
    if (inner.length <= 40 && outer.length <= 30) {
      if (comparedWith.test(inner) && /^[^,;。.\d]{0,12}$/.test(outer)) return [two, one];
      if (
        cameFrom.test(before(two, 12)) &&
        /到|至|现在|如今|今|\bto\b|\bnow\b/.test(inner) &&
        notOther.test(outer)
      )
        return [one, two];
    }
  }
  if (next !== undefined && together(one, growth) && together(growth, next)) {
    const [inner, outer] = [between(one, growth), between(growth, next)];
    if (
      /^,? (?:which is |was |is )?$/.test(inner) &&
      /^ (?:from|on|over|compared with|versus) (?:the |its )?$/.test(outer) &&
      isMoved(growth)
    )
      return [one, next];
  }
  return null;
}

/** 较上年同期的, versus: the second number is the one compared with. */
const comparedWith = /(?:较|相比|比|对比|versus|compared (?:with|to)|against)[^,;。\d]{0,12}$/;
const cameFrom = /(?:从|由|原来|原先|以前|之前|from|formerly|used to be)\s*(?:的|约|about|some)?\s*$/;
/** Between the levels and their growth stand no words of another thing. */
const notOther =
  /^(?:[\s,"“”'()、的了约达为是]|增幅|涨幅|升幅|降幅|跌幅|同比|增长|上升|提高|增加|下降|下跌|up|down|or|an?|of|about|roughly|increase|rise|gain|drop|fall|decline|jump|that is)*$/;

/** Growth a year says nothing of two levels several years apart. */
function isYearly(growth: Placed): boolean {
  const around = `${before(growth, 16)}${quoteOf(growth)}${behind(growth, 12)}`;
  return (
    growth.claim.per !== null ||
    /年均|年复合|复合|每年|平均|cagr|annuali[sz]ed|a year|per year|annually|average/.test(around)
  );
}

function isMoved(growth: Placed): boolean {
  return /up|down|rose|fell|grew|increase|decrease|higher|lower/.test(
    `${before(growth, 10)}${quoteOf(growth)}`,
  );
}

/** "A year earlier" says when, not how often. */
function rateOf(level: Placed): string | null {
  return /^ (?:earlier|ago|before|prior)/.test(behind(level, 10)) ? null : level.claim.per;
}
