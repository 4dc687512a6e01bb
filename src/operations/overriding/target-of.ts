import { TightropeError } from '../../base/error.ts';
import type { ClaimRow, FullDocument, Ledger, OverrideRow } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import type { CorrectedClaim } from './correct-claims.ts';
import { correctedDocument } from './corrected.ts';

export interface Target {
  claim: CorrectedClaim;
  document: FullDocument;
}

/**
 * The claim a reference means, corrected, with its document: the id of one the reader found or a person added, or the
 * beginning of it. Rejects with claim_not_found, claim_ambiguous.
 */
export async function targetOf(context: Context, ledger: Ledger, reference: string): Promise<Target> {
  try {
    const row = await ledger.claim(reference);
    const document = await ledger.document(row.documentId);
    const { claims } = await correctedDocument(context, ledger, document);
    const claim = claims.find(({ id }) => id === row.id);
    return { claim: claim ?? { ...row, standing: 'found', corrections: [] }, document };
  } catch (error) {
    if (!(error instanceof TightropeError) || error.data.code !== 'claim_not_found') throw error;
    const added = await addedTarget(context, ledger, await anchored(ledger, reference));
    if (added === null) throw error;
    return added;
  }
}

/** The claim as the reader found it; one that a person added is its own finding. */
export async function foundClaim(ledger: Ledger, claim: CorrectedClaim): Promise<ClaimRow> {
  return claim.standing === 'added' ? claim : ledger.claim(claim.id);
}

/** Everything said at the one anchor whose id begins so, oldest first; nothing where there is none. */
export async function anchored(ledger: Ledger, reference: string): Promise<OverrideRow[]> {
  const prefix = reference.toLowerCase();
  if (!/^[0-9a-f]{4,32}$/.test(prefix)) return [];
  const rows = (await ledger.overrides()).filter(({ anchorId }) => anchorId.startsWith(prefix));
  if (new Set(rows.map(({ anchorId }) => anchorId)).size > 1)
    throw new TightropeError('claim_ambiguous', { at: reference });
  return rows;
}

async function addedTarget(
  context: Context,
  ledger: Ledger,
  [first]: readonly OverrideRow[],
): Promise<Target | null> {
  if (first === undefined) return null;
  for (const reference of [first.logicalId, first.documentId]) {
    const document = await ledger.document(reference);
    const { claims } = await correctedDocument(context, ledger, document);
    const claim = claims.find(({ id }) => id === first.anchorId);
    if (claim !== undefined) return { claim, document };
  }
  return null;
}
