import { describe, expect, it } from 'vitest';
import type { ReadingOut, ValueOut } from '../../../src/operations/shapes/reading.ts';
import { indicatorLede, indicatorSentence } from '../../../src/web/indicators/indicator-sentence.ts';
import { indexSentence } from '../../../src/web/indicators/index-sentence.ts';
import { periodEnd, periodName } from '../../../src/web/indicators/period-name.ts';

const value = (number: number, more: Partial<ValueOut> = {}): ValueOut => ({
  ...{ value: number, low: number, high: number, positive: null, unverified: 0 },
  ...{ period: '2026Q1', period_end: '2026-03-31', known_at: '2026-05-01T20:00:00.000Z', text: '' },
  ...more,
});

const reading = (more: Partial<ReadingOut> = {}): ReadingOut => ({
  ...{ id: 'capex-to-cash-flow', title: 'Capital spending over cash flow', group: 'capex', role: 'lifeline' },
  ...{ unit: 'percent', cadence: 'quarter', direction: 'higher_is_worse', state: 'ok', state_text: 'ok' },
  ...{ reason: null, level: value(0.753), growth: value(0.204), acceleration: null },
  ...{
    band: 'watch',
    band_text: 'watch',
    band_rank: 1,
    next: null,
    age_days: 50,
    fresh_days: 140,
    spark: [],
  },
  ...more,
});

describe('the sentence of an indicator', () => {
  it.each([
    [
      'en',
      'Capital spending over cash flow stood at 75.3% in 2026 Q1, up 20.4 pp on a year before, which is to be watched.',
    ],
    ['zh-Hans', '2026 Q1，Capital spending over cash flow为 75.3%，较上年同期上升 20.4 个百分点，需要留意。'],
    ['zh-Hant', '2026 Q1，Capital spending over cash flow為 75.3%，較去年同期上升 20.4 個百分點，需要留意。'],
  ] as const)('says level, change and band in %s', (locale, said) => {
    expect(indicatorSentence(reading(), 'difference', locale)).toBe(said);
  });

  it('tells relative growth in percent, a fall as one, and no change as none', () => {
    const money = reading({ unit: 'USD', band: null, level: value(74.1e9) });
    const say = (growth: number) =>
      indicatorSentence({ ...money, growth: value(growth) }, 'relative', 'en').replace(/^.*2026 Q1/, '');
    expect([say(0.5), say(-0.25), say(0)]).toEqual([
      ', up 50.0% on a year before.',
      ', down 25.0% on a year before.',
      ', as a year before.',
    ]);
  });

  it('gives a range with its ends, and no direction where the range allows both', () => {
    const ranged = reading({
      ...{ unit: 'times', band: null, level: value(4.2, { low: 4.18, high: 4.23, period: '2026-07-31' }) },
      growth: value(0.1, { low: -0.2, high: 0.4 }),
    });
    expect(indicatorSentence(ranged, 'difference', 'en')).toBe(
      'Capital spending over cash flow stood at about 4.20× (4.18× to 4.23×) on Jul 31, 2026, and nobody can say whether that is more than a year before.',
    );
  });

  it('says of what is unknown why, and of what waits for a source that there is none', () => {
    const none = { level: null, growth: null, band: null, state: 'unknown', state_text: 'unknown' } as const;
    const reason = { of: ['x'], way: 'tightrope pull X' };
    const few = reading({ ...none, reason: { ...reason, code: 'too_few_points', text: 'too few values' } });
    const waits = reading({ ...none, reason: { ...reason, code: 'waits', text: 'waits for a source: y' } });
    expect(indicatorSentence(few, 'none', 'en')).toBe(
      'Capital spending over cash flow is unknown: too few values.',
    );
    expect(indicatorSentence(waits, 'none', 'zh-Hant')).toBe(
      'Capital spending over cash flow未知：尚無來源。',
    );
    expect(indicatorLede(few, 'none', 'en')).toEqual([]);
    expect(indicatorLede(waits, 'none', 'en')).toEqual(['waits for a source: y']);
  });
});

describe('what stands under it', () => {
  it('says how old it is, how near the next line, whether it accelerates and how far it is verified', () => {
    const told = reading({
      ...{ state: 'stale', state_text: 'stale', age_days: 235 },
      reason: { code: 'stale', of: ['140'], text: 'older than 140 days', way: null },
      next: { at: 0.8, level: 'strained', distance: 0.047, text: '' },
      acceleration: value(-0.02),
      level: value(0.753, { unverified: 0.25 }),
    });
    expect(indicatorLede(told, 'difference', 'en')).toEqual([
      'Nothing newer is known: the period ended 235 days ago, and after 140 it counts as stale.',
      'The nearest line is 80.0%, 4.7 pp away; across it the band is “strained”.',
      'The change over a year shrank by 2.0 pp.',
      '25% of its input is unverified.',
    ]);
  });

  it('gives a probability where the range of an acceleration allows both', () => {
    const told = reading({ acceleration: value(0.1, { low: -1, high: 2, positive: 0.68 }) });
    expect(indicatorLede(told, 'difference', 'zh-Hans')).toEqual(['加速的概率为 68%。']);
  });
});

describe('the sentence of all', () => {
  it('counts what is known and what lies where it hurts', () => {
    const some = [
      reading({ band: 'critical' }),
      reading({ band: 'strained', role: 'periphery' }),
      reading({ level: null, band: null }),
    ];
    expect(indexSentence(some, 'en')).toBe(
      'Of 3 indicators 2 have a value; 2 of them are strained or critical, 1 of those lifelines.',
    );
    expect(indexSentence(some.slice(2), 'en')).toBe('None of 1 indicators has a value.');
    expect(indexSentence([], 'en')).toBe('This thesis watches nothing yet.');
  });
});

describe('a period', () => {
  it.each([
    ['2026Q2', '2026 Q2', '2026-06-30'],
    ['2026-02', 'February 2026', '2026-02-28'],
    ['2026', '2026', '2026-12-31'],
    ['2026-07-31', 'Jul 31, 2026', '2026-07-31'],
    ['soon', 'soon', null],
  ])('%s is read as %s and ends on %s', (period, name, end) => {
    expect(periodName(period, 'en')).toBe(name);
    expect(periodEnd(period)).toBe(end);
  });
});
