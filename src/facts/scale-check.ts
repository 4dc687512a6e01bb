import type { Fact } from '../base/observation.ts';
import { rankOfForm } from './forms.ts';

/** Factors by which filers are wrong when they mistake thousands or millions for ones. */
const factors = [1e3, 1e6, 1e9];
const tolerance = 0.01;

/** The factor by which two values of one period differ where it is one of scale, else null. */
export function scaleApart(first: number, second: number): number | null {
  const [less, more] = [
    Math.min(Math.abs(first), Math.abs(second)),
    Math.max(Math.abs(first), Math.abs(second)),
  ];
  if (less === 0 || more < less * 900) return null;
  return factors.find((factor) => Math.abs(more / less / factor - 1) <= tolerance) ?? null;
}

/**
 * Statements of one period that are wrong by a thousand, a million or a billion against others of the same period.
 * Believed is the higher form, then what is like the other periods (`typical`, an absolute value; null where too few
 * are known), then the greater number of filings. Where nothing decides, all of them are out.
 */
export function outOfScale(facts: readonly Fact[], typical: () => number | null): ReadonlySet<Fact> {
  const out = new Set<Fact>();
  const clusters = clustersOf(facts);
  if (clusters.length < 2) return out;
  for (const [index, cluster] of clusters.entries()) {
    for (const other of clusters.slice(index + 1)) {
      const [one, two] = [cluster[0], other[0]];
      if (!one || !two || scaleApart(one.value, two.value) === null) continue;
      const verdict = better(cluster, other, typical);
      if (verdict >= 0) for (const fact of other) out.add(fact);
      if (verdict <= 0) for (const fact of cluster) out.add(fact);
    }
  }
  return out;
}

/** The middle one of absolute values; null for fewer than three. */
export function typicalOf(values: readonly number[]): number | null {
  const sorted = values
    .map(Math.abs)
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  return sorted.length < 3 ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
}

/** Positive where the first is believed, negative where the second, 0 where nothing decides. */
function better(first: readonly Fact[], second: readonly Fact[], typical: () => number | null): number {
  const rank = (facts: readonly Fact[]): number => Math.max(...facts.map(({ form }) => rankOfForm(form)));
  if (rank(first) !== rank(second)) return rank(first) - rank(second);
  const usual = typical();
  const away = (facts: readonly Fact[]): number =>
    Math.abs(Math.log10(Math.abs(facts[0]?.value ?? 0) / (usual ?? 1)));
  if (usual !== null && Math.abs(away(first) - away(second)) > 1) return away(second) - away(first);
  return filings(first) - filings(second);
}

function filings(facts: readonly Fact[]): number {
  return new Set(facts.map(({ sourceRef }) => sourceRef)).size;
}

/** Statements within a factor of 30 of each other. */
function clustersOf(facts: readonly Fact[]): Fact[][] {
  const clusters: Fact[][] = [];
  for (const fact of facts) {
    if (fact.value === 0) continue;
    const near = clusters.find(([first]) => {
      const ratio = Math.abs(fact.value) / Math.abs(first?.value ?? 1);
      return ratio < 30 && ratio > 1 / 30;
    });
    if (near) near.push(fact);
    else clusters.push([fact]);
  }
  return clusters;
}
