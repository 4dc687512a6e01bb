import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrie } from '../../../src/reader/grammar/trie.ts';

const piece = fc.string({
  unit: fc.constantFrom('涨', '价', '跌', '\0', '\uffff'),
  minLength: 1,
  maxLength: 5,
});
const trieOf = (terms: readonly string[]) =>
  buildTrie<readonly number[]>(
    terms.map((term, index) => [term, [index]] as const),
    (earlier, later) => [...earlier, ...later],
  );

test('the longest of any terms is found, with the values of equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 6 }), (terms, parts) => {
      const text = parts.join('');
      const trie = trieOf(terms);
      for (let at = 0; at < text.length; at++) {
        const fitting = terms.filter((term) => text.startsWith(term, at));
        const longest = fitting.reduce((best, term) => (term.length > best.length ? term : best), '');
        const values = terms.flatMap((term, index) => (term === longest ? [index] : []));
        expect(trie.longest(text, at)).toEqual(
          longest === '' ? null : { start: at, end: at + longest.length, value: values },
        );
        if (longest !== '') expect(trie.mayBegin(text, at)).toBe(true);
      }
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('a term that goes on and one that ends where it forks are both found', () => {
  const trie = trieOf(['涨', '涨价', '涨价了', '涨跌']);
  expect(trie.longest('涨价', 0)).toEqual({ start: 0, end: 2, value: [1] });
  expect(trie.longest('涨跌', 0)).toEqual({ start: 0, end: 2, value: [3] });
  expect(trie.longest('涨\0', 0)).toEqual({ start: 0, end: 1, value: [0] });
  expect(trie.mayBegin('价涨', 0)).toBe(false);
});
