import type { FactsPort } from './facts-port.ts';
import { isLeaf, type Formula, type Leaf } from './formula/formula.ts';

/**
 * Day (since 1970-01-01) from which a formula cannot be trusted because a source it rests on cannot be reached; null where it can.
 * An aggregate stands as long as `at-least` members' sources do.
 */
export function failedSince(
  formula: Formula,
  port: FactsPort,
  indicators: ReadonlyMap<string, Formula>,
): number | null {
  const asking = new Set<string>();
  const since = (one: Formula, member: string | null): number => {
    if (isLeaf(one)) {
      if (one.leaf !== 'indicator') return port.failedSince(leafName(one, member, port)) ?? Infinity;
      const named = indicators.get(one.id);
      if (named === undefined || asking.has(one.id)) return Infinity;
      asking.add(one.id);
      const found = since(named, null);
      asking.delete(one.id);
      return found;
    }
    const [only] = one.of;
    if (one.over === null || only === undefined)
      return Math.min(Infinity, ...one.of.map((input) => since(input, member)));
    const days = one.over.members.map((id) => since(only, id)).sort((a, b) => a - b);
    const spare = days.length - Math.max(1, Number(one.with['at-least'] ?? 1));
    return days[Math.max(0, spare)] ?? Infinity;
  };
  const found = since(formula, null);
  return found === Infinity ? null : found;
}

/**
 * How a port is asked about the source of a leaf: `acme/revenue/ttm`, `fred:SOFR` (of several the one that holds anything),
 * `acme/orders`. A number is a source of its own that never fails.
 */
function leafName(leaf: Leaf, member: string | null, port: FactsPort): string {
  switch (leaf.leaf) {
    case 'fact':
      return `${leaf.of ?? member ?? ''}/${leaf.concept}/${leaf.shape}`;
    case 'series':
      return leaf.ids.find((id) => port.series(id).changes.length > 0) ?? leaf.ids[0] ?? '';
    case 'figures':
      return `${leaf.query.subject}/${leaf.query.metric}`;
    case 'indicator':
      return leaf.id;
    case 'number':
      return 'number';
  }
}
