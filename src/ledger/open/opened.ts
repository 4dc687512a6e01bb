import type { Engine } from '../engine/engine.ts';

/** A place where a ledger may be. */
export interface Opened {
  /** Null: there is nothing there, and nothing was to be created. */
  engine: Engine | null;
  /** As it may be shown. */
  location: string;
}
