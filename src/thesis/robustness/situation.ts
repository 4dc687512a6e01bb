import type { Course } from '../course.ts';
import type { Condition, Signal, Truth } from '../signal.ts';
import { turnAt } from '../signals/condition-course.ts';
import { leavesOf, truthOf } from '../signals/kleene.ts';
import { stepAt, truthOfState } from '../signals/signal-course.ts';
import { knownAt } from '../stance-table/evidence.ts';
import { judge } from '../stance-table/judge.ts';
import type { StanceCourse } from '../stance-table/stance-course.ts';
import type { StanceName } from '../stance.ts';

/** Conditions that are other than they are, and by how many the known indicators of the lifeline are more or fewer. */
export interface Change {
  conditions: ReadonlyMap<Condition, Truth>;
  evidence: number;
}

/**
 * The stance at a moment, with what it rests on, so that it can be asked what it would be if conditions were other than they are.
 * A change is taken as lasting: a signal whose rule comes out otherwise is what the rule says, as if its days had passed; one whose
 * rule comes out the same stays what it was.
 */
export class Situation {
  readonly instant: number;
  readonly stance: StanceName;
  /** Conditions the stance rests on, through signals and signals of signals. */
  readonly conditions: readonly Condition[];
  private readonly of: StanceCourse;
  private readonly known: number;
  /** Signals the table rests on, those others name before these. */
  private readonly signals: Held[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly truths = new Map<Condition, { truth: Truth; unverified: number }>();
  private readonly judged = new Map<string, StanceName>();

  constructor(course: Course, of: StanceCourse, instant: number) {
    this.of = of;
    this.instant = instant;
    this.known = knownAt(of.evidence, instant);
    for (const id of of.signals) this.take(course, id);
    this.conditions = [...this.truths.keys()];
    this.stance = this.stanceIf(unchanged);
  }

  truth(condition: Condition): Truth {
    return this.truths.get(condition)?.truth ?? null;
  }

  /** Ids of the signals the table rests on. */
  signalIds(): readonly string[] {
    return this.signals.map(({ signal }) => signal.id);
  }

  signalIf(id: string, change: Change): Truth {
    return this.signalsIf(change)[this.indexes.get(id) ?? -1] ?? null;
  }

  stanceIf(change: Change): StanceName {
    const truths = this.signalsIf(change);
    const total = this.of.evidence.of;
    const known = Math.min(total, Math.max(0, this.known + change.evidence));
    const key = `${known} ${truths.join()}`;
    const before = this.judged.get(key);
    if (before !== undefined) return before;
    const signal = (id: string): Truth => truths[this.indexes.get(id) ?? -1] ?? null;
    const { stance } = judge(this.of.table, signal, total === 0 ? 1 : known / total);
    this.judged.set(key, stance);
    return stance;
  }

  private take(course: Course, id: string): void {
    const found = course.signal(id);
    if (this.indexes.has(id) || found === null) return;
    const { signal } = found;
    const leaves = leavesOf(signal.rule);
    const conditions: Condition[] = [];
    const named: string[] = [];
    for (const leaf of leaves) {
      if (leaf.kind === 'signal') {
        this.take(course, leaf.id);
        named.push(leaf.id);
        continue;
      }
      conditions.push(leaf);
      const { truth, unverified } = turnAt(course.condition(leaf), this.instant);
      this.truths.set(leaf, { truth, unverified });
    }
    const { state, truth } = stepAt(found, this.instant);
    this.indexes.set(id, this.signals.length);
    this.signals.push({ signal, conditions, named, state: truthOfState(state), truth });
  }

  /** In the order of `signals`. */
  private signalsIf(change: Change): Truth[] {
    const found: Truth[] = [];
    for (const held of this.signals) {
      const touched =
        held.conditions.some((one) => change.conditions.has(one)) ||
        held.named.some((id) => this.worth(id, found) !== this.worth(id, null));
      found.push(touched ? this.ruleIf(held, change, found) : held.state);
    }
    return found;
  }

  /** What a signal is worth among those found, or now. */
  private worth(id: string, found: readonly Truth[] | null): Truth {
    const index = this.indexes.get(id) ?? -1;
    return (found === null ? this.signals[index]?.state : found[index]) ?? null;
  }

  private ruleIf(
    { signal, conditions, named, state, truth }: Held,
    change: Change,
    found: readonly Truth[],
  ): Truth {
    const condition = (one: Condition): Truth => {
      const changed = change.conditions.get(one);
      return changed === undefined ? this.truth(one) : changed;
    };
    let [known, unverified] = [0, 0];
    for (const one of conditions) {
      if (condition(one) === null) continue;
      known += 1;
      unverified += this.truths.get(one)?.unverified ?? 0;
    }
    for (const id of named) if (this.worth(id, found) !== null) known += 1;
    const { evidence, rule } = signal;
    const enough =
      known >= evidence.known * (conditions.length + named.length) &&
      unverified <= evidence.unverified * known;
    const now = enough ? truthOf(rule, { condition, signal: (id) => this.worth(id, found) }) : null;
    return now === truth ? state : now;
  }
}

interface Held {
  signal: Signal;
  conditions: readonly Condition[];
  named: readonly string[];
  /** What it is worth now, with its persistence. */
  state: Truth;
  /** What its rule is worth now. */
  truth: Truth;
}

/** As it is. */
export const unchanged: Change = { conditions: new Map(), evidence: 0 };
