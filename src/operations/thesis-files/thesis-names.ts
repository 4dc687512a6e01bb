import type { PullLine } from '../../base/pull-file.ts';
import type { CitedFact } from '../../evidence/cited-fact.ts';
import type { Concept } from '../../facts/concept.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import type { Sources } from '../../reader/note/sources.ts';
import type { Known } from '../../thesis/format/names.ts';
import type { Fault } from '../../thesis/thesis.ts';

/** What can be read of the names of a thesis and of what is said of them, and what is wrong with the rest. */
export interface ThesisNames {
  lexicon: Lexicon;
  concepts: ReadonlyMap<string, Concept>;
  cited: readonly CitedFact[];
  sources: Sources;
  pullLines: PullLine[];
  /** The names there are, those that cannot be read among them. */
  known: Known;
  faults: readonly Fault[];
}
