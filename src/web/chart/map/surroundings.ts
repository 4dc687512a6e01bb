import type { Arrow } from './map-ranks.ts';

/** What hangs together with one node of a map. */
export interface Surroundings {
  /** Nodes a change of it is carried to, at whatever remove; without itself. */
  after: ReadonlySet<string>;
  /** Nodes whose change is carried to it. */
  before: ReadonlySet<string>;
  /** Places of the links that lie on these ways. */
  links: ReadonlySet<number>;
}

export function surroundings(id: string, links: readonly Arrow[]): Surroundings {
  const lit = new Set<number>();
  const follow = (next: (link: Arrow) => readonly [from: string, to: string]): Set<string> => {
    const found = new Set([id]);
    for (const at of found)
      links.forEach((link, index) => {
        const [from, to] = next(link);
        if (from !== at) return;
        lit.add(index);
        found.add(to);
      });
    found.delete(id);
    return found;
  };
  const after = follow(({ from, to }) => [from, to]);
  const before = follow(({ from, to }) => [to, from]);
  return { after, before, links: lit };
}

export type ArrowKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';

/**
 * Where an arrow key leads: right and left along the strongest link, up and down in the column. The same node where nothing lies
 * that way.
 */
export function steppedFrom(
  id: string,
  key: ArrowKey,
  nodes: readonly { id: string; column: number; y: number }[],
  links: readonly (Arrow & { strength: number })[],
): string {
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const [from, to] = key === 'ArrowRight' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const own = links.filter((link) => link[from] === id && link[to] !== id);
    return own.toSorted((a, b) => b.strength - a.strength)[0]?.[to] ?? id;
  }
  const column = nodes.find((node) => node.id === id)?.column;
  const order = nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y);
  const at = order.findIndex((node) => node.id === id);
  return order[at + (key === 'ArrowDown' ? 1 : -1)]?.id ?? id;
}
