import type { CitedFact } from './cited-fact.ts';
import type { FactSight } from './fact-sight.ts';
import type { Bases } from './metric-basis.ts';

/** What the checks of a claim may see. */
export interface VerifySight {
  /** As known today. */
  now: FactSight;
  /** As known at the end of a day; the same object for the same day, so that asking twice costs nothing. */
  asKnownOn(day: string): FactSight;
  /** ISO day. */
  today: string;
  bases: Bases;
  cited: readonly CitedFact[];
}
