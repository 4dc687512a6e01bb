/**
 * The words of a folded sentence that carry content: Latin words of four letters or more, and pairs of neighbouring
 * Han characters, which do for words without a dictionary.
 */
export function contentWords(sentence: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of sentence.matchAll(/[a-z][a-z'’-]{3,}/g)) if (!stopWords.has(word)) words.add(word);
  for (const [run] of sentence.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2);
      if (!functionCharacters.has(pair.charAt(0)) && !functionCharacters.has(pair.charAt(1))) words.add(pair);
    }
  }
  return words;
}

/** Shared words as a fraction of the smaller sentence's: 1 where one says no more than the other. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}

const stopWords = new Set(
  'that this with from have been were will would could should than then them they their there these those what when where which while about after before into over under more most some such only also just very your ours does done being because between both each even here itself like many much other same still through until upon well whose'.split(
    ' ',
  ),
);
const functionCharacters = new Set(
  '的了是在我你他她它这那有个就也不都和与及而或很会能要说还上下到去来吧呢吗啊们着过把被让给对从为以于之其么幺什怎样些没又再才只可但',
);
