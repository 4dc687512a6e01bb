import type { Text } from '../base/locale.ts';
import type { Formula, SourceLine } from './formula/formula.ts';
import type { Amendment } from './indicator.ts';
import type { Unit } from './point.ts';

/** A rule over indicators: `theses/<name>/signals/<id>.yaml`. */
export interface Signal {
  id: string;
  title: Text;
  about: Text;
  /** What it speaks for: holding, cutting, or using a large fall. `kill`: what would end the thesis. */
  kind: 'hold' | 'reduce' | 'redeploy' | 'kill';
  rule: Rule;
  /** Days the rule must hold before it fires, and fail before it ends. */
  persistDays: number;
  /** Share of the rule's conditions that must be known, 0..1, and of unverified input it may rest on. */
  evidence: { known: number; unverified: number };
  /** What should follow where it is right, and how probably where its author says so; null: it is not a forecast. */
  outcome: { id: string; withinDays: number; probability?: number } | null;
  /** Whose rule it is: `Bagehot, Lombard Street, chapter 7`. */
  origin: Text;
  answers: readonly string[];
  /** Day from which it applies: what it would have said before is a replay, what it says after is a call. */
  registered: string;
  amendments: readonly Amendment[];
  at: SourceLine;
}

/** Three-valued: what is unknown stays unknown unless the rest decides. */
export type Rule =
  | { kind: 'all' | 'any'; of: readonly Rule[] }
  | { kind: 'at_least'; count: number; of: readonly Rule[] }
  | { kind: 'not'; of: readonly [Rule] }
  | { kind: 'signal'; id: string; at: SourceLine }
  | Condition;

/** True from `enter` on until `exit`: between the two it stays what it was. */
export interface Condition {
  kind: 'condition';
  indicator: string;
  /** Which of its numbers. */
  of: 'level' | 'growth' | 'acceleration';
  unit: Unit;
  enter: Bound;
  exit: Bound;
  /** Readings in a row that must pass before it enters. */
  readings: number;
  /** What follows from `enter` being written as a band of the indicator. */
  at: SourceLine;
}

/** Strictly above or below. */
export interface Bound {
  side: 'above' | 'below';
  at: number;
}

/** What may follow, in terms of an indicator or formula: `theses/<name>/outcomes.yaml`. */
export interface Outcome {
  id: string;
  title: Text;
  formula: Formula;
  bound: Bound;
  at: SourceLine;
}

export type Truth = true | false | null;

/** What has become of a rule, in words an alert uses. */
export const signalStates = [
  'ok',
  'pending',
  'firing',
  'resolving',
  'no_data',
  'stale',
  'source_error',
] as const;
export type SignalState = (typeof signalStates)[number];

/** A signal at a moment, with all that made it so. */
export interface SignalReading {
  signal: string;
  state: SignalState;
  truth: Truth;
  /** Day of the last change of state; null where it has been so from the beginning of what is known. */
  since: string | null;
  /** Share of conditions known; share of unverified input. */
  known: number;
  unverified: number;
  conditions: readonly ConditionReading[];
}

export interface ConditionReading {
  condition: Condition;
  truth: Truth;
  value: number | null;
  /** Value less the bound that would change its truth, in the indicator's unit; and that over the usual yearly movement. */
  distance: number | null;
  relative: number | null;
}
