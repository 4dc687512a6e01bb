import { describe, expect, it } from 'vitest';
import type { ReceiptsOut } from '../../../src/operations/shapes/receipts.ts';
import { openCalls, ownCalls } from '../../../src/web/receipts/calls.ts';
import { episode, judged } from '../signals/fixtures.ts';

const signals: ReceiptsOut['signals'] = [
  {
    ...{ id: 'b', title: 'B', kind: 'reduce', registered: '2025-01-01', outcome_title: 'it falls' },
    judged: judged(),
    episodes: [
      episode('2024-02-01', { call: false, verdict: 'open', until: '2026-02-01' }),
      episode('2025-02-01', { verdict: 'open', until: '2027-02-01' }),
      episode('2025-03-01', { verdict: 'open', until: '2027-03-01', overlaps: true }),
    ],
  },
  {
    ...{ id: 'a', title: 'A', kind: 'hold', registered: '2025-01-01', outcome_title: 'it rises' },
    judged: judged({ within_days: 90 }),
    episodes: [
      episode('2025-02-01', { verdict: 'followed', until: '2025-05-02' }),
      episode('2025-06-01', { verdict: 'open', until: '2025-08-30' }),
    ],
  },
];

describe('own calls', () => {
  it('are the newest first, without what was only replayed, each with what should follow', () => {
    const calls = ownCalls(signals);
    expect(calls.map(({ id, episode: { from } }) => `${id} ${from}`)).toEqual([
      ...['a 2025-06-01', 'b 2025-03-01', 'a 2025-02-01', 'b 2025-02-01'],
    ]);
    expect(calls[0]).toMatchObject({ outcome: 'it rises', within: 90 });
  });

  it('are open until the next resolves, counted once where they overlap', () => {
    const open = openCalls(ownCalls(signals));
    expect(open.map(({ episode: { until } }) => until)).toEqual(['2025-08-30', '2027-02-01']);
  });
});
