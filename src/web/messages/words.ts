import type { Change, ClaimKind, Modality, SegmentKind, TextLanguage } from '../../base/vocabulary.ts';

/** A wording, or one for a single thing and one for any other number (English alone needs both). */
export type Message = string | { readonly one: string; readonly other: string };

/** Words for the closed vocabularies, and for the open ones where a better word than the id is known. */
export interface VocabularyWords {
  kinds: Readonly<Record<ClaimKind, string>>;
  modalities: Readonly<Record<Modality, string>>;
  changes: Readonly<Record<Change, string>>;
  segments: Readonly<Record<SegmentKind, string>>;
  languages: Readonly<Record<TextLanguage, string>>;
  /** Around a number: `{n} pp`. */
  units: Readonly<Record<'pp' | 'x' | 'bps' | 'point' | 'shares' | 'contracts' | 'W' | 'Wh', string>>;
  /** Standing alone. */
  unitNames: Readonly<Record<string, string>>;
  per: Readonly<Record<string, string>>;
  metrics: Readonly<Record<string, string>>;
  /** Speakers who have no name. */
  speakers: Readonly<Record<string, string>>;
}

/** What happened in the page itself, and the way out. Errors of the program carry their own wording. */
export type ErrorWords = Readonly<
  Record<
    'unreachable' | 'notInSite' | 'unintelligible' | 'broken' | 'emptyText' | 'unreadableFile' | 'tooLarge',
    readonly [string, string]
  >
>;
