import { before, behind, within, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "26 times earnings, an earnings yield of 3.8 %": one is the inverse of the other. */
export function inverses(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((earnings, index) => {
    if (earnings.claim.unit !== '%' || earnings.claim.change !== null || !isYield(earnings)) return;
    const near = text
      .slice(Math.max(0, index - 3), index)
      .filter((other) => isMultiple(other) && within(other, earnings, 60) && ofOne(other, earnings));
    const multiple = near.at(-1);
    if (multiple === undefined) return;
    found.push({
      rule: 'text.inverse',
      stated: earnings.claim,
      from: [multiple.claim],
      formula: ([times = 0]) => 100 / times,
      expression: `1 / ${multiple.claim.quote}`,
      unit: '%',
      onlyMatch: near.length > 1,
    });
  });
  return found;
}

function isYield(earnings: Placed): boolean {
  const words = /(?:获利|盈利|收益)收益率|盈余殖利率|盈利殖利率|earnings yield/;
  return words.test(behind(earnings, 14)) || words.test(before(earnings, 20));
}

function ofOne({ claim: a }: Placed, { claim: b }: Placed): boolean {
  return a.subject === null || b.subject === null || a.subject === b.subject;
}

function isMultiple({ claim }: Placed): boolean {
  return claim.unit === 'x' && claim.metric === 'valuation_multiple';
}
