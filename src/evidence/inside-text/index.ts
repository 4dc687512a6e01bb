import type { EvidenceClaim } from '../evidence-claim.ts';
import type { Verdict } from '../verdict.ts';
import { growths } from './growth.ts';
import { increments } from './increment.ts';
import { inverses } from './inverse.ts';
import { multiples } from './multiple.ts';
import { yearly } from './per-year.ts';
import { remainders } from './remainder.ts';
import { shares } from './share.ts';
import { sums } from './sum.ts';
import { placedClaims, type Placed } from './text-view.ts';
import { unitPrices } from './unit-price.ts';
import { weigh, type Relation } from './weigh.ts';

/** One way in which a text may say that its numbers hang together, each in a file of its own. */
const relations: readonly ((text: readonly Placed[]) => Relation[])[] = [
  sums,
  remainders,
  shares,
  growths,
  increments,
  multiples,
  yearly,
  inverses,
  unitPrices,
];

/**
 * The verdicts the arithmetic of one text gives: only where its words say that the numbers belong together. Of several
 * on one claim by one rule the best match stands, and what is confirmed before what is not. Linear in the text.
 */
export function insideText(claims: readonly EvidenceClaim[]): Verdict[] {
  const text = placedClaims(claims);
  const found = new Map<string, Verdict>();
  for (const relation of relations.flatMap((find) => find(text))) {
    const verdict = weigh(relation);
    if (verdict === null) continue;
    const key = `${verdict.rule} ${verdict.claimId}`;
    const before = found.get(key);
    if (before === undefined || distance(verdict) < distance(before)) found.set(key, verdict);
  }
  return [...found.values()];
}

function distance({ ratio }: Verdict): number {
  return ratio === null ? Infinity : Math.abs(Math.log(Math.abs(ratio)));
}
