import type { Text } from '../../base/locale.ts';
import type { Modality } from '../../base/vocabulary.ts';

/** What a text says, in its own words: every span is one of the stored text, and nothing else is said. */
export interface Note {
  /** The sentences that carry most, in the order of the text. */
  summary: SummarySentence[];
  watch: WatchItem[];
  glossary: Definition[];
  rules: Rule[];
  predictions: Prediction[];
  questions: Quotation[];
  toVerify: Verification[];
}

/** `text.slice(start, end) === quote`, in UTF-16 code units of the stored text. */
export interface Quotation {
  start: number;
  end: number;
  quote: string;
  /** The quote without the markup that stands inside it. */
  plain: string;
}

export interface SummarySentence extends Quotation {
  /** Comparable within one note only; see `summary.ts`. */
  score: number;
  /** Claims in it: indices into the reading's claims. */
  claims: number[];
}

export interface WatchItem extends Quotation {
  /** The words that say to watch; null where a number with a forecast does. */
  cue: Quotation | null;
  claims: number[];
}

export interface Definition {
  term: Quotation;
  meaning: Quotation;
  sentence: Quotation;
}

export interface Rule {
  sentence: Quotation;
  condition: Quotation;
  outcome: Quotation;
}

/** A claim about a time after the text's date. */
export interface Prediction {
  sentence: Quotation;
  claim: number;
}

/** One thing to look up, with every place where the text says it. */
export interface Verification {
  claims: number[];
  /** The sentence of the first. */
  sentence: Quotation;
  subject: string | null;
  metric: string | null;
  period: string | null;
  modality: Modality | null;
  speaker: string | null;
  /** Why the metric matters to the thesis; null where the thesis does not say. */
  why: Text | null;
  /** Where the number first appeared; null where the thesis knows none. */
  source: SuggestedSource | null;
}

export interface SuggestedSource {
  id: string;
  name: Text;
  /** XBRL concept, FRED series or the like. */
  concept: string | null;
  url: string | null;
}
