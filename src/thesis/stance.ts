import type { Text } from '../base/locale.ts';
import type { SourceLine } from './formula/formula.ts';
import type { Amendment } from './indicator.ts';
import type { Rule } from './signal.ts';

export const stances = ['hold', 'reduce', 'wait', 'redeploy', 'not_enough_evidence'] as const;
export type StanceName = (typeof stances)[number];

/** A written decision table over signals on two axes: `theses/<name>/stance.yaml`. The first row that fits is it. */
export interface StanceTable {
  axes: readonly Axis[];
  rows: readonly StanceRow[];
  /** What each stance means to someone who holds, and what it does not. */
  meaning: Readonly<Record<StanceName, { title: Text; sentence: Text }>>;
  amendments: readonly Amendment[];
  at: SourceLine;
}

/** Maturity of the excess, the trigger: levels in order, each with the rule over signals that reaches it; the first has none. */
export interface Axis {
  id: string;
  title: Text;
  levels: readonly { id: string; title: Text; rule: Rule | null }[];
}

export interface StanceRow {
  id: string;
  stance: StanceName;
  /** Levels of axes it asks for; any where an axis is not named. */
  when: Readonly<Record<string, readonly string[]>>;
  /** Signals it asks for. */
  signals: Rule | null;
  /** It fits where less than this share of the lifeline's indicators is known. */
  evidenceBelow: number | null;
  why: Text;
  at: SourceLine;
}

export interface StanceReading {
  stance: StanceName;
  row: string;
  /** Day since which it is so, in the replay; null where from the beginning. */
  since: string | null;
  axes: readonly { axis: string; level: string; possible: readonly string[] }[];
  /** Stances that what is unknown would still allow, the present one first. */
  possible: readonly StanceName[];
  evidence: { known: number; of: number; unverified: number };
}
