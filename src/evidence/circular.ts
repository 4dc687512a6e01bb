import type { Verdict } from './verdict.ts';

/**
 * Claims whose support leads back to themselves and to no fact, table or cited figure on the way: each becomes
 * unverifiable, `circular`. Only what confirms is support: claims that contradict each other rest on each other by
 * nature. Linear in what the verdicts rest on.
 */
export function circularClaims(verdicts: readonly Verdict[]): Verdict[] {
  const supports = new Map<string, Set<string>>();
  const grounded = new Set<string>();
  const first = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'confirmed') continue;
    if (verdict.evidence.some(({ kind }) => kind === 'fact' || kind === 'table' || kind === 'cited'))
      grounded.add(verdict.claimId);
    const known = supports.get(verdict.claimId) ?? new Set<string>();
    for (const id of verdict.restsOn) known.add(id);
    supports.set(verdict.claimId, known);
    if (!first.has(verdict.claimId)) first.set(verdict.claimId, verdict);
  }
  const found: Verdict[] = [];
  for (const ring of ringsOf(supports)) {
    if (ring.some((id) => grounded.has(id))) continue;
    for (const id of ring) {
      const verdict = first.get(id);
      if (verdict === undefined) continue;
      found.push({ ...verdict, outcome: 'unverifiable', reason: 'circular', ratio: null, restsOn: ring });
    }
  }
  return found;
}

/** Sets of claims that rest on each other (strongly connected, with a way back), by Tarjan's algorithm, unrolled. */
function ringsOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const rings: string[][] = [];
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const work: { id: string; rest: Iterator<string> }[] = [];
    const enter = (id: string): void => {
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      work.push({ id, rest: (graph.get(id) ?? new Set<string>()).values() });
    };
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { id } = top;
      const step = top.rest.next();
      if (step.done !== true) {
        if (!order.has(step.value)) enter(step.value);
        else if (isOpen.has(step.value)) lower(lowest, id, order.get(step.value));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(lowest, parent.id, lowest.get(id));
      if (lowest.get(id) !== order.get(id)) continue;
      const ring = open.splice(open.lastIndexOf(id));
      for (const member of ring) isOpen.delete(member);
      if (ring.length > 1 || graph.get(id)?.has(id) === true) rings.push(ring);
    }
  }
  return rings;
}

function lower(lowest: Map<string, number>, id: string, value: number | undefined): void {
  const known = lowest.get(id);
  if (known !== undefined && value !== undefined && value < known) lowest.set(id, value);
}
