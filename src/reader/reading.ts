import type { WarningCode } from '../base/messages/catalogue.ts';
import type {
  Change,
  ClaimKind,
  ClaimState,
  Modality,
  SegmentKind,
  SlotName,
  TextLanguage,
} from '../base/vocabulary.ts';

/** Names the behaviour of the reader. Raise it whenever the same text could give other claims than before. */
export const readerVersion = '4';

/** Everything the reader found in one text. Offsets are UTF-16 code units into `text`. */
export interface Reading {
  readerVersion: string;
  text: string;
  language: TextLanguage;
  title: string | null;
  /** Calendar date (ISO 8601) the text says it is from, else null. */
  publishedAt: string | null;
  segments: Segment[];
  claims: Claim[];
  entities: EntityMention[];
  warnings: ReadingWarning[];
}

export interface Segment {
  start: number;
  end: number;
  kind: SegmentKind;
  /** A headline or heading; of a turn, who speaks, as the text writes it. */
  title: string | null;
  speakerId: string | null;
  /** Calendar date, ISO 8601. */
  date: string | null;
  source: string | null;
}

/** One number (or range, or bound) given to one thing. `text.slice(start, end) === quote` always holds. */
export interface Claim {
  start: number;
  end: number;
  /** Counts claims that share one span (one number for several subjects), from 0. */
  part: number;
  quote: string;
  /** Up to 32 code units either side, to find the quote again in a changed text. */
  prefix: string;
  suffix: string;
  kind: ClaimKind;
  /** Exact decimal in base units ("57006000000"); null on the open side of a bound. */
  lowText: string | null;
  highText: string | null;
  /** The same as doubles. */
  low: number | null;
  high: number | null;
  approx: boolean;
  /** GUIDE vocabulary: an ISO 4217 code, %, pp, x, count, W, Wh, year, bps, point, USD/unit, shares, contracts, other:… */
  unit: string;
  /** ISO 4217, where the quantity is money or a price. */
  currency: string | null;
  per: string | null;
  /** Canonical English name and the thesis' id of it. */
  subject: string | null;
  subjectId: string | null;
  metric: string | null;
  /** "2025", "2025-Q3", "FY2026-Q3", "2025-12-09", "2025/2028". */
  period: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  change: Change | null;
  modality: Modality | null;
  speaker: string | null;
  speakerId: string | null;
  state: ClaimState;
  slots: Slot[];
}

/** What a slot of a claim rests on: a span of the text, or a reason code why it was inferred without one. */
export type Slot =
  | { slot: SlotName; start: number; end: number; inferredReason: null }
  | { slot: SlotName; start: null; end: null; inferredReason: string };

export interface EntityMention {
  entityId: string;
  name: string;
  start: number;
  end: number;
}

export interface ReadingWarning {
  code: WarningCode;
  at: string;
}
