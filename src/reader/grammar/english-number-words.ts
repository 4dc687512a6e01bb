import { decimal } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { buildTrie } from './trie.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What a number may begin with: a cardinal, something vague (20 to 90), a part of a scale (half a billion). */
export type Head =
  | { class: 'cardinal'; value: number }
  | { class: 'vague'; low: number; high: number; exact: boolean }
  | { class: 'part'; value: Decimal };

export const headTrie = buildTrie<Head>(heads(), (_, later) => later);
/** one to ninety, without what is put together of them. */
export const cardinalTrie = buildTrie<number>(cardinals(), (_, later) => later);

function* cardinals(): Generator<readonly [string, number]> {
  for (const [value, word] of ones.entries()) yield [word, value];
  for (const [index, word] of tens.entries()) yield [word, (index + 2) * 10];
}

function* heads(): Generator<readonly [string, Head]> {
  for (const [word, value] of cardinals()) yield [word, { class: 'cardinal', value }];
  const vague = (low: number, high: number, exact = false): Head => ({ class: 'vague', low, high, exact });
  yield ['dozen', vague(12, 12, true)];
  yield ['a dozen', vague(12, 12, true)];
  yield ['half a dozen', vague(6, 6, true)];
  yield ['two dozen', vague(24, 24, true)];
  yield ['dozens of', vague(20, 90)];
  yield ['tens of', vague(20, 90)];
  yield ['scores of', vague(40, 90)];
  yield ['hundreds of', vague(200, 900)];
  yield ['thousands of', vague(2000, 9000)];
  yield ['several', vague(3, 9)];
  yield ['a few', vague(2, 5)];
  yield ['a couple of', vague(2, 2)];
  yield ['a couple', vague(2, 2)];
  const part = (digits: number, exponent: number): Head => ({
    class: 'part',
    value: decimal(digits, exponent),
  });
  for (const word of ['half a', 'half an', 'half']) yield [word, part(5, -1)];
  for (const word of ['a quarter', 'quarter', 'one quarter']) yield [word, part(25, -2)];
  for (const word of ['three quarters', 'three-quarters']) yield [word, part(75, -2)];
  for (const word of ['a', 'an']) yield [word, part(1, 0)];
}
