import { evaluation } from './evaluate.ts';
import type { FactsPort } from './facts-port.ts';
import { failureOf } from './failed-source.ts';
import type { Formula } from './formula/formula.ts';
import type { Reading } from './indicator.ts';
import { killSignal } from './kill-signal.ts';
import type { History } from './point.ts';
import { readingAt } from './reading.ts';
import type { Condition, Rule, Signal, SignalReading } from './signal.ts';
import { conditionCourses, type ConditionCourse } from './signals/condition-course.ts';
import { leavesOf } from './signals/kleene.ts';
import { signalCourse, type Courses, type SignalCourse } from './signals/signal-course.ts';
import { signalReading } from './signals/signal-reading.ts';
import type { Thesis } from './thesis.ts';
import type { Watch } from './watched.ts';

/**
 * A thesis over all that was ever known: what each thing was at any instant (UTC, milliseconds since 1970). Everything is computed
 * when first asked for, once, in one pass over all dates, so that a replay at a date and an evaluation at it are the same thing.
 * The stance is built on it: stance-table/stance-course.ts.
 */
export interface Course extends Courses {
  readonly thesis: Thesis;
  /** Everything that was ever known of a formula. */
  history(formula: Formula): History;
  /** Null where there is no such indicator. */
  watch(indicator: string): Watch | null;
  reading(indicator: string, instant: number): Reading | null;
  /** A signal, or a kill criterion by its id; null where there is none, or where signals go round in a circle. */
  signal(id: string): SignalCourse | null;
  signalReading(id: string, instant: number): SignalReading | null;
}

export function courseOf(thesis: Thesis, port: FactsPort): Course {
  const formulas = new Map<string, Formula>();
  for (const { id, formula } of thesis.indicators.values()) if (formula !== null) formulas.set(id, formula);
  const { history } = evaluation(port, formulas);
  const watches = new Map<string, Watch>();
  const conditions = new Map<Condition, ConditionCourse>();
  const signals = new Map<string, SignalCourse | null>();
  const named = conditionsOf(thesis);

  const course: Course = {
    thesis,
    history,
    watch(id) {
      const indicator = thesis.indicators.get(id);
      if (indicator === undefined) return null;
      const { formula } = indicator;
      return made(watches, id, () => ({
        indicator,
        history: formula === null ? waiting : history(formula),
        failed: formula === null ? null : failureOf(formula, port, formulas),
      }));
    },
    reading(id, instant) {
      const watch = course.watch(id);
      return watch === null ? null : readingAt(watch, instant);
    },
    condition(condition) {
      const known = conditions.get(condition);
      if (known !== undefined) return known;
      // All of an indicator's at once: its values are gone through a single time.
      const { indicator } = condition;
      const all = [...new Set([condition, ...(named.get(indicator) ?? [])])];
      const found = conditionCourses(all, course.watch(indicator));
      for (const one of found) conditions.set(one.condition, one);
      return found[0] ?? { condition, turns: [], valueAt: () => null };
    },
    signal(id) {
      const signal = signalOf(thesis, id);
      if (signals.has(id) || signal === null) return signals.get(id) ?? null;
      const found = isCircular(thesis, id) ? null : signalCourse(signal, course);
      signals.set(id, found);
      return found;
    },
    signalReading(id, instant) {
      const found = course.signal(id);
      return found === null ? null : signalReading(found, course, (one) => course.watch(one), instant);
    },
  };
  return course;
}

function signalOf(thesis: Thesis, id: string): Signal | null {
  const kill = thesis.kills.get(id);
  return thesis.signals.get(id) ?? (kill === undefined ? null : killSignal(kill));
}

/** Every condition of a rule, by its indicator. */
function conditionsOf({ signals, kills }: Thesis): ReadonlyMap<string, Condition[]> {
  const found = new Map<string, Condition[]>();
  for (const { rule } of [...signals.values(), ...kills.values()])
    for (const leaf of leavesOf(rule))
      if (leaf.kind === 'condition') made(found, leaf.indicator, () => []).push(leaf);
  return found;
}

/** Whether a signal rests on itself. */
function isCircular(thesis: Thesis, id: string): boolean {
  const reached = new Set<string>();
  const reach = (from: string): void => {
    for (const leaf of leavesOf(signalOf(thesis, from)?.rule ?? nothing)) {
      if (leaf.kind !== 'signal' || reached.has(leaf.id)) continue;
      reached.add(leaf.id);
      reach(leaf.id);
    }
  };
  reach(id);
  return reached.has(id);
}

function made<K, V>(held: Map<K, V>, key: K, make: () => V): V {
  const had = held.get(key);
  if (had !== undefined) return had;
  const value = make();
  held.set(key, value);
  return value;
}

const nothing: Rule = { kind: 'any', of: [] };
const waiting: History = { cadence: 'irregular', unit: '', changes: [], missing: null };
