import type { EvidenceClaim } from './evidence-claim.ts';

/**
 * Whose word a claim is, so that one word told twice counts once: the speaker where one is named, else the document.
 * "Article", the host and unknown voices are nobody, and so are those the reader could not tell.
 */
export function sourceOf(claim: Pick<EvidenceClaim, 'speaker' | 'speakerId' | 'documentId'>): string {
  return speakerOf(claim) ?? `document:${claim.documentId}`;
}

/** Id or folded name of a named speaker; null where nobody is named. */
export function speakerOf({
  speaker,
  speakerId,
}: Pick<EvidenceClaim, 'speaker' | 'speakerId'>): string | null {
  if (speakerId !== null) return speakerId;
  const name = speaker?.trim().toLowerCase() ?? '';
  return name === '' || nobody.test(name) ? null : name;
}

const nobody = /^(?:article|unknown\b.*|.*\(host\)|host|audience|comment(?:er)?|reader)$/;
