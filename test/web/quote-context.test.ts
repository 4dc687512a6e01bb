import { describe, expect, it } from 'vitest';
import { quoteContext } from '../../src/web/claims/quote-context.ts';

describe('quoteContext', () => {
  it('leaves out the fragment of a word at a cut end', () => {
    expect(quoteContext('oad Nvidia reported a revenue of ', ' for the third quarter of fiscal')).toEqual({
      before: 'Nvidia reported a revenue of ',
      after: ' for the third quarter of',
    });
  });

  it('keeps what is whole because the text begins or ends there', () => {
    expect(quoteContext('up ', ' a year')).toEqual({ before: 'up ', after: ' a year' });
  });

  it('stays within the sentence, in either language', () => {
    expect(quoteContext('it fell. Revenue was ', '. Costs rose')).toEqual({
      before: 'Revenue was ',
      after: '.',
    });
    expect(quoteContext('毛利率下降。营收', '，同比增长62%。其中')).toEqual({
      before: '营收',
      after: '，同比增长62%。',
    });
    expect(quoteContext('下跌，', '').before).toBe('下跌，');
    expect(quoteContext('：,在三個月內達到', '').before).toBe('在三個月內達到');
    expect(quoteContext('Heading\nRevenue was ', '\n\nNext')).toEqual({ before: 'Revenue was ', after: '' });
  });

  it('does not begin with half a character', () => {
    const { before } = quoteContext(`\uDE00${'字'.repeat(31)}`, '');
    expect(before).toBe('字'.repeat(31));
  });
});
