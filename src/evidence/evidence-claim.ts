import type { Claim } from '../reader/reading.ts';

/** A claim with what verification needs beside the reader's slots. */
export interface EvidenceClaim extends Claim {
  id: string;
  documentId: string;
  /** When the document says it is from, ISO day; null where unknown. */
  documentDate: string | null;
  /** The sentence that holds it, folded to nothing: as it stands in the text. */
  sentence: string;
  /** Offset of the sentence in the document's text. */
  sentenceStart: number;
  /** A person said it is no claim: it takes part in nothing. */
  rejected: boolean;
}
