import type { Meaning } from './meaning.ts';
import type { Match } from './trie.ts';

/** A stretch of the view that is a known word, and what it may mean. */
export type Word = Match<Meaning>;
