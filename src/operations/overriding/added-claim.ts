import type { ClaimRow, FullDocument, OverrideRow } from '../../ledger/ledger.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { readNumber } from '../../reader/read-number.ts';

/**
 * A claim where the reader found none but a person says there is one. Its number is read in the words that were
 * marked; all else is what persons say of it.
 */
export function addedClaim(
  document: FullDocument,
  { start, end }: { start: number; end: number },
  { anchorId, part, at }: OverrideRow,
  lexicon: Lexicon,
): ClaimRow {
  const { text } = document;
  const quote = text.slice(start, end);
  return {
    id: anchorId,
    documentId: document.id,
    logicalId: document.logicalId,
    textSha: document.textSha,
    documentTitle: document.title,
    documentPublishedAt: document.publishedAt,
    runId: document.runId,
    readerVersion: document.readerVersion,
    recordedAt: at,
    start,
    end,
    part,
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    ...(readNumber(quote, lexicon) ?? unread),
    subject: null,
    subjectId: null,
    metric: null,
    period: null,
    periodStart: null,
    periodEnd: null,
    modality: null,
    speaker: null,
    speakerId: null,
    state: 'located',
    slots: [{ slot: 'quantity', start, end, inferredReason: null }],
  };
}

/** Words in which no number can be read: the person gives it. */
const unread = {
  ...({ kind: 'other', lowText: null, highText: null, low: null, high: null, approx: false } as const),
  ...{ unit: 'count', currency: null, per: null, change: null },
};
