import { describe, expect, it } from 'vitest';
import type { EvidenceOut } from '../../src/operations/shapes/verdict.ts';
import { evidenceDigits, evidenceWords, valueWords } from '../../src/operations/wording/evidence.ts';

const claim: EvidenceOut = {
  ...{ kind: 'claim', claim_id: 'c', document_id: 'd', quote: '超过140亿', said: 'the sentence' },
  ...{ value: '14000000000..', unit: 'USD' },
};
const growth: EvidenceOut = {
  ...{ kind: 'arithmetic', expression: '(57006000000 / 35082000000 - 1) * 100' },
  ...{ value_text: '62.4936', unit: '%' },
};
const table: EvidenceOut = {
  ...{
    kind: 'table',
    table_id: 't',
    row: ['PFIZER INC', '717081103', '152880000'],
    source_ref: 'r',
    url: null,
  },
};

describe('a row of evidence', () => {
  it('has its numbers in the units of the language', () => {
    expect(evidenceWords(claim, 'en')).toBe('the sentence: ≥ $14B');
    expect(evidenceWords(claim, 'zh-Hans')).toBe('the sentence: ≥ US$140亿');
    expect(evidenceWords(claim, 'zh-Hant')).toBe('the sentence: ≥ US$140億');
    expect(evidenceWords(growth, 'zh-Hant')).toBe('(570.06億 / 350.82億 - 1) * 100 = 62.4936%');
  });

  it('keeps the cells of a filing as filed: a CUSIP is no amount', () => {
    expect(evidenceWords(table, 'en')).toBe('PFIZER INC 717081103 152880000 (r)');
  });

  it('has every digit where programs read it', () => {
    expect(evidenceDigits(claim)).toBe('the sentence: 14000000000.. USD');
    expect(evidenceDigits(growth)).toBe('(57006000000 / 35082000000 - 1) * 100 = 62.4936 %');
  });

  it.each([
    ['43..151', 'bps', '43–151 bps'],
    ['..1000', 'contracts', '≤ 1K contracts'],
    ['1230000000', 'USD', '$1.23B'],
    ['4.93', 'USD/shares', '$4.93 / share'],
    ['2080000000', 'W', '2.08 GW'],
    ['1.017', 'pure', '1.017'],
    ['50000', '', '50K'],
    ['-0.5', '%', '-0.5%'],
    ['n/a', 'USD', 'n/a USD'],
    ['', '', ''],
  ])('%s %s', (text, unit, words) => {
    expect(valueWords(text, unit, 'en')).toBe(words);
  });
});
