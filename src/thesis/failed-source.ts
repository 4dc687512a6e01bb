import type { FactsPort } from './facts-port.ts';
import { isLeaf, type Formula, type Leaf } from './formula/formula.ts';

/** A source that cannot be reached: the leaf it gives, and the day (since 1970-01-01) from which that cannot be trusted. */
export interface Failure {
  leaf: string;
  since: number;
}

/**
 * What makes a formula one that cannot be trusted; null where every source it rests on can be reached. An aggregate stands as long as
 * `at-least` members' sources do.
 */
export function failureOf(
  formula: Formula,
  port: FactsPort,
  indicators: ReadonlyMap<string, Formula>,
): Failure | null {
  const asking = new Set<string>();
  const first = (one: Formula, member: string | null): Failure => {
    if (isLeaf(one)) {
      if (one.leaf !== 'indicator') {
        const leaf = leafName(one, member, port);
        return { leaf, since: port.failedSince(leaf) ?? Infinity };
      }
      const named = indicators.get(one.id);
      if (named === undefined || asking.has(one.id)) return none;
      asking.add(one.id);
      const found = first(named, null);
      asking.delete(one.id);
      return found;
    }
    const [only] = one.of;
    if (one.over === null || only === undefined)
      return one.of.map((input) => first(input, member)).sort(byDay)[0] ?? none;
    const found = one.over.members.map((id) => first(only, id)).sort(byDay);
    const spare = found.length - Math.max(1, Number(one.with['at-least'] ?? 1));
    return found[Math.max(0, spare)] ?? none;
  };
  const found = first(formula, null);
  return found.since === Infinity ? null : found;
}

const none: Failure = { leaf: '', since: Infinity };

function byDay(a: Failure, b: Failure): number {
  return a.since === b.since ? 0 : a.since - b.since;
}

/**
 * How a port is asked about the source of a leaf: `acme.revenue`, `fred:SOFR` (of several the one that holds anything),
 * `acme.orders`. A number is a source of its own that never fails.
 */
function leafName(leaf: Leaf, member: string | null, port: FactsPort): string {
  switch (leaf.leaf) {
    case 'fact':
      return `${leaf.of ?? member ?? ''}.${leaf.concept}`;
    case 'series':
      return leaf.ids.find((id) => port.series(id).changes.length > 0) ?? leaf.ids[0] ?? '';
    case 'figures':
      return `${leaf.query.subject}.${leaf.query.metric}`;
    case 'indicator':
      return leaf.id;
    case 'number':
      return 'number';
  }
}
