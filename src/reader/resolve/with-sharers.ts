import type { View } from '../formats/view.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Claim } from '../reading.ts';
import type { Scene } from './scene.ts';
import { sharers } from './sharers.ts';

/** A claim, and one for each other name its number is given to, in the order of the names; each has its place as its part. */
export function withSharers(scene: Scene, quantity: Quantity, claim: Claim, view: View): readonly Claim[] {
  const others =
    claim.change !== null && claim.kind === 'percent' ? sharedBy(scene, quantity, claim, view) : [];
  return others.length === 0 ? [claim] : inOrder([claim, ...others]);
}

/** 英伟达、微软涨超 1%: the same number for each of the names it is given to, as further parts of one span. */
function sharedBy(scene: Scene, quantity: Quantity, claim: Claim, view: View): Claim[] {
  return sharers(scene, quantity, claim.subjectId).map((other, index) => ({
    ...claim,
    part: index + 1,
    subject: other.name,
    subjectId: other.id,
    slots: claim.slots.map((slot) =>
      slot.slot === 'subject'
        ? {
            slot: 'subject',
            start: view.startOf(other.start),
            end: view.endOf(other.end),
            inferredReason: null,
          }
        : slot,
    ),
  }));
}

/** The claims of one number by where their names stand, each with its place as its part. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const at = ({ slots }: Claim): number => slots.find(({ slot }) => slot === 'subject')?.start ?? 0;
  const sorted = [...claims].sort((a, b) => at(a) - at(b));
  for (const [part, claim] of sorted.entries()) claim.part = part;
  return sorted;
}
