import { fold } from '../../base/fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { characterClass, characterClasses } from './character-classes.ts';
import { changeTerms } from './change-words.ts';
import { exclusionTerms } from './exclusions.ts';
import { modalityTerms } from './modality-words.ts';
import { modifierTerms } from './modifiers.ts';
import { perBefore } from './per-words.ts';
import { speechTerms } from './speech-words.ts';
import { buildTrie } from './trie.ts';
import type { Trie } from './trie.ts';
import type { Sense, Term } from './words.ts';

/** A lexicon made ready: every word the reader knows, of the thesis and of the grammar, in one trie. */
export interface CompiledLexicon {
  lexicon: Lexicon;
  trie: Trie<Meaning>;
  /** `characterClasses` with the bit `word` where a term begins. */
  classes: Uint8Array;
  /** Entity by folded canonical name, for names that come from outside the text (a speaker in the front matter). */
  entityIds: ReadonlyMap<string, string>;
}

/** What a word may mean, and what the scanner asks of it at every place. */
interface Meaning {
  senses: readonly Sense[];
  isEntity: boolean;
  isIdiom: boolean;
}

/** Compiles once per lexicon object and remembers it. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known) return known;
  const trie = buildTrie(meaningsOf(lexicon), (earlier, later) =>
    meaning([...earlier.senses, ...later.senses]),
  );
  const made: CompiledLexicon = {
    lexicon,
    trie,
    classes: characterClasses.map((flags, unit) => flags | (trie.starts(unit) ? characterClass.word : 0)),
    entityIds: new Map(lexicon.entities.map(({ id, name }) => [fold(name), id])),
  };
  compiled.set(lexicon, made);
  return made;
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

function meaning(senses: readonly Sense[]): Meaning {
  return {
    senses,
    isEntity: senses.some((sense) => sense.class === 'entity'),
    isIdiom: senses.some((sense) => sense.class === 'exclusion'),
  };
}

function* meaningsOf(lexicon: Lexicon): Generator<readonly [string, Meaning]> {
  for (const [text, senses] of sensesOf(lexicon)) yield [text, meaning(senses)];
}

/** 每股收益 is said of one share, as 每股 alone is. */
function perShare(alias: string): Sense[] {
  return alias.startsWith('每股') && alias !== '每股' ? [{ class: 'per', per: 'share' }] : [];
}

function* sensesOf(lexicon: Lexicon): Generator<readonly [string, readonly Sense[]]> {
  const grammar: readonly Term[] = [
    ...changeTerms,
    ...exclusionTerms,
    ...modalityTerms,
    ...speechTerms,
    ...modifierTerms(),
  ];
  for (const [text, sense] of grammar) yield [fold(text), [sense]];
  for (const [text, per] of perBefore) yield [text, [{ class: 'per', per }]];
  for (const { id, dimension, aliases } of lexicon.metrics) {
    const dimensions = dimension?.split('/') ?? [];
    for (const alias of new Set(aliases.map(({ text }) => fold(text))))
      yield [alias, [{ class: 'metric', id, dimensions }, ...perShare(alias)]];
  }
  for (const { id, name, kind, parent, aliases, identifiers } of lexicon.entities) {
    const fiscalYearEnd = Number(identifiers.find(({ scheme }) => scheme === 'fiscal_year_end')?.value ?? 12);
    const names = new Set([name, ...aliases.map(({ text }) => text)].map(fold));
    for (const alias of names) yield [alias, [{ class: 'entity', id, name, kind, parent, fiscalYearEnd }]];
  }
}
