import { describe, expect, it } from 'vitest';
import type { FactOut, VintageOut } from '../../src/web/api/fact-queries.ts';
import { companySentence, historySentence } from '../../src/web/facts/fact-sentences.ts';
import { parseFactsState, writeFactsState, yearBefore } from '../../src/web/facts/facts-state.ts';
import { factWords, shapeNames, spanWords, stateWords } from '../../src/web/facts/words.ts';
import { formatAmount } from '../../src/web/format/amount.ts';
import { messagesByLocale } from '../../src/web/messages/index.ts';
import { lengthsOf, seriesPeriods } from '../../src/web/series/series-periods.ts';
import {
  basisWords,
  cadenceWords,
  lengthWords,
  measureWords,
  seriesWords,
} from '../../src/web/series/words.ts';
import { recordingWords, snapshotWords } from '../../src/web/snapshot/words.ts';
import { outcomeWords, sourcesWords, sourceStateWords } from '../../src/web/sources/words.ts';

function fact(concept: string, value: number | null, more: Partial<FactOut> = {}): FactOut {
  return {
    ...{ id: `amazon.${concept}.ttm.2026-03-31`, entity: 'amazon', entity_name: 'Amazon', concept },
    ...{ title: concept, shape: 'ttm', period_start: '2025-04-01', period_end: '2026-03-31' },
    ...{ calendar: '2026Q1', fiscal: 'FY2026 Q1', value, value_text: value === null ? null : String(value) },
    ...{ unit: 'USD', state: value === null ? 'not_derivable' : 'ok', reason: null, reason_text: null },
    ...{ formula: null, known_at: '2026-05-01T03:59:59.999Z', inputs: [], rivals: [] },
    ...more,
  };
}

const told = (locale: 'en' | 'zh-Hans' | 'zh-Hant', who: string) => ({
  ...{ locale, who, words: messagesByLocale[locale] },
});
const facts = [
  fact('capex', 151_003_000_000),
  fact('capex_to_operating_cash_flow', 1.01664299035, { unit: 'pure' }),
  fact('revenue', 742_776_000_000),
];

describe('the sentence about a company', () => {
  it.each([
    [
      'en',
      'Amazon',
      'Over the twelve months to Mar 31, 2026 Amazon spent $151B on capex, 1.017 times its operating cash flow.',
    ],
    [
      'zh-Hans',
      '亚马逊',
      '截至 2026年3月31日的十二个月，亚马逊的资本开支为 US$1510亿，是经营活动现金流的 1.017 倍。',
    ],
    [
      'zh-Hant',
      '亞馬遜',
      '截至 2026年3月31日的十二個月，亞馬遜的資本支出為 US$1510億，是營業活動現金流的 1.017 倍。',
    ],
  ] as const)('is written from its numbers in %s', (locale, who, sentence) => {
    expect(companySentence(facts, told(locale, who))).toBe(sentence);
  });

  it('gives no ratio of another period, and nothing that is not known', () => {
    const [capex, ratio, revenue] = facts;
    if (capex === undefined || ratio === undefined || revenue === undefined) throw new Error('no facts');
    expect(companySentence([capex, { ...ratio, period_end: '2025-12-31' }], told('en', 'Amazon'))).toBe(
      'Over the twelve months to Mar 31, 2026 Amazon spent $151B on capex.',
    );
    expect(companySentence([fact('capex', null), revenue], told('en', 'Amazon'))).toContain(
      'took in $742.8B',
    );
    expect(companySentence([fact('capex', null)], told('en', 'Amazon'))).toBe(
      'Nothing is known of Amazon at that date.',
    );
  });

  it('says why the newest number of a history is missing', () => {
    const missing = fact('capex', null, { title: 'Capital expenditure', reason_text: 'no filing states it' });
    expect(historySentence(missing, 'capex', told('en', 'Amazon'))).toBe(
      'Capital expenditure of Amazon over the twelve months to Mar 31, 2026 is not known: no filing states it.',
    );
  });
});

describe('an amount', () => {
  it.each([
    [151_003_000_000, 'USD', '$151.003B', 'US$1510.03亿'],
    [1.01664299035, 'pure', '1.017', '1.017'],
    [1.23, 'USD/shares', '$1.23 / share', 'US$1.23/股'],
    [-2_472_000_000, 'USD', '−$2.472B', '−US$24.72亿'],
    [0, 'USD', '$0', 'US$0'],
  ])('%d %s', (value, unit, en, zh) => {
    expect(formatAmount(value, unit, { locale: 'en', words: messagesByLocale.en })).toBe(en);
    const chinese = { locale: 'zh-Hans', words: messagesByLocale['zh-Hans'] } as const;
    expect(formatAmount(value, unit, chinese).replaceAll(' ', '')).toBe(zh);
  });
});

