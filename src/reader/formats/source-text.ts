import type { TextLanguage } from '../../base/vocabulary.ts';
import type { ReadingWarning, Segment } from '../reading.ts';

/** A text as its format says it is built. Offsets are UTF-16 code units into `text`. */
export interface SourceText {
  /** What is stored: the text as it was given, or the writing taken out of its markup. Every span points into it. */
  text: string;
  title: string | null;
  /** Calendar date, ISO 8601. */
  publishedAt: string | null;
  speaker: string | null;
  /** What the markup says, for a text too short to tell. */
  language: TextLanguage | null;
  segments: SourceSegment[];
  /** Stretches that are markup and not writing, in order, without overlap: the grammar does not see them. */
  hidden: readonly Span[];
  /** Line ends within a sentence, in order, each one code unit outside `hidden`: the grammar sees a space. */
  spaces: readonly number[];
  /** Code units outside `hidden` that stand for another character, in order: the & of an entity whose rest is hidden. */
  letters?: readonly Letter[];
  warnings: ReadingWarning[];
}

/** A part of a text with what it says of itself: an article of a page, a turn of a talk, a comment. */
export interface SourceSegment extends Segment {
  /** Who speaks in it, as the text names them ("Bruce Liu"), where it does. */
  speaker: string | null;
}

/** One code unit as the grammar sees it. */
export interface Letter {
  at: number;
  /** Behind all that is written for it. */
  end: number;
  letter: string;
}

export interface Span {
  start: number;
  end: number;
}
