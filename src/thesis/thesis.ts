import type { Text } from '../base/locale.ts';
import type { SourceLine } from './formula/formula.ts';
import type { Amendment, Indicator } from './indicator.ts';
import type { Outcome, Rule, Signal } from './signal.ts';
import type { StanceTable } from './stance.ts';

/** A thesis as its files say (`theses/<name>/`), with what is wrong in them: the rest is still there. */
export interface Thesis {
  /** Name of the folder. */
  id: string;
  format: number;
  title: Text;
  statement: Text;
  /** Day on which it was first written down; what it says of earlier days is a replay. */
  registered: string;
  lifelines: readonly { id: string; title: Text; about: Text; indicators: readonly string[] }[];
  questions: readonly { id: string; question: Text; indicators: readonly string[] }[];
  /** What would change my mind. */
  doubts: readonly { id: string; statement: Text; signal: string | null }[];
  /** What *break* means, each with the rule that tells. */
  breaks: readonly { id: string; statement: Text; signal: string | null }[];
  /** When what it says must have come out. */
  resolves: readonly { on: string; what: Text }[];
  /** What the first page draws; null where it draws nothing. */
  rope: Rope | null;
  /** What indicators may say as the sentence of the first page: `{value}` or `{hundredths}` stands for the number. */
  says: readonly { indicator: string; text: Text }[];
  groups: ReadonlyMap<string, Group>;
  indicatorGroups: readonly { id: string; title: Text }[];
  indicators: ReadonlyMap<string, Indicator>;
  signals: ReadonlyMap<string, Signal>;
  outcomes: ReadonlyMap<string, Outcome>;
  stance: StanceTable | null;
  kills: ReadonlyMap<string, KillCriterion>;
  reviews: ReadonlyMap<string, ReviewSheet>;
  links: LinkMap;
  events: ReadonlyMap<string, ThesisEvent>;
  deals: readonly Deal[];
  toVerify: readonly ToVerify[];
  checklist: readonly ChecklistRow[];
  faults: readonly Fault[];
}

/** What is earned above what is laid down, two indicators of one unit and cadence: the rope is what lies between. */
export interface Rope {
  title: Text;
  above: { title: Text; indicator: string };
  below: { title: Text; indicator: string };
}

export interface Group {
  id: string;
  title: Text;
  /** Ids of entities.yaml. */
  members: readonly string[];
}

/** A criterion registered beforehand: when it holds, the thesis is given up. */
export interface KillCriterion {
  id: string;
  statement: Text;
  registered: string;
  /** Day by which it must be judged; null: at any time. */
  by: string | null;
  rule: Rule;
  amendments: readonly Amendment[];
  at: SourceLine;
}

/** A sheet of questions a person fills in, dates and signs. */
export interface ReviewSheet {
  id: string;
  title: Text;
  about: Text;
  everyDays: number;
  origin: Text;
  questions: readonly { id: string; question: Text; indicators: readonly string[] }[];
  at: SourceLine;
}

/** What acts on what: `links.yaml`. */
export interface LinkMap {
  /** Share of a shock, 0..1, that must reach a lifeline for an event to be more than noise. */
  threshold: number;
  nodes: ReadonlyMap<string, LinkNode>;
  links: readonly Link[];
}

export interface LinkNode {
  id: string;
  title: Text;
  /** Which lifeline it is, or that it lies outside. */
  lifeline: string | null;
  indicators: readonly string[];
}

export interface Link {
  from: string;
  to: string;
  /** More of the one means more or less of the other. */
  sign: '+' | '-';
  /** Days until it is felt. */
  days: number;
  /** How much of a shock passes on, 0..1; the reason stands beside. */
  strength: number;
  why: Text;
  at: SourceLine;
}

/** Something that happened: `events/<id>.yaml`. */
export interface ThesisEvent {
  id: string;
  title: Text;
  /** Null where it is told without a day. */
  on: string | null;
  /** Nodes of the link map it touches first, which way, how hard (0..1). */
  touches: readonly { node: string; sign: '+' | '-'; size: number }[];
  /** What the thesis says it is, and why; null where only the map says. */
  verdict: 'lifeline' | 'noise' | null;
  why: Text;
  /** What would turn noise into signal. */
  turns: Text | null;
  origin: Text;
  at: SourceLine;
}

export interface Deal {
  id: string;
  from: string;
  to: string;
  kind: string;
  amount: number;
  currency: string;
  commitment: 'committed' | 'conditional' | 'announced';
  start: string | null;
  end: string | null;
  source: string;
  knownAt: string;
}

export interface ToVerify {
  id: string;
  statement: Text;
  why: Text;
  sources: readonly string[];
  indicator: string | null;
}

/** A row of a checklist gone through. */
export interface ChecklistRow {
  /** `M1`; `herman-10.3-1`. */
  id: string;
  list: string;
  title: Text;
  outcome: 'live' | 'waiting' | 'left_out';
  indicators: readonly string[];
  signals: readonly string[];
  /** Source waited for, or why it is left out. */
  reason: Text | null;
}

/** What is wrong in a file; what does not depend on it still stands. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  code: FaultCode;
  expected: string;
  received: string;
  /** The nearest name there is; null where none is near. */
  meant: string | null;
  /** What is left out because of it: `indicator capex-growth`; null where nothing is. */
  loses: string | null;
}

export const faultCodes = [
  'yaml_broken',
  /** Written for a newer program. */
  'format_newer',
  'file_missing',
  /** No kind of file of a thesis. */
  'file_unknown',
  'field_missing',
  'field_unknown',
  'value_malformed',
  'day_malformed',
  'language_missing',
  'id_malformed',
  'id_twice',
  'name_unknown',
  /** Leads back to itself. */
  'cycle',
  'unit_mismatch',
  'not_ascending',
  /** A threshold or condition that nothing can reach. */
  'never_met',
  /** One that is always met, or once met is met for ever. */
  'never_left',
] as const;
export type FaultCode = (typeof faultCodes)[number];
