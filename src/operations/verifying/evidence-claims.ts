import type { EvidenceClaim } from '../../evidence/evidence-claim.ts';
import type { FullDocument, Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { sentenceAround } from '../explaining/sentence-around.ts';
import { correctedDocument } from '../overriding/corrected.ts';

export interface EvidenceText {
  document: FullDocument;
  /** With what persons say of them in place. */
  claims: EvidenceClaim[];
}

/** The claims of the newest version of every document, or of those named, as verification sees them. */
export async function evidenceTexts(
  context: Context,
  ledger: Ledger,
  documentIds?: readonly string[],
): Promise<EvidenceText[]> {
  const ids = documentIds ?? (await ledger.documents({ all: true })).rows.map(({ id }) => id);
  const texts: EvidenceText[] = [];
  for (const [done, id] of ids.entries()) {
    context.progress({ stage: 'verify', at: id.slice(0, 8), done, total: ids.length });
    const document = await ledger.document(id);
    const { claims } = await correctedDocument(context, ledger, document);
    texts.push({
      document,
      claims: claims.map(({ standing, corrections: _corrections, ...claim }) => {
        const sentence = sentenceAround(document.text, claim);
        return {
          ...claim,
          documentDate: document.publishedAt,
          sentence: sentence.before + sentence.quote + sentence.after,
          sentenceStart: sentence.start,
          rejected: standing === 'rejected',
        };
      }),
    });
  }
  return texts;
}
