import type { EvidenceClaim } from '../../evidence/evidence-claim.ts';
import type { FullDocument, Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { sentenceAround } from '../explaining/sentence-around.ts';
import { everyCorrectedDocument } from '../overriding/corrected.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';

export interface EvidenceText {
  document: FullDocument;
  /** With what persons say of them in place. */
  claims: EvidenceClaim[];
  corrected: readonly CorrectedClaim[];
}

/** The claims of the newest version of every document, as verification sees them. */
export async function evidenceTexts(context: Context, ledger: Ledger): Promise<EvidenceText[]> {
  const all = await everyCorrectedDocument(context, ledger);
  return all.map(({ document, claims }, done) => {
    context.progress({ stage: 'verify', at: document.id.slice(0, 8), done, total: all.length });
    return { document, corrected: claims, claims: claims.map((claim) => evidenceClaim(document, claim)) };
  });
}

/** Every claim of some texts as persons have corrected it, by id. */
export function claimsById(texts: readonly EvidenceText[]): Map<string, CorrectedClaim> {
  return new Map(texts.flatMap(({ corrected }) => corrected.map((claim) => [claim.id, claim] as const)));
}

function evidenceClaim(
  { text, publishedAt }: FullDocument,
  { standing, corrections: _corrections, ...claim }: CorrectedClaim,
): EvidenceClaim {
  const sentence = sentenceAround(text, claim);
  return {
    ...claim,
    documentDate: publishedAt,
    sentence: sentence.before + sentence.quote + sentence.after,
    sentenceStart: sentence.start,
    rejected: standing === 'rejected',
  };
}
