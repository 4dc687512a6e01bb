import type { EvidenceRow } from '../verdict.ts';

/** What somebody says will be the case at a day that can be named, and what became of it. */
export interface DatedPrediction {
  claimId: string;
  /** The sentence, as it stands in the text. */
  statement: string;
  /** Named person or institution; null where nobody is named. */
  speaker: string | null;
  /** The speaker, else the document: see `sourceOf`. */
  source: string;
  /** The day of the document; null where it has none. */
  madeOn: string | null;
  /** The day after which it can be judged. */
  resolvesOn: string;
  subjectId: string | null;
  metric: string | null;
  low: number | null;
  high: number | null;
  unit: string;
  /** Null while it is open. */
  result: PredictionResult | null;
}

export interface PredictionResult {
  resolvedAt: string;
  outcome: 'came_true' | 'failed' | 'unresolvable';
  evidence: readonly EvidenceRow[];
}
