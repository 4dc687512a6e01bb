import type { ClaimRow } from '../../ledger/ledger.ts';

/**
 * The claim that stands at a place: with the very same span and part, or else the only one of that part that overlaps
 * it, since another reader may take a word more or less. Null where there is none, or several.
 */
export function claimAt<Claim extends ClaimRow>(
  claims: readonly Claim[],
  { start, end, part }: { start: number; end: number; part: number },
): Claim | null {
  const near = claims.filter((claim) => claim.part === part && claim.start < end && claim.end > start);
  const exact = near.find((claim) => claim.start === start && claim.end === end);
  return exact ?? (near.length === 1 ? (near[0] ?? null) : null);
}
