import { endOfDay, instantOf } from '../../facts/as-known-at.ts';

/** A table that states no day is known since it was asked for, and so is one that states a day yet to end. */
export function knownInstant(knownAt: string | null, zone: string, retrievedAt: string): string {
  const instant = knownAt === null ? null : (instantOf(knownAt, zone) ?? endOfDay(knownAt, zone));
  return instant === null || instant > retrievedAt ? retrievedAt : instant;
}
