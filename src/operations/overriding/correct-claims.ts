import type { Standing } from '../../base/vocabulary.ts';
import type { ClaimRow, FullDocument, OverrideRow } from '../../ledger/ledger.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { addedClaim } from './added-claim.ts';
import { claimAt } from './claim-at.ts';
import { placeInText } from './place-in-text.ts';
import { foundValue, withValue } from './slot-values.ts';

/** A claim with a person's words in place; `corrections` keep what the reader had found. */
export interface CorrectedClaim extends ClaimRow {
  standing: Standing;
  corrections: Correction[];
}

interface Correction {
  said: OverrideRow & { value: string };
  found: string | null;
}

export interface Corrected {
  /** In the order of the text, those a person added among them. */
  claims: CorrectedClaim[];
  /** Words whose place is not in this text, or holds nothing they could be said of. */
  unplaced: OverrideRow[];
}

/**
 * The claims of a text as persons have corrected them. The last word on a slot of a place holds, in whatever version
 * of the text it was said; a withdrawn one leaves what the reader found.
 */
export function correctClaims(
  full: FullDocument,
  overrides: readonly OverrideRow[],
  lexicon: Lexicon,
): Corrected {
  const unplaced: OverrideRow[] = [];
  const words = new Map<string, Said>();
  for (const row of overrides) {
    const place = placeInText(row, full);
    const claim = place === null ? null : claimAt(full.claims, { ...place, part: row.part });
    const target = claim?.id ?? (place === null ? null : `${place.start}-${place.end}-${row.part}`);
    if (place === null || target === null) {
      unplaced.push(row);
      continue;
    }
    const said = words.get(target) ?? { claim, place, first: row, last: new Map<string, OverrideRow>() };
    said.last.set(row.slot, row);
    words.set(target, said);
  }
  const claims = full.claims.map((claim): CorrectedClaim => {
    const said = words.get(claim.id);
    return said === undefined
      ? { ...claim, standing: 'found', corrections: [] }
      : corrected(claim, said, lexicon);
  });
  for (const said of words.values()) {
    if (said.claim !== null) continue;
    if (said.last.get('claim')?.value === 'claim') {
      claims.push(corrected(addedClaim(full, said.place, said.first, lexicon), said, lexicon));
    } else {
      unplaced.push(...[...said.last.values()].filter(({ value }) => value !== null));
    }
  }
  claims.sort((a, b) => a.start - b.start || a.end - b.end || a.part - b.part);
  return { claims, unplaced: onlyLast(unplaced) };
}

interface Said {
  claim: ClaimRow | null;
  place: { start: number; end: number };
  first: OverrideRow;
  last: Map<string, OverrideRow>;
}

function corrected(claim: ClaimRow, { claim: found, last }: Said, lexicon: Lexicon): CorrectedClaim {
  const corrections = [...last.values()].filter(isSaid).map((said) => ({
    said,
    found: said.slot === 'claim' ? (found === null ? null : 'claim') : foundValue(claim, said.slot),
  }));
  const standing =
    last.get('claim')?.value === 'not_a_claim' ? 'rejected' : found === null ? 'added' : 'found';
  let result = claim;
  for (const { said } of corrections) result = withValue(result, said.slot, said.value, lexicon);
  return { ...result, standing, corrections };
}

function isSaid(row: OverrideRow): row is OverrideRow & { value: string } {
  return row.value !== null;
}

/** Of what could not be placed, the last word on each slot of each anchor, unless it was withdrawn. */
function onlyLast(rows: readonly OverrideRow[]): OverrideRow[] {
  const last = new Map(rows.map((row) => [`${row.anchorId} ${row.slot}`, row]));
  return [...last.values()].filter(isSaid);
}
