import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}

/** One reading of a document: the same bytes read with the same inputs are the same run. */
export function runId(documentId: string, inputs: string): string {
  return sha256(JSON.stringify([documentId, inputs]));
}

export interface ClaimPlace {
  textSha: string;
  start: number;
  end: number;
  part: number;
  readerVersion: string;
}

/** A claim keeps its id wherever the same text is found again: 32 hexadecimal digits. */
export function claimId({ textSha, start, end, part, readerVersion }: ClaimPlace): string {
  return sha256(JSON.stringify([textSha, start, end, part, readerVersion])).slice(0, 32);
}

/** A place in a text as a person means it: the same whichever reader found something there. 32 hexadecimal digits. */
export function anchorId({ textSha, start, end, part }: Omit<ClaimPlace, 'readerVersion'>): string {
  return sha256(JSON.stringify(['anchor', textSha, start, end, part])).slice(0, 32);
}

/** The n-th word on one slot of an anchor: 32 hexadecimal digits. */
export function overrideId(anchor: string, slot: string, n: number): string {
  return sha256(JSON.stringify([anchor, slot, n])).slice(0, 32);
}
