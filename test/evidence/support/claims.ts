import type { EvidenceClaim } from '../../../src/evidence/evidence-claim.ts';
import { verifyClaim } from '../../../src/evidence/verify-claim.ts';
import type { Verdict } from '../../../src/evidence/verdict.ts';
import type { VerifySight } from '../../../src/evidence/verify-sight.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../../reader/support/lexicon.ts';

/** Every claim the reader finds in one sentence, as verification takes it. */
export function claimsIn(sentence: string, documentDate: string | null = '2025-12-01'): EvidenceClaim[] {
  const reading = readText(
    { text: sentence, format: 'text', name: 'x.txt', publishedAt: documentDate },
    lexicon,
  );
  return reading.claims.map((claim, index) => ({
    ...claim,
    ...{ id: `c${index}`, documentId: 'd', documentDate, sentence, sentenceStart: 0, rejected: false },
  }));
}

/** The claim whose quote holds these characters. */
export function claimOf(sentence: string, quote: string, documentDate?: string | null): EvidenceClaim {
  const claims = claimsIn(sentence, documentDate);
  const found = claims.find((claim) => claim.quote.includes(quote));
  if (found === undefined)
    throw new Error(`no claim "${quote}" among ${claims.map((claim) => claim.quote).join(' | ')}`);
  return found;
}

export function verified(claim: EvidenceClaim, sight: VerifySight): Verdict {
  const verdict = verifyClaim(claim, sight);
  if (verdict === null) throw new Error('rejected');
  return verdict;
}

/** `confirmed`, `differs_in_basis period_differs`. */
export function outcomeOf({ outcome, reason }: Verdict): string {
  return reason === null ? outcome : `${outcome} ${reason}`;
}

/** What the evidence says, in one line each. */
export function evidenceOf({ evidence }: Verdict): string[] {
  return evidence.map((row) => {
    switch (row.kind) {
      case 'fact':
        return `${row.factId} ${row.valueText}`;
      case 'claim':
        return `${row.claimId} ${row.value}`;
      case 'arithmetic':
        return `${row.expression} = ${row.valueText}`;
      case 'table':
        return `${row.row[0] ?? ''} ${row.row[6] ?? ''} ${row.row[4] ?? ''}`;
      case 'cited':
        return `${row.id} ${row.valueText}`;
    }
  });
}
