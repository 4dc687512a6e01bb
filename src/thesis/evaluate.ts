import type { FactsPort } from './facts-port.ts';
import { isLeaf, type Formula, type Leaf, type Operation } from './formula/formula.ts';
import { formulaNumbers } from './formula/formula-numbers.ts';
import { Known } from './known.ts';
import { operators } from './operators/index.ts';
import type { Operator, Sight } from './operators/operator.ts';
import { isPoint, type Change, type Entry, type History, type Members, type Missing } from './point.ts';

export interface Evaluation {
  /** Everything that was ever known of a formula; of a part below `over`, for one member of the group. */
  history(formula: Formula, member?: string | null): History;
}

/**
 * Evaluates formulas over what a port holds: every leaf is read once in the order in which it became known, and a change reaches
 * only the places it touches, so that a replay over hundreds of dates costs one pass. With `asOf` (UTC, milliseconds), only what
 * was known then is looked at, in one step: the state of `history` at that instant, and equal to it.
 * `indicators` are the formulas an `indicator` leaf names; one that names itself gives nothing.
 */
export function evaluation(
  port: FactsPort,
  indicators: ReadonlyMap<string, Formula>,
  asOf: number | null = null,
): Evaluation {
  const number = formulaNumbers();
  const done = new Map<number, Map<string, History>>();
  const asking = new Set<number>();

  const historyOf = (formula: Formula, member: string | null): History => {
    // What several indicators are made of is computed once.
    const same = number(formula);
    const bySubject = done.get(same) ?? new Map<string, History>();
    done.set(same, bySubject);
    const key = member ?? '';
    const known = bySubject.get(key);
    if (known) return known;
    if (asking.has(same)) return nothing('no_data', []);
    asking.add(same);
    const found = isLeaf(formula) ? leafHistory(formula, member) : operationHistory(formula, member);
    asking.delete(same);
    bySubject.set(key, found);
    return found;
  };

  const leafHistory = (leaf: Leaf, member: string | null): History => {
    if (leaf.leaf === 'indicator') {
      const named = indicators.get(leaf.id);
      return named === undefined ? nothing('no_data', [leaf.id]) : historyOf(named, null);
    }
    if (leaf.leaf === 'number') return constant(leaf.value, leaf.unit);
    return upTo(asOf, outsideHistory(port, leaf, member));
  };

  const operationHistory = (operation: Operation, member: string | null): History => {
    const operator = operators.get(operation.operator);
    if (operator === undefined) return nothing('no_data', [operation.operator]);
    const members = operator.takes === 'group' ? (operation.over?.members ?? []) : [];
    const [only] = operation.of;
    const inputs =
      operator.takes === 'group' && only !== undefined
        ? members.map((one) => historyOf(only, one))
        : operation.of.map((one) => historyOf(one, member));
    return applied(operator, operation, inputs, members);
  };

  return { history: (formula, member = null) => historyOf(formula, member) };
}

function outsideHistory(port: FactsPort, leaf: Leaf, member: string | null): History {
  if (leaf.leaf === 'fact') {
    const of = leaf.of ?? member;
    return of === null ? nothing('no_data', [leaf.concept]) : port.concept(of, leaf.concept, leaf.shape);
  }
  if (leaf.leaf === 'figures') return port.figures(leaf.query);
  const histories = leaf.leaf === 'series' ? leaf.ids.map((id) => port.series(id)) : [];
  return histories.find(({ changes }) => changes.length > 0) ?? histories[0] ?? nothing('no_data', []);
}

function applied(
  operator: Operator,
  operation: Operation,
  inputs: readonly History[],
  members: readonly string[],
): History {
  const held = inputs.filter(({ changes }) => changes.length > 0);
  const empty = inputs.find(({ changes }) => changes.length === 0);
  const mayLack = operator.takes === 'group' || operator.mayLack === true;
  if (held.length === 0 || (empty !== undefined && !mayLack))
    return { ...nothing('no_data', []), missing: empty?.missing ?? null };
  const given = operation.with;
  const dated = held.filter((one) => !isConstant(one));
  const cadence = operator.cadence(
    (dated.length > 0 ? dated : held).map((one) => one.cadence),
    given,
  );
  const unit = operator.unit(
    held.map((one) => one.unit),
    given,
  );
  const names = held.map((one) => one.unit);
  if (cadence === null)
    return nothing(
      'not_same_period',
      held.map((one) => one.cadence),
    );
  if (unit === null) return nothing('units_differ', names);
  const knowns = inputs.map(
    (input) => new Known(input.changes.length > 0 ? input.cadence : cadence, isConstant(input)),
  );
  const sight: Sight = { inputs: knowns, cadence, given, members };
  return { cadence, unit, changes: replayed(operator, sight, inputs), missing: null };
}

/** One pass over the inputs' changes in the order in which they became known. */
function replayed(operator: Operator, sight: Sight, inputs: readonly History[]): Change[] {
  const changes: Change[] = [];
  const held = new Known(sight.cadence);
  const queues = inputs.map((input, index) => new Queue(input.changes, index, sight.inputs[index]));
  for (;;) {
    let instant = Infinity;
    for (const queue of queues) if (queue.instant < instant) instant = queue.instant;
    if (instant === Infinity) return changes;
    const altered = new Altered();
    for (const queue of queues) if (queue.instant === instant) queue.take(altered);
    for (const place of touchedBy(altered, operator, sight)) {
      const before = held.get(place);
      // What a place said once and no longer says is missing from then on.
      const entry = operator.at(place, sight, before) ?? (before === undefined ? null : missingPlace(place));
      if (entry === null || isSame(before, entry)) continue;
      held.set(entry);
      changes.push({ knownAt: instant, entry });
    }
  }
}

