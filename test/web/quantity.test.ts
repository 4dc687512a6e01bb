import { describe, expect, it } from 'vitest';
import {
  formatQuantity,
  groupDigits,
  metricName,
  unitName,
  type Quantity,
} from '../../src/web/format/quantity.ts';
import { messagesByLocale } from '../../src/web/messages/index.ts';

type Written = [quantity: Partial<Quantity> & { value?: string }, en: string, zhHans: string, zhHant: string];

const cases: Written[] = [
  [{ value: '57006000000', unit: 'USD' }, '$57.006B', 'US$570.06亿', 'US$570.06億'],
  [{ value: '1234000000', unit: 'count' }, '1.234B', '12.34亿', '12.34億'],
  [{ value: '2500000000000', unit: 'CNY' }, 'CN¥2.5T', '¥2.5万亿', 'CN¥2.5兆'],
  [
    { low: 0.75, high: 0.85, low_text: '0.75', high_text: '0.85', unit: 'USD' },
    '$0.75–0.85',
    'US$0.75–0.85',
    'US$0.75–0.85',
  ],
  [{ low: 10, low_text: '10', unit: '%' }, '≥10%', '≥10%', '≥10%'],
  [{ high: 2, high_text: '2', unit: '%' }, '≤2%', '≤2%', '≤2%'],
  [{ value: '62.5', unit: '%' }, '62.5%', '62.5%', '62.5%'],
  [
    { low: 8e9, high: 12e9, low_text: '8000000000', high_text: '12000000000', unit: 'W', per: 'year' },
    '8–12 GW / year',
    '8–12 GW/年',
    '8–12 GW/年',
  ],
  [{ low: 3, high: 6, low_text: '3', high_text: '6', unit: 'month' }, '3–6 months', '3–6个月', '3–6 個月'],
  [{ value: '1', unit: 'year' }, '1 year', '1年', '1 年'],
  [{ value: '190', unit: 'bps' }, '190 bp', '190个基点', '190個基點'],
  [{ value: '1.017', unit: 'x' }, '1.017×', '1.017倍', '1.017倍'],
  [{ value: '4000', unit: 'point' }, '4,000 points', '4,000点', '4,000點'],
  [{ value: '50000', unit: 'contracts', approx: true }, '≈50K contracts', '约5万张', '約5萬口'],
  [
    { low: 7.5e8, high: 1.2e9, low_text: '750000000', high_text: '1200000000', unit: 'USD' },
    '$750M–$1.2B',
    'US$7.5–12亿',
    'US$7.5–12億',
  ],
  [{ value: '-3', unit: '%' }, '−3%', '−3%', '−3%'],
  [{ value: '5', unit: 'USD/query' }, '$5 / query', 'US$5/次查询', 'US$5/次查詢'],
  [{ value: '12', unit: 'other:floors' }, '12 floors', '12 floors', '12 floors'],
  [{ value: '9007199254740993', unit: 'count' }, '9007.2T', '9007.2万亿', '9007.2兆'],
];

describe('formatQuantity', () => {
  it.each(cases)('writes %o in three languages', (partial, ...expected) => {
    const { value, ...rest } = partial;
    const given: Quantity = {
      low: value === undefined ? null : Number(value),
      high: value === undefined ? null : Number(value),
      low_text: value ?? null,
      high_text: value ?? null,
      approx: false,
      unit: 'count',
      per: null,
      ...rest,
    };
    const written = (['en', 'zh-Hans', 'zh-Hant'] as const).map((locale) =>
      formatQuantity(given, locale, messagesByLocale[locale]),
    );
    expect(written).toEqual(expected);
  });

  it('has no number for what is open on both sides', () => {
    const open = {
      low: null,
      high: null,
      low_text: null,
      high_text: null,
      approx: false,
      unit: '%',
      per: null,
    };
    expect(formatQuantity(open, 'en', messagesByLocale.en)).toBeNull();
  });
});

describe('names', () => {
  it('groups exact decimals without passing through a double', () => {
    expect(groupDigits('9007199254740993')).toBe('9,007,199,254,740,993');
    expect(groupDigits('-1234.50')).toBe('−1,234.50');
    expect(groupDigits('0.75')).toBe('0.75');
    expect(groupDigits('n/a')).toBe('n/a');
  });

  it('falls back to the id of what has no wording', () => {
    expect(metricName('net_loss', messagesByLocale['zh-Hans'])).toBe('净亏损');
    expect(metricName('other:market_size', messagesByLocale.en)).toBe('market size');
    expect(unitName('USD/unit', messagesByLocale['zh-Hant'])).toBe('USD/件');
    expect(unitName('other:floors', messagesByLocale.en)).toBe('floors');
  });
});
