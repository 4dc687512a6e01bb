import { describe, expect, it } from 'vitest';
import { locales, text } from '../../../src/base/locale.ts';
import { boardSentence, type Speaker } from '../../../src/operations/boarding/board-sentence.ts';

const title = text('Spending over income', '支出占收入', '支出占收入');
const cents = text(
  'They spend {hundredths} cents of every dollar',
  '每 100 元花掉 {hundredths} 元',
  '每 100 元花掉 {hundredths} 元',
);

function speaker(more: Partial<Speaker> = {}): Speaker {
  return {
    ...{ says: cents, title, unit: 'percent', value: 0.754, period: '2026Q1', earlier: 0.55, usual: 0.1 },
    ...{ rank: 1, provisional: false, staleSince: null, ...more },
  };
}

const said = (speakers: readonly Speaker[], of = speakers.length) =>
  locales.map((locale) => boardSentence(speakers, of, locale));

describe('the sentence of the board', () => {
  it('says the number in the words of the thesis, against that of a year earlier', () => {
    expect(said([speaker()])).toEqual([
      'They spend 75 cents of every dollar, up from 55 a year earlier.',
      '每 100 元花掉 75 元，高于一年前的 55。',
      '每 100 元花掉 75 元，高於一年前的 55。',
    ]);
    expect(said([speaker({ earlier: 0.9 })])[0]).toBe(
      'They spend 75 cents of every dollar, down from 90 a year earlier.',
    );
    expect(said([speaker({ earlier: 0.7541 })])).toEqual([
      'They spend 75 cents of every dollar, as a year earlier.',
      '每 100 元花掉 75 元，与一年前持平。',
      '每 100 元花掉 75 元，與一年前持平。',
    ]);
    expect(said([speaker({ earlier: null })])[1]).toBe('每 100 元花掉 75 元。');
  });

  it('has words of its own where the thesis gives none, and money in each reader’s units', () => {
    const plain = speaker({ says: null, unit: 'USD', value: 74.1e9, earlier: 3.4e9 });
    expect(said([plain])).toEqual([
      'Spending over income: $74.1B, up from $3.4B a year earlier.',
      '支出占收入：US$741亿，高于一年前的 US$34亿。',
      '支出占收入：US$741億，高於一年前的 US$34億。',
    ]);
  });

  it('lets speak what is in the worst band, then what is complete, then what moved most by its own measure', () => {
    const calm = speaker({ value: 0.1, rank: 0, earlier: 0.9 });
    const critical = speaker({ value: 0.99, rank: 3 });
    const partial = speaker({ value: 0.98, rank: 3, earlier: 0.1, provisional: true });
    const still = speaker({ value: 0.97, rank: 3, earlier: 0.97 });
    const first = (all: readonly Speaker[]) => /\d+/.exec(said(all)[0] ?? '')?.[0];
    expect(first([calm, critical])).toBe('99');
    expect(first([partial, critical])).toBe('99');
    expect(first([still, critical])).toBe('99');
    // By its own measure: half as far, but it hardly ever moves.
    expect(first([critical, speaker({ value: 0.96, rank: 3, earlier: 0.8, usual: 0.01 })])).toBe('96');
    // Where nothing tells them apart the thesis's own order does.
    const bare = { earlier: null, usual: null };
    expect(first([speaker({ ...bare, value: 0.31 }), speaker({ ...bare, value: 0.32 })])).toBe('31');
  });

  it('rests on nothing that is out of date while anything is not', () => {
    const old = speaker({ value: 0.99, rank: 3, staleSince: '2026-08-19' });
    expect(said([old, speaker({ rank: 0 })])[0]).toContain('75 cents');
  });

  it('says since when nothing can be relied on, and what was known last', () => {
    const old = speaker({ staleSince: '2026-08-19' });
    const later = speaker({ value: 0.2, rank: 0, period: '2026-07-31', staleSince: '2026-10-15' });
    expect(said([old, later])).toEqual([
      'What the lifelines say has been out of date since Oct 15, 2026. For 2026 Q1: They spend 75 cents of every dollar, up from 55 a year earlier.',
      '自 2026年10月15日起，命脉的数字已过时。最近一次（2026 Q1）：每 100 元花掉 75 元，高于一年前的 55。',
      '自 2026年10月15日起，命脈的數字已過時。最近一次（2026 Q1）：每 100 元花掉 75 元，高於一年前的 55。',
    ]);
    expect(said([later])[1]).toContain('（2026年7月31日）');
  });

  it('says that nothing is known, or that there is nothing to know', () => {
    expect(said([], 3)).toEqual([
      'Nothing is known of the lifelines: none of the 3 indicators has a value.',
      '对命脉还一无所知：3 项指标都没有数值。',
      '對命脈還一無所知：3 項指標都沒有數值。',
    ]);
    expect(said([], 0)[0]).toBe('The thesis names no lifeline, so that there is nothing to say.');
  });
});
