import type {
  KeptProposalOut,
  ModelOut,
  ProposalOut,
  QuestionOut,
  RefusedOut,
} from '../../operations/shapes/assist.ts';
import type { OverrideOut } from '../../operations/shapes/override.ts';
import type { PredictionOut, TrackRecordOut } from '../../operations/shapes/prediction.ts';
import type {
  ConflictOut,
  DebateOut,
  EvidenceOut,
  TodoOut,
  VerdictOut,
} from '../../operations/shapes/verdict.ts';

export type { KeptProposalOut, ProposalOut, QuestionOut, RefusedOut };
export type { ConflictOut, DebateOut, EvidenceOut, PredictionOut, TodoOut, TrackRecordOut, VerdictOut };

export type Outcome = VerdictOut['outcome'];

/** In the order they are told and offered. */
export const outcomes = [
  'confirmed',
  'contradicted',
  'condition_not_met',
  'conflicting',
  'superseded',
  'differs_in_basis',
  'unverifiable',
] as const satisfies readonly Outcome[];

/** An outcome that nothing has is left out or 0. */
export type OutcomeCounts = Partial<Record<Outcome, number>>;

export interface VerdictPage {
  total: number;
  offset: number;
  counts: OutcomeCounts;
  verdicts: VerdictOut[];
}

/** Dated predictions, and the records of those who made them. */
export interface Foretold {
  predictions: PredictionOut[];
  records: TrackRecordOut[];
}

/** What would be asked of a text, what came back, and what waits for a person. */
export interface Assisted {
  document: string;
  model: ModelOut | null;
  system: string;
  questions: QuestionOut[];
  accepted: ProposalOut[];
  refused: RefusedOut[];
  kept: KeptProposalOut[];
  said: OverrideOut[];
}

/** What a verification did; `verdicts` are those that changed. */
export interface Verified {
  verified: number;
  changed: number;
  counts: OutcomeCounts;
  verdicts: VerdictOut[];
}

/** What was kept of a person's decision. */
export interface Decided {
  verdict: VerdictOut;
}

/** What holds: a person's decision, else the finding. */
export function holdingOutcome({ outcome, person }: Pick<VerdictOut, 'outcome' | 'person'>): Outcome {
  return person?.outcome ?? outcome;
}
