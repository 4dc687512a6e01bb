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
