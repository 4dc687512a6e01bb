import type { EvidenceClaim } from './evidence-claim.ts';
import { middleOf } from './inside-text/weigh.ts';
import { intervalOf } from './precision.ts';
import { namesIn, thingOf } from './same-thing.ts';
import { sourceOf } from './source-of.ts';

/** Claims of one thing (see `thingOf`). */
export interface Cluster {
  /** Equal for claims of the same thing; stable across runs. */
  key: string;
  /** Oldest first, those without a date last. */
  claims: readonly EvidenceClaim[];
  /** What is said to be its value, from the one most sources stand behind; claims that fit each other are one value. */
  values: readonly ClusterValue[];
}

export interface ClusterValue {
  claims: readonly EvidenceClaim[];
  /** Independent ones: a source quoted twice counts once. */
  sources: readonly string[];
}

/** All claims that share their thing with another one, in groups. Of order n log n. */
export function clusters(claims: readonly EvidenceClaim[]): Cluster[] {
  const names = namesIn(claims);
  const groups = new Map<string, EvidenceClaim[]>();
  for (const claim of claims) {
    const key = thingOf(claim, names);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([key, group]) => ({ key, claims: group.sort(byDate), values: valuesOf(group) }));
}

function byDate(a: EvidenceClaim, b: EvidenceClaim): number {
  const [left, right] = [a.documentDate ?? '9999', b.documentDate ?? '9999'];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

/** Values that overlap, rounded as their writers may have meant them, are one. */
function valuesOf(group: readonly EvidenceClaim[]): ClusterValue[] {
  const inOrder = group
    .map((claim) => ({ claim, span: closed(claim) }))
    .sort((a, b) => a.span.low - b.span.low);
  const values: EvidenceClaim[][] = [];
  let reach = -Infinity;
  for (const { claim, span } of inOrder) {
    const last = values.at(-1);
    if (last !== undefined && span.low <= reach) last.push(claim);
    else values.push([claim]);
    reach = Math.max(reach, span.high);
  }
  return values
    .map((claims) => ({ claims, sources: [...new Set(claims.map(sourceOf))] }))
    .sort((a, b) => b.sources.length - a.sources.length || (middle(a) ?? 0) - (middle(b) ?? 0));
}

/** Who says "over 14" does not mean 40: an open side reaches half as far again. */
function closed(claim: EvidenceClaim): { low: number; high: number } {
  const { low, high } = intervalOf(claim, 'meant') ?? { low: 0, high: 0 };
  return {
    low: low === -Infinity ? high - Math.abs(high) / 2 : low,
    high: high === Infinity ? low + Math.abs(low) / 2 : high,
  };
}

function middle({ claims: [first] }: ClusterValue): number | null {
  return first === undefined ? null : middleOf(first);
}