/** The changes of an input that are still to come. */
class Queue {
  /** Of the next one; Infinity where none is left. */
  instant: number;
  private readonly changes: readonly Change[];
  private readonly index: number;
  private readonly known: Known | undefined;
  private next = 0;

  constructor(changes: readonly Change[], index: number, known: Known | undefined) {
    this.changes = changes;
    this.index = index;
    this.known = known;
    this.instant = changes[0]?.knownAt ?? Infinity;
  }

  /** Takes in all of one instant. */
  take(altered: Altered): void {
    const { instant } = this;
    while (this.instant === instant) {
      const { entry } = this.changes[this.next] as Change;
      this.known?.set(entry);
      altered.add(this.index, entry.place);
      this.next += 1;
      this.instant = this.next < this.changes.length ? (this.changes[this.next] as Change).knownAt : Infinity;
    }
  }
}

/** At which places which inputs have changed. */
class Altered {
  count = 0;
  firstInput = 0;
  firstPlace = 0;
  private readonly others: [input: number, place: number][] = [];

  add(input: number, place: number): void {
    if (this.count === 0) [this.firstInput, this.firstPlace] = [input, place];
    else this.others.push([input, place]);
    this.count += 1;
  }

  *all(): Iterable<readonly [input: number, place: number]> {
    if (this.count > 0) yield [this.firstInput, this.firstPlace];
    yield* this.others;
  }
}

/** Places to look at again. Where most of a history comes at once, all of them: each lies in the windows of many others. */
function touchedBy(altered: Altered, operator: Operator, sight: Sight): Iterable<number> {
  // One by one is how most of it comes; to look at a place twice would change nothing.
  if (altered.count === 1) return operator.touched(altered.firstPlace, altered.firstInput, sight);
  const touched = new Set<number>();
  if (altered.count > 32) {
    const own = sight.inputs.filter((known) => known.cadence === sight.cadence);
    const all = own.reduce((sum, known) => sum + known.places().length, 0);
    if (altered.count * 4 > all) {
      for (const known of own) for (const { place } of known.all()) touched.add(place);
      return touched;
    }
  }
  for (const [index, place] of altered.all())
    for (const one of operator.touched(place, index, sight)) touched.add(one);
  return touched;
}

/** Whether a new entry says nothing new: what went into it may have been stated once more. */
function isSame(before: Entry | undefined, now: Entry): boolean {
  if (before === now) return true;
  if (before === undefined) return false;
  if (!isPoint(before) || !isPoint(now))
    return !isPoint(before) && !isPoint(now) && before.reason === now.reason;
  return (
    before.value === now.value &&
    before.firstDay === now.firstDay &&
    before.lastDay === now.lastDay &&
    before.positive === now.positive &&
    before.low === now.low &&
    before.high === now.high &&
    before.provisional === now.provisional &&
    before.unverified === now.unverified &&
    haveSameMembers(before.members, now.members)
  );
}

/** Two that offset each other leave a sum as it was; what compares members of it must hear of them all the same. */
function haveSameMembers(before: Members | null, now: Members | null): boolean {
  if (before === null || now === null || before.by.size !== now.by.size) return before === now;
  return [...now.by].every(([id, point]) => isSame(before.by.get(id), point));
}

/** What was known at an instant, as if it had all become known then. */
function upTo(asOf: number | null, history: History): History {
  if (asOf === null) return history;
  const last = new Map<number, Change>();
  for (const change of history.changes) {
    if (change.knownAt > asOf) break;
    last.set(change.entry.place, { knownAt: asOf, entry: change.entry });
  }
  const changes = [...last.values()].sort((a, b) => a.entry.place - b.entry.place);
  const missing = history.missing ?? (changes.length === 0 ? missingAt('no_data', []) : null);
  return { ...history, changes, missing };
}

function constant(value: number, unit: string): History {
  const origin = { kind: 'observation', id: 'number', label: String(value), standing: 'observed' } as const;
  const point = { place: 0, firstDay: null, lastDay: 0, value, low: value, high: value };
  const entry = { ...point, provisional: false, unverified: 0, positive: null, members: null, origin };
  return { cadence: 'year', unit, changes: [{ knownAt: -Infinity, entry }], missing: null };
}

/** Known before everything and never changed: made of numbers alone. */
function isConstant({ changes }: History): boolean {
  return changes.length === 1 && changes[0]?.knownAt === -Infinity;
}

function missingPlace(place: number): Missing {
  return { place, reason: 'no_data', of: [] };
}

function nothing(reason: Missing['reason'], of: readonly string[]): History {
  return { cadence: 'irregular', unit: '', changes: [], missing: missingAt(reason, of) };
}

function missingAt(reason: Missing['reason'], of: readonly string[]): Missing {
  return { place: 0, reason, of };
}
