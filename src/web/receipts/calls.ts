import type { ReceiptsOut } from '../../operations/shapes/receipts.ts';

type Signals = ReceiptsOut['signals'];

/** One call of a signal, with what should follow it. */
export interface OwnCall {
  id: string;
  title: string;
  /** What should follow, in words, and within how many days. */
  outcome: string;
  within: number;
  episode: Signals[number]['episodes'][number];
}

/** Every call made since its signal was registered, the newest first; replays of before are none. */
export function ownCalls(signals: Signals): OwnCall[] {
  return signals
    .flatMap(({ id, title, outcome_title: outcome, judged, episodes }) =>
      episodes
        .filter(({ call }) => call)
        .map((episode) => ({ id, title, outcome, within: judged.within_days, episode })),
    )
    .sort((a, b) => compare(b.episode.from, a.episode.from) || compare(a.id, b.id));
}

/** Those that still wait, the next to be resolved first; one whose window overlaps an earlier one is not counted again. */
export function openCalls(calls: readonly OwnCall[]): OwnCall[] {
  return calls
    .filter(({ episode }) => episode.verdict === 'open' && !episode.overlaps)
    .sort((a, b) => compare(a.episode.until ?? '', b.episode.until ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
