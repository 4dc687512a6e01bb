import type { ClaimOut, RejectedOut } from '../api/shapes.ts';
import type { VerdictOut } from '../evidence/shapes.ts';
import { inReadingOrder } from './reader-state.ts';

/** What can be marked in a text and opened: a claim, or a number that is none. */
export interface Place {
  id: string;
  start: number;
  end: number;
  part: number;
  claim: ClaimOut | null;
  number: RejectedOut | null;
  /** What became of the claim; null where it was not verified. */
  verdict: VerdictOut | null;
}

/** How a place is set: as found, or as a person has spoken of it. */
export type MarkKind = 'claim' | 'corrected' | 'added' | 'struck' | 'number';

export function placesOf(
  claims: readonly ClaimOut[],
  numbers: readonly RejectedOut[],
  verdicts: ReadonlyMap<string, VerdictOut> = new Map(),
): Place[] {
  // A number that a person has made a claim of is one.
  const free = numbers.filter(
    (each) => !claims.some((claim) => claim.start < each.end && claim.end > each.start),
  );
  return inReadingOrder([
    ...claims.map((claim) => ({
      ...placeOf(claim),
      part: claim.part,
      claim,
      number: null,
      verdict: verdicts.get(claim.id) ?? null,
    })),
    ...free.map((number) => ({
      ...placeOf({ id: '', ...number }),
      part: 0,
      claim: null,
      number,
      verdict: null,
    })),
  ]);
}

export function markKind({ claim }: Place): MarkKind {
  if (claim === null) return 'number';
  if (claim.standing === 'rejected') return 'struck';
  if (claim.standing === 'added') return 'added';
  return claim.corrections.length > 0 ? 'corrected' : 'claim';
}

/** A place in the address: "120-131". */
export function writtenSpan({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

/** The place an address names, if it lies in the text. */
export function parseSpan(written: string | null, length: number): { start: number; end: number } | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? '');
  if (found === null) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end && end <= length ? { start, end } : null;
}

function placeOf({ id, start, end }: { id: string; start: number; end: number }) {
  return { id: id === '' ? writtenSpan({ start, end }) : id, start, end };
}
