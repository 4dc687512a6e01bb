import { fold } from '../../base/fold.ts';
import type { Change } from '../../base/vocabulary.ts';
import type { Lexicon } from '../lexicon.ts';
import { characterClass, characterClasses } from './character-classes.ts';
import { changeTerms } from './change-words.ts';
import { exclusionTerms } from './exclusions.ts';
import { meaningOf } from './meaning.ts';
import type { Meaning } from './meaning.ts';
import { modalityTerms } from './modality-words.ts';
import { modifierTerms } from './modifiers.ts';
import { PairClasses } from './pair-classes.ts';
import { perBefore } from './per-words.ts';
import { quantityBeginnings } from './quantity-beginnings.ts';
import { speechTerms } from './speech-words.ts';
import { buildTrie } from './trie.ts';
import type { Trie } from './trie.ts';
import type { Modifier, Sense, Term } from './words.ts';

/** A lexicon made ready: every word the reader knows, of the thesis and of the grammar, in one trie. */
export interface CompiledLexicon {
  lexicon: Lexicon;
  trie: Trie<Meaning>;
  /** `characterClasses` with what a word or a quantity may begin with. */
  classes: Uint8Array;
  /** With which two code units a word (1) or a quantity (2) may begin. */
  pairs: PairClasses;
  /** Entity by folded canonical name, for names that come from outside the text (a speaker in the front matter). */
  entityIds: ReadonlyMap<string, string>;
}

/** Compiles once per lexicon object and remembers it. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon);
  if (known) return known;
  const trie = buildTrie(meaningsOf(lexicon), (_, later) => later);
  const made: CompiledLexicon = {
    lexicon,
    trie,
    ...beginningsOf(trie),
    entityIds: new Map(lexicon.entities.map(({ id, name }) => [fold(name), id])),
  };
  compiled.set(lexicon, made);
  return made;
}

/** Words and quantities by what they begin with. */
function beginningsOf(trie: Trie<Meaning>): Pick<CompiledLexicon, 'classes' | 'pairs'> {
  const classes = characterClasses.slice();
  const pairs = new PairClasses();
  const add = (beginning: string, alone: number, pair: number): void => {
    const first = beginning.charCodeAt(0);
    classes[first] = (classes[first] ?? 0) | (beginning.length === 1 ? alone : pair);
    if (beginning.length > 1) pairs.add(first, beginning.charCodeAt(1), pair / characterClass.word);
  };
  for (const one of trie.beginnings) add(one, characterClass.lone, characterClass.word);
  for (const one of quantityBeginnings()) add(one, characterClass.quantity, characterClass.quantityPair);
  return { classes, pairs };
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

function* meaningsOf(lexicon: Lexicon): Generator<readonly [string, Meaning]> {
  const words = new Map<string, Sense[]>();
  for (const [text, senses] of sensesOf(lexicon)) {
    const known = words.get(text);
    if (known === undefined) words.set(text, [...senses]);
    else known.push(...senses);
  }
  for (const [text, senses] of words) yield [text, meaningOf(senses)];
}

/** 收涨, 股价下跌, 市值蒸发: a measure of a move whose last word says which way. */
function moveOf(id: string, alias: string): Sense[] {
  if (id !== 'price_change' && id !== 'market_cap') return [];
  for (let at = 1; at < alias.length; at++) {
    const direction = directions.get(alias.slice(at));
    if (direction !== undefined && /[\u4e00-\u9fff]/.test(alias)) return [{ class: 'change', direction }];
  }
  return [];
}

const directions: ReadonlyMap<string, Change> = new Map(
  changeTerms.flatMap(([text, sense]) =>
    sense.class === 'change' ? [[fold(text), sense.direction] as const] : [],
  ),
);

/** Cues that bound the number too: 将超 is yet to come, and more than that. */
const boundsAhead: readonly (readonly [string, Modifier])[] = [
  ['将超', 'above'],
  ['或超', 'above'],
  ['或突破', 'above'],
];

/** 每股收益 says of what it is and per what. */
function perWithin(alias: string): Sense[] {
  const found = perBefore.find(([text]) => alias !== text && alias.startsWith(text));
  return found === undefined ? [] : [{ class: 'per', per: found[1] }];
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
  for (const [text, modifier] of boundsAhead) yield [text, [{ class: 'modifier', modifier }]];
  for (const [text, per] of perBefore) yield [text, [{ class: 'per', per }]];
  for (const { id, dimension, aliases } of lexicon.metrics) {
    const dimensions = dimension?.split('/') ?? [];
    for (const alias of new Set(aliases.map(({ text }) => fold(text))))
      yield [alias, [{ class: 'metric', id, dimensions }, ...perWithin(alias), ...moveOf(id, alias)]];
  }
  for (const { id, name, kind, parent, aliases, identifiers } of lexicon.entities) {
    const fiscalYearEnd = Number(identifiers.find(({ scheme }) => scheme === 'fiscal_year_end')?.value ?? 12);
    const names = new Set([name, ...aliases.map(({ text }) => text)].map(fold));
    for (const alias of names) yield [alias, [{ class: 'entity', id, name, kind, parent, fiscalYearEnd }]];
  }
}
