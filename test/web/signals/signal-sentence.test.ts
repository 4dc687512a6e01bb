import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/base/locale.ts';
import { signalKinds } from '../../../src/operations/shapes/signal.ts';
import { signalStates } from '../../../src/thesis/signal.ts';
import { signalSentence, stripSentence } from '../../../src/web/signals/signal-sentence.ts';
import { strip } from './fixtures.ts';

describe('the sentence of a signal', () => {
  it('keeps apart what it argues for and since when it has stood so', () => {
    expect(signalSentence({ kind: 'reduce', state: 'stale', since: '2026-08-19' }, 'en')).toBe(
      'It argues for cutting. What it rests on has been out of date since Aug 19, 2026, so nobody can tell whether it fires now.',
    );
    expect(signalSentence({ kind: 'hold', state: 'firing', since: '2026-08-19' }, 'zh-Hans')).toBe(
      '它支持持有。自 2026年8月19日起处于触发状态。',
    );
  });

  it('is there for every kind and state in every language, with the day wherever there is one', () => {
    const all = new Set<string>();
    for (const locale of locales)
      for (const kind of signalKinds)
        for (const state of signalStates)
          for (const since of [null, '2026-08-19']) {
            const told = signalSentence({ kind, state, since }, locale);
            expect(told).not.toMatch(/undefined|\{/);
            expect(/2026/.test(told)).toBe(since !== null);
            all.add(told);
          }
    // Two scripts of Chinese may agree to the letter.
    expect(all.size).toBeGreaterThan(2 * signalKinds.length * signalStates.length * 2);
  });
});

describe('the sentence of a strip', () => {
  it('counts firings and false alarms', () => {
    expect(stripSentence(strip(), 'en')).toBe('Did not fire in ten years.');
    expect(stripSentence(strip({ fired: 1, forecasts: false }), 'en')).toBe(
      'Fired once; it forecasts nothing.',
    );
    expect(stripSentence(strip({ fired: 3 }), 'en')).toBe('Fired 3 times; none can be judged yet.');
    expect(stripSentence(strip({ fired: 3, judged: 2, false_alarms: 1 }), 'en')).toBe(
      'Fired 3 times; of 2 that can be judged 1 was a false alarm.',
    );
    expect(stripSentence(strip({ fired: 3, judged: 2, false_alarms: 2 }), 'zh-Hant')).toBe(
      '觸發 3 次；可判斷的 2 次中 2 次為誤報。',
    );
  });

  it('says where much of it is unknown', () => {
    const runs = [
      { on: '2016-01-01', what: 'no_data' as const },
      { on: '2021-01-01', what: 'ok' as const },
    ];
    expect(stripSentence(strip({ runs }), 'en')).toBe('Did not fire in ten years. Unknown 50% of the time.');
    expect(stripSentence(strip({ runs: [] }), 'en')).toMatch(/Unknown 100%/);
  });
});
