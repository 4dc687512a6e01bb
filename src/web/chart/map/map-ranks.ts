/** What a drawing needs to know of a link. */
export interface Arrow {
  from: string;
  to: string;
}

/**
 * The links that lead back: without them no way leads round in a circle. Those met while already on the way from a node nobody acts
 * on, in the order the links are written in, so that the same map is always drawn the same way.
 */
export function backLinks<Of extends Arrow>(ids: readonly string[], links: readonly Of[]): ReadonlySet<Of> {
  const back = new Set<Of>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const link of links) {
      if (link.from !== id) continue;
      const seen = state.get(link.to);
      if (seen === 'open') back.add(link);
      else if (seen === undefined) visit(link.to);
    }
    state.set(id, 'done');
  };
  const isActedOn = new Set(links.map(({ to }) => to));
  for (const id of [...ids.filter((one) => !isActedOn.has(one)), ...ids]) if (!state.has(id)) visit(id);
  return back;
}

/**
 * The column of every node, the leftmost 0: as far right as what it acts on allows, so that a shock stands beside what it touches
 * and what acts on nothing stands at the right. A node without links stands at the left.
 */
export function ranks(ids: readonly string[], forward: readonly Arrow[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const below = forward.filter(({ from }) => from === id).map(({ to }) => depthOf(to) + 1);
    const depth = Math.max(0, ...below);
    depths.set(id, depth);
    return depth;
  };
  const last = Math.max(0, ...ids.map(depthOf));
  const linked = new Set(forward.flatMap(({ from, to }) => [from, to]));
  return new Map(ids.map((id) => [id, linked.has(id) ? last - depthOf(id) : 0]));
}
