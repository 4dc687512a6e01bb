import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/reader/grammar/lexicon-trie.ts';
import { scan } from '../../../src/reader/grammar/scan.ts';
import { quantityWith } from '../../../src/reader/resolve/quantity-with.ts';

describe('a quantity said otherwise', () => {
  const lexicon = compileLexicon({ version: '', entities: [], metrics: [] });
  const [quantity] = scan('大约100亿美元', lexicon).quantities;
  if (quantity === undefined) throw new Error('no quantity');

  it('keeps every field it is not told', () => {
    expect(quantityWith(quantity, {})).toEqual(quantity);
    expect(Object.keys(quantityWith(quantity, {}))).toEqual(Object.keys(quantity));
  });

  it('takes those it is told', () => {
    const told = { low: { digits: 2n, exponent: 0 }, kind: 'percent', currencyInferred: true } as const;
    expect(quantityWith(quantity, told)).toEqual({ ...quantity, ...told });
  });
});
