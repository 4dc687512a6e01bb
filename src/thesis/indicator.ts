import type { Text } from '../base/locale.ts';
import type { Formula, SourceLine } from './formula/formula.ts';
import type { Cadence, Standing, Unit } from './point.ts';

/** One thing watched: `theses/<name>/indicators/<id>.yaml`. */
export interface Indicator {
  id: string;
  title: Text;
  /** What it measures, and what it leaves out. */
  about: Text;
  /** Why it matters to the thesis. */
  why: Text;
  /** What speaks against reading it that way. */
  counter: Text;
  group: string;
  /** Whether the thesis falls with it. */
  role: 'lifeline' | 'periphery';
  unit: Unit;
  cadence: Cadence;
  /** Null where no source is there yet: then `waits` says for what. */
  formula: Formula | null;
  /** The source that would feed it, and what a person would do to get it; null where it is live. */
  waits: { source: Text; how: Text } | null;
  direction: 'higher_is_better' | 'higher_is_worse' | 'neither';
  /** How growth is told: relative to a year earlier, the difference to it, not at all. Acceleration is the change of that. */
  growth: 'relative' | 'difference' | 'none';
  /** Level below the first threshold, then thresholds ascending; none where there is nothing to hold it against. */
  bands: Bands | null;
  /** Days from the end of its period after which it is stale. */
  freshDays: number;
  /** So many equal values in a row are suspect; null: may stand still. */
  staticAfter: number | null;
  /** The least standing of what it rests on. */
  least: Standing;
  /** Ids of rows of the checklists it answers: `M1`, `herman-10.3.1`. */
  answers: readonly string[];
  amendments: readonly Amendment[];
  at: SourceLine;
}

/** How strained: from `calm` to `critical`. */
export const bandLevels = ['calm', 'watch', 'strained', 'critical'] as const;
export type BandLevel = (typeof bandLevels)[number];

export interface Bands {
  base: BandLevel;
  thresholds: readonly Threshold[];
}

export interface Threshold {
  /** Inside units: a fraction for a percentage. */
  at: number;
  /** From here upwards. */
  level: BandLevel;
  why: Text;
  /** Who says so: a person, a paper, our judgement. */
  origin: Text;
  /** Day from which it applies. */
  since: string;
  line: SourceLine;
}

/** A changed number or rule, kept with its day, so that what was called under the old one stays judged by it. */
export interface Amendment {
  on: string;
  /** Who changed it, where the file says so. */
  by?: string | null;
  /** `bands.watch`, `rule`. */
  what: string;
  was: string;
  now: string;
  why: Text;
}

/** Where an indicator stands at a moment. */
export interface Reading {
  indicator: string;
  state: ReadingState;
  /** Why not `ok`, in a code with what it is about. */
  reason: { code: string; of: readonly string[] } | null;
  /** Null where unknown. */
  level: Value | null;
  growth: Value | null;
  acceleration: Value | null;
  band: BandLevel | null;
  /** Days from the end of the period to the moment. */
  ageDays: number | null;
}

export const readingStates = [
  'ok',
  'provisional',
  /** Ranged figures that allow both signs, or too few of them. */
  'uncertain',
  'suspect_static',
  'stale',
  'source_error',
  'unknown',
] as const;
export type ReadingState = (typeof readingStates)[number];

export interface Value {
  value: number;
  low: number;
  high: number;
  /** Probability that it is above zero, of ranges; null where exact. */
  positive: number | null;
  unverified: number;
  /** ISO day of the period's end; `2026Q2`, `2026-03`, a day. */
  periodEnd: string;
  period: string;
  /** UTC instant. */
  knownAt: string;
}
