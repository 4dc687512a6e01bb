import type { Cadence, History, MissingReason } from '../../thesis/point.ts';

/** A leaf of which nothing is known, and why. */
export function nothingKnown(reason: MissingReason, of: readonly string[], cadence: Cadence): History {
  return { cadence, unit: '', changes: [], missing: { place: 0, reason, of } };
}
