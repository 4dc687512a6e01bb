import type { ClaimOut } from '../api/shapes.ts';

/** What claims can be sorted out by. */
export const facetNames = [
  'kind',
  'modality',
  'subject',
  'metric',
  'period',
  'speaker',
  'certainty',
  'person',
  'outcome',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Which claims are marked; a facet without values means all. Written in the address as `kind=money,percent`. */
export type ClaimFilter = Readonly<Record<FacetName, readonly string[]>>;

/** Stands for what was not found. */
export const unknownValue = 'unknown';

/** Stands for the outcome of a claim that was not verified. */
export const notVerified = 'not_verified';

export function parseFilter(search: URLSearchParams): ClaimFilter {
  const list = (name: string) =>
    (search.get(name) ?? '')
      .split(',')
      .filter((each) => each !== '')
      .map((each) => each.replaceAll('%2C', ',').replaceAll('%25', '%'));
  return Object.fromEntries(facetNames.map((name) => [name, list(name)])) as unknown as ClaimFilter;
}

/** Values as they stand in the address, where a comma parts them. */
export function writtenValues(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

export type Sorted = Pick<
  ClaimOut,
  'kind' | 'modality' | 'subject' | 'metric' | 'period' | 'speaker' | 'slots' | 'corrections' | 'standing'
> & {
  /** What became of it; absent where it was not verified. */
  outcome?: string;
};

/** Within a facet one value is enough, and every facet must be met. */
export function passes(claim: Sorted, filter: ClaimFilter): boolean {
  return facetNames.every(
    (name) =>
      filter[name].length === 0 || facetValues(claim, name).some((each) => filter[name].includes(each)),
  );
}

/** The values a claim has in a facet. */
export function facetValues(claim: Sorted, name: FacetName): string[] {
  if (name === 'certainty') return certaintySlots.map((slot) => `${slot}:${certaintyOf(claim, slot)}`);
  if (name === 'person') return [personsWord(claim)];
  if (name === 'outcome') return [claim.outcome ?? notVerified];
  return [claim[name] ?? unknownValue];
}

function personsWord({ standing, corrections }: Sorted): 'rejected' | 'added' | 'corrected' | 'untouched' {
  if (standing !== 'found') return standing;
  return corrections.length > 0 ? 'corrected' : 'untouched';
}

/** The slots whose certainty is told. */
export const certaintySlots = ['subject', 'metric', 'period', 'modality', 'speaker'] as const;
export type CertaintySlot = (typeof certaintySlots)[number];
export const certainties = ['located', 'inferred', 'open', 'said'] as const;
export type Certainty = (typeof certainties)[number];

/** What a slot rests on: words of the text, an inference, a person's word, or nothing. */
export function certaintyOf(
  claim: Pick<Sorted, CertaintySlot | 'slots' | 'corrections'>,
  slot: CertaintySlot,
): Certainty {
  if (claim.corrections.some((each) => each.slot === slot)) return 'said';
  if (claim[slot] === null) return 'open';
  return claim.slots.some((each) => each.slot === slot && each.start !== null) ? 'located' : 'inferred';
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
