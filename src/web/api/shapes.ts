import type { NoteOut } from '../../operations/noting/note-shape.ts';
import type { Explanation } from '../../operations/shapes/explanation.ts';
import type { ClaimOut } from '../../operations/shapes/claim.ts';
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
  claims: ClaimOut[];
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

export type { NoteOut as Note, Quotation, ClaimOut, Explanation, DocumentOut, Segment };