describe('the state in the address', () => {
  it('comes back as it was written, and keeps the language', () => {
    const state = {
      knownAt: '2025-02-28',
      shape: 'quarter',
      fact: 'amazon.capex.quarter.2024-12-31',
    } as const;
    const written = writeFactsState(state, new URLSearchParams('lang=zh-Hant&other=1'));
    expect(parseFactsState(written)).toEqual(state);
    expect(written.get('lang')).toBe('zh-Hant');
    expect(written.has('other')).toBe(false);
  });

  it('leaves out what is no day and no length', () => {
    const parsed = parseFactsState(new URLSearchParams('known_at=2025-02-30&shape=week'));
    expect(parsed).toEqual({ knownAt: '', shape: null, fact: '' });
  });

  it('compares with the same weeks of the year before, never with another length or unit', () => {
    const now = fact('capex', 2, { period_end: '2026-01-25' });
    const before = fact('capex', 1, { period_end: '2025-01-26' });
    expect(yearBefore(now, [now, before])).toBe(before);
    expect(yearBefore(now, [now, { ...before, shape: 'quarter' }])).toBeNull();
    expect(yearBefore(now, [now, { ...before, unit: 'EUR' }])).toBeNull();
    expect(yearBefore(now, [now, { ...before, state: 'conflicting' }])).toBeNull();
  });
});

describe('the periods of a series', () => {
  const value = (
    start: string | null,
    end: string,
    number: number,
    known: string,
    state: VintageOut['state'] = 'ok',
  ): VintageOut => ({
    ...{ period_start: start, period_end: end, value: number, value_text: String(number), known_at: known },
    ...{ recorded_at: known, source_ref: known, form: null, reason: null, url: null, state },
    known_at_basis: 'exact',
  });

  it('have the newest value, and those it replaced; a repeat is no vintage', () => {
    const [period, ...others] = seriesPeriods([
      value('2024-01-01', '2024-03-31', 100, '2024-05-01'),
      value('2024-01-01', '2024-03-31', 101, '2025-05-01'),
      value('2024-01-01', '2024-03-31', 100, '2024-08-01'),
      value('2024-01-01', '2024-03-31', 101_000, '2025-06-01', 'quarantined'),
    ]);
    expect(others).toEqual([]);
    expect(period?.now?.value).toBe(101);
    expect(period?.earlier.map((each) => each.value)).toEqual([100]);
    expect(period?.aside.map((each) => each.value)).toEqual([101_000]);
  });

  it('are told apart by their length though they end on the same day', () => {
    const periods = seriesPeriods([
      value('2024-04-01', '2024-06-30', 1, '2024-08-01'),
      value('2024-01-01', '2024-06-30', 2, '2024-08-01'),
      value('2024-01-01', '2024-03-31', 1, '2024-05-01'),
      value(null, '2024-06-30', 9, '2024-08-01'),
    ]);
    expect(lengthsOf(periods)).toEqual(['quarter', 'half', 'instant']);
  });
});

describe('the words of the pages', () => {
  const tables = {
    ...{ factWords, shapeNames, spanWords, stateWords, seriesWords, lengthWords, cadenceWords, measureWords },
    ...{ basisWords, snapshotWords, recordingWords, sourcesWords, sourceStateWords, outcomeWords },
  };
  const simplified = /[这个时间说关闭图库论断语类单数据显设从标题页进还处则为对应现载导览开门问览获记录]/u;
  const traditional = /[這個時間說關閉圖庫論斷語類單數據顯設從標題頁進還處則為對應現載導覽開門問獲記錄]/u;
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

  it.each(Object.entries(tables))('%s hold the same in three languages', (_, table) => {
    for (const [key, wording] of Object.entries(table)) {
      for (const locale of ['zh-Hans', 'zh-Hant'] as const)
        expect([key, placeholders(wording[locale])]).toEqual([key, placeholders(wording.en)]);
      expect(wording['zh-Hans'], key).not.toMatch(traditional);
      expect(wording['zh-Hant'], key).not.toMatch(simplified);
    }
  });
});
