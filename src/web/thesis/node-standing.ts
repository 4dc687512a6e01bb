import type { ReadingOut } from '../../operations/shapes/reading.ts';

const standings = [
  'critical',
  'strained',
  'watch',
  'calm',
  'unjudged',
  'stale',
  'unknown',
  'unwatched',
] as const;
/** `unjudged` has a number and no thresholds; `unwatched` names no indicator. */
export type Standing = (typeof standings)[number];

type Read = Pick<ReadingOut, 'state' | 'band' | 'level'>;

/** What one indicator says: its band where it can be relied on, else what keeps it from that. */
export function standingOf({ state, band, level }: Read): Standing {
  if (level === null || state === 'unknown') return 'unknown';
  if (state === 'stale' || state === 'source_error') return 'stale';
  return band ?? 'unjudged';
}

/** Of several the one in the worst band; what cannot be relied on speaks only where nothing else does. */
export function worstOf(readings: readonly Read[]): Standing {
  const found = new Set(readings.map(standingOf));
  return standings.find((one) => found.has(one)) ?? 'unwatched';
}
