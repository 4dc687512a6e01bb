import type { Text } from '../../base/locale.ts';
import type { Modality } from '../../base/vocabulary.ts';

/** A question people differ on, as a file of the thesis states it. */
export interface Debate {
  /** The file's name without folder and ending. */
  id: string;
  question: Text;
  /** What would settle it, or what it turns on. */
  settled: Text;
  positions: readonly Position[];
  contradictions: readonly Contradiction[];
}

export const stances = ['for', 'against', 'between'] as const;
type Stance = (typeof stances)[number];

export interface Position {
  id: string;
  label: Text;
  /** Towards the question as it is put. */
  stance: Stance;
  /** The argument in our words. */
  argument: Text;
  holders: readonly Holder[];
  /** Claims that take this position, whoever makes them. */
  claims: readonly ClaimPattern[];
}

/** Who is said to hold it, and where the texts show it; a text nobody signs speaks for itself (null). */
export interface Holder {
  speaker: string | null;
  /** Day, month or year from which on; null: the date of the first text that shows it. */
  since: string | null;
  /** Any of these shows it. */
  shownBy: readonly Anchor[];
}

export type Anchor = { words: WordPattern } | { claim: ClaimPattern };

/** All words in one sentence; `document` is a piece of a text's id, title or beginning, null for any text. */
export interface WordPattern {
  document: string | null;
  words: readonly string[];
}

/** Null fits all. `least` and `most` bound the claim's value in base units (percent in percent, years in years). */
export interface ClaimPattern {
  subject: string | null;
  metric: string | null;
  modality: Modality | null;
  speaker: string | null;
  unit: string | null;
  least: number | null;
  most: number | null;
}

/** Two positions that cannot both be right, and why, attributed to who says so where somebody does. */
export interface Contradiction {
  between: readonly [string, string];
  why: Text;
  namedBy: string | null;
}
