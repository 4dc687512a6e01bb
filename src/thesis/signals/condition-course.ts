import { numbersAt } from '../measure.ts';
import type { Condition, Truth } from '../signal.ts';
import { indexAt, lastAt } from '../timeline.ts';
import { walk, type Usable, type Watch, type Watched } from '../watched.ts';
import { passes } from './bound.ts';

/** From an instant on, until the next turn, a condition was worth this. */
export interface ConditionTurn {
  at: number;
  truth: Truth;
  /** Why it is unknown where it is. */
  usable: Usable;
  /** Which side of the band it was on last: what it returns to where a value between the bounds becomes known again. */
  inside: boolean;
  unverified: number;
}

/** A condition as it was known. */
export interface ConditionCourse {
  condition: Condition;
  turns: readonly ConditionTurn[];
  /** The value known at an instant, stale or not; null where there was none. */
  valueAt(instant: number): number | null;
}

/**
 * Conditions of one indicator over all that was ever known of it, in one pass. One enters when the newest `readings` values all pass
 * `enter`, and leaves when the newest passes `exit`; between the two it stays what it was. A range that only may pass makes it unknown.
 */
export function conditionCourses(conditions: readonly Condition[], watch: Watch | null): ConditionCourse[] {
  const making = conditions.map((condition) => new Making(condition));
  if (watch !== null)
    walk(watch, (at, watched) => {
      const usable = watched.usable(at);
      for (const one of making) one.take(at, watched, usable);
    });
  return making.map(({ condition, turns, instants, values }) => ({
    condition,
    turns,
    valueAt: (instant) => values[lastAt(instants, instant)] ?? null,
  }));
}

class Making {
  readonly condition: Condition;
  readonly turns: ConditionTurn[] = [];
  /** Side by side: instants, and the value known from each on. */
  readonly instants: number[] = [];
  readonly values: (number | null)[] = [];
  private inside = false;

  constructor(condition: Condition) {
    this.condition = condition;
  }

  take(at: number, watched: Watched, usable: Usable): void {
    const measures = newestOf(this.condition, watched);
    const [newest] = measures;
    const value = newest?.value ?? null;
    if (this.values.at(-1) !== value) {
      this.instants.push(at);
      this.values.push(value);
    }
    let truth: Truth = null;
    if (usable === 'usable' && newest !== undefined) {
      truth = turned(this.condition, this.inside, measures);
      if (truth !== null) this.inside = truth;
    }
    const why = usable === 'usable' && newest === undefined ? 'unknown' : usable;
    const unverified = newest?.unverified ?? 0;
    const before = this.turns.at(-1);
    if (before?.truth === truth && before.usable === why && before.inside === this.inside)
      if (before.unverified === unverified) return;
    this.turns.push({ at, truth, usable: why, inside: this.inside, unverified });
  }
}

export function turnAt({ turns }: ConditionCourse, instant: number): ConditionTurn {
  return turns[indexAt(turns, instant)] ?? nothingYet;
}

/** The newest values, newest first, as many as must pass in a row; none where the newest place has none. */
function newestOf({ of, readings }: Condition, { known, watch }: Watched) {
  const newest = known.newest();
  const found = [];
  if (newest === null) return [];
  const how = watch.indicator.growth;
  if (readings === 1) {
    const only = numbersAt(known, of, how, newest.place);
    return only === null ? [] : [only];
  }
  for (const { place } of known.last(newest.place, readings).reverse()) {
    const measure = numbersAt(known, of, how, place);
    if (measure === null) break;
    found.push(measure);
  }
  return found;
}

function turned(
  { enter, exit, readings }: Condition,
  inside: boolean,
  measures: readonly { low: number; high: number }[],
): Truth {
  const [newest] = measures;
  if (newest === undefined) return null;
  if (inside) {
    const left = passes(exit, newest);
    return left === null ? null : !left;
  }
  // Fewer values than must pass are as if the others did not: it has not entered.
  if (measures.length < readings) return false;
  let entered: Truth = true;
  for (const measure of measures) {
    const passed = passes(enter, measure);
    if (passed === false) return false;
    if (passed === null) entered = null;
  }
  return entered;
}

const nothingYet: ConditionTurn = {
  at: -Infinity,
  truth: null,
  usable: 'unknown',
  inside: false,
  unverified: 0,
};
