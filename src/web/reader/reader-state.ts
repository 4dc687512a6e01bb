import type { ClaimOut } from '../api/shapes.ts';

/** Which claims are marked; empty means all. Written in the address as `kind=money,percent`. */
export interface ClaimFilter {
  kinds: readonly string[];
  modalities: readonly string[];
}

/** Stands for a modality that was not found. */
export const unknownModality = 'unknown';

export function parseFilter(search: URLSearchParams): ClaimFilter {
  const list = (name: string) => (search.get(name) ?? '').split(',').filter((each) => each !== '');
  return { kinds: list('kind'), modalities: list('modality') };
}

export function passes(
  claim: Pick<ClaimOut, 'kind' | 'modality'>,
  { kinds, modalities }: ClaimFilter,
): boolean {
  return (
    (kinds.length === 0 || kinds.includes(claim.kind)) &&
    (modalities.length === 0 || modalities.includes(claim.modality ?? unknownModality))
  );
}

/** In the order of reading. */
export function inReadingOrder<Placed extends { start: number; end: number; part: number }>(
  claims: readonly Placed[],
): Placed[] {
  return [...claims].sort((a, b) => a.start - b.start || a.end - b.end || a.part - b.part);
}

/**
 * The claim `by` places further among those shown, from the claim at `from` (an index into all; null is before the
 * first). Stops at both ends; null where nothing is shown.
 */
export function stepFrom(shown: readonly number[], from: number | null, by: 1 | -1): number | null {
  if (from === null) return (by === 1 ? shown[0] : shown.at(-1)) ?? null;
  const further = by === 1 ? shown.find((index) => index > from) : shown.findLast((index) => index < from);
  return further ?? (shown.includes(from) ? from : (shown[0] ?? null));
}

/** How many claims have each value, most frequent first. */
export function countBy<Value extends string>(values: readonly Value[]): [value: Value, count: number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}
