import type { Call, SignalRecord } from './record.ts';
import { rate, type Rate } from './rate.ts';

/** How the thesis's own calls have done, all signals together. */
export interface Score {
  /** Calls whose window has passed and does not overlap an earlier one of the same signal. */
  followed: Rate;
  /** How many of them would have come true at the base rates known when they were made, and of how many one was known. */
  expected: { count: number; of: number };
  open: number;
  /** Of calls that named a probability and have a base rate: mean squared error of each, lower is better; null where there is none. */
  brier: { calls: number; said: number; base: number } | null;
}

/** Calls only: what is replayed from before a rule was written down proves nothing about its author. */
export function score(records: readonly SignalRecord[]): Score {
  const calls = records.flatMap(({ judged }) => judged?.calls ?? []).filter(({ overlaps }) => !overlaps);
  const decided = calls.filter(({ verdict }) => verdict === 'followed' || verdict === 'did_not_follow');
  const withBase = decided.filter(({ baseThen }) => baseThen !== null);
  const withBoth = withBase.filter(({ probability }) => probability !== null);
  return {
    followed: rate(decided.filter(({ verdict }) => verdict === 'followed').length, decided.length),
    expected: {
      count: withBase.reduce((sum, { baseThen }) => sum + (baseThen ?? 0), 0),
      of: withBase.length,
    },
    open: calls.filter(({ verdict }) => verdict === 'open').length,
    brier:
      withBoth.length === 0
        ? null
        : {
            calls: withBoth.length,
            said: meanSquare(withBoth, ({ probability }) => probability ?? 0),
            base: meanSquare(withBoth, ({ baseThen }) => baseThen ?? 0),
          },
  };
}

function meanSquare(calls: readonly Call[], said: (call: Call) => number): number {
  const squares = calls.map((call) => (said(call) - (call.verdict === 'followed' ? 1 : 0)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}
