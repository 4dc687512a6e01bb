import type { ReadingWarning, Segment } from '../reading.ts';

/** A text as its format says it is built. Offsets are UTF-16 code units into the stored text, which is never changed. */
export interface SourceText {
  title: string | null;
  /** Calendar date, ISO 8601. */
  publishedAt: string | null;
  speaker: string | null;
  segments: SourceSegment[];
  /** Stretches that are markup and not writing, in order, without overlap: the grammar does not see them. */
  hidden: readonly Span[];
  warnings: ReadingWarning[];
}

/** A part of a text with what it says of itself: an article of a page, a turn of a talk, a comment. */
export interface SourceSegment extends Segment {
  /** Who speaks in it, as the text names them ("Bruce Liu"), where it does. */
  speaker: string | null;
}

export interface Span {
  start: number;
  end: number;
}
