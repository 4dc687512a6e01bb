import { describe, expect, it } from 'vitest';
import { replaySentence } from '../../../src/web/signals/replay-sentence.ts';
import { episode, judged, tally } from './fixtures.ts';

const span = { from: '2025-01-01', to: '2025-04-11' };
const rate = (count: number, of: number) => ({ count, of, share: count / of, interval: null });

describe('the sentence of a replay', () => {
  it('says how often and how long, counting only days of the range', () => {
    const episodes = [episode('2024-12-01', { to: '2025-01-11' }), episode('2025-04-01')];
    expect(replaySentence({ ...span, episodes, judged: null }, 'en')).toBe(
      'Between Jan 1, 2025 and Apr 11, 2025 it fired 2 times, for 20 days in all (20% of the time).',
    );
  });

  it('says what followed, what did not, and how often it follows anyway', () => {
    const found = judged({
      calls: tally({ followed: rate(1, 1) }),
      replayed: tally({ followed: rate(1, 3), overlapping: 1 }),
      base: { windows: rate(1, 4), days: rate(1, 4) },
    });
    const told = replaySentence({ ...span, episodes: [episode('2025-04-01')], judged: found }, 'en');
    expect(told).toMatch(/it fired once,/);
    expect(told).toMatch(/forecasts: 2 of the 4 that can be judged; false alarms: 2\./);
    expect(told).toMatch(/One more overlaps one counted before/);
    expect(told).toMatch(/anyway: in 1 of 4 stretches of 730 days/);
  });

  it('says where nothing can be judged, and nothing of it where it never fired', () => {
    const open = { ...span, episodes: [episode('2025-04-01')], judged: judged() };
    expect(replaySentence(open, 'zh-Hans')).toMatch(/目前还没有一次可以判断。$/);
    expect(replaySentence({ ...open, episodes: [] }, 'zh-Hant')).toBe(
      '2025年1月1日至 2025年4月11日從未觸發。',
    );
  });
});
