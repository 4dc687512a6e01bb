import type { NoteOut } from '../../operations/noting/note-shape.ts';
import type { Explanation } from '../../operations/shapes/explanation.ts';
import type { ClaimOut } from '../../operations/shapes/claim.ts';
import type { OverrideOut } from '../../operations/shapes/override.ts';
import type { RejectedOut } from '../../operations/shapes/rejected.ts';
import type { DocumentOut, entityShape, segmentShape } from '../../operations/shapes/document.ts';

type Segment = (typeof segmentShape)['_output'];
type Entity = (typeof entityShape)['_output'];

export interface DocumentList {
  total: number;
  documents: DocumentOut[];
}

export interface DocumentFull {
  document: DocumentOut;
  latest_id: string;
  text: string;
  segments: Segment[];
  entities: Entity[];
  /** As persons have corrected them. */
  claims: ClaimOut[];
  /** Corrections without a place in this text. */
  unplaced: OverrideOut[];
}

/** What was kept of a correction, and the claim as it is after it. */
export interface Kept {
  said: OverrideOut[];
  claim: ClaimOut | null;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface ClaimPage {
  total: number;
  claims: ClaimOut[];
  facets: Partial<Record<FacetField, FacetValue[]>> | null;
}

/** What reading one text gave. */
export interface ReadOutcome {
  document: DocumentOut;
  claims: ClaimOut[];
}

/** One thing to read: its bytes, or its text. */
export type Content = { name: string; base64: string } | { name: string; text: string };

type FacetField = 'document' | 'kind' | 'unit' | 'subject' | 'metric' | 'modality' | 'change' | 'speaker';

type Quotation = NoteOut['questions'][number];

type CorrectionOut = ClaimOut['corrections'][number];

export type {
  CorrectionOut,
  OverrideOut,
  RejectedOut,
  NoteOut as Note,
  Quotation,
  ClaimOut,
  Explanation,
  DocumentOut,
  Segment,
};
