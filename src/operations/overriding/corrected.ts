import { grouped } from '../../base/grouped.ts';
import type { ClaimRow, FullDocument, Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import type { Corrected, CorrectedClaim } from './correct-claims.ts';

/** A document's claims with what persons say of them, in whatever version of it they said so. */
export async function correctedDocument(
  context: Pick<Context, 'lexicon'>,
  ledger: Ledger,
  full: FullDocument,
): Promise<Corrected> {
  const overrides = await ledger.overrides({ logicalIds: [full.logicalId] });
  if (overrides.length === 0) return { claims: full.claims.map(untouched), unplaced: [] };
  const { correctClaims } = await import('./correct-claims.ts');
  return correctClaims(full, overrides, await context.lexicon());
}

/** The newest version of every document with what persons say of its claims: all of it read at once. */
export async function everyCorrectedDocument(
  context: Pick<Context, 'lexicon'>,
  ledger: Ledger,
): Promise<{ document: FullDocument; claims: CorrectedClaim[] }[]> {
  const said = grouped(await ledger.overrides(), ({ logicalId }) => logicalId);
  const lexicon = await context.lexicon();
  // Where nobody corrected anything a first page need not wait for what reads texts.
  const reading = said.size === 0 ? null : await import('./correct-claims.ts');
  return (await ledger.everyDocument()).map((document) => {
    const overrides = said.get(document.logicalId);
    const claims =
      overrides === undefined || reading === null
        ? document.claims.map(untouched)
        : reading.correctClaims(document, overrides, lexicon).claims;
    return { document, claims };
  });
}

/** A list of claims, each with what persons say of it; documents of which nobody has spoken are not opened. */
export async function correctedList(
  context: Pick<Context, 'lexicon'>,
  ledger: Ledger,
  claims: readonly ClaimRow[],
): Promise<CorrectedClaim[]> {
  const overrides = await ledger.overrides({
    logicalIds: [...new Set(claims.map(({ logicalId }) => logicalId))],
  });
  const spokenOf = new Set(overrides.map(({ logicalId }) => logicalId));
  const corrected = new Map<string, CorrectedClaim>();
  const documents = new Set(
    claims.filter(({ logicalId }) => spokenOf.has(logicalId)).map(({ documentId }) => documentId),
  );
  for (const id of documents) {
    const { claims: found } = await correctedDocument(context, ledger, await ledger.document(id));
    for (const claim of found) corrected.set(`${id} ${claim.id}`, claim);
  }
  return claims.map((claim) => corrected.get(`${claim.documentId} ${claim.id}`) ?? untouched(claim));
}

function untouched(claim: ClaimRow): CorrectedClaim {
  return { ...claim, standing: 'found', corrections: [] };
}
