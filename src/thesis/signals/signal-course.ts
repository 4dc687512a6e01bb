import type { Signal, SignalState, Truth } from '../signal.ts';
import { indexAt } from '../timeline.ts';
import { type ConditionCourse, type ConditionTurn } from './condition-course.ts';
import { leavesOf, truthOf, type Leaves } from './kleene.ts';
import { Persistence, type Cause } from './persistence.ts';

/** From an instant on, until the next step, a signal was this. */
export interface SignalStep {
  at: number;
  state: SignalState;
  /** What it is beneath a gap in what is known. */
  settled: 'ok' | 'firing';
  truth: Truth;
  /** Share of the rule's conditions known; of those, the share of unverified input. */
  known: number;
  unverified: number;
}

/** A signal as it was known, with a step for every change of state, of truth or of evidence. */
export interface SignalCourse {
  signal: Signal;
  steps: readonly SignalStep[];
}

/** Where the leaves of a rule are found. */
export interface Courses {
  condition(condition: ConditionCourse['condition']): ConditionCourse;
  /** Null where there is no such signal, or where signals go round in a circle. */
  signal(id: string): SignalCourse | null;
}

/**
 * A signal over everything its conditions ever were, in one pass over the instants at which any of them turned. The result does not
 * depend on which dates are asked for. Steps may lie after all that is known: what will come of it if nothing more becomes known.
 */
export function signalCourse(signal: Signal, courses: Courses): SignalCourse {
  const inputs = leavesOf(signal.rule).map((leaf) => inputOf(leaf, courses));
  const persistence = new Persistence(signal.persistDays);
  const steps: SignalStep[] = [];
  const record = (at: number, { truth, known, unverified }: Judged): void => {
    const { state, settled } = persistence;
    const before = steps.at(-1);
    if (before?.state === state && before.truth === truth && before.settled === settled)
      if (before.known === known && before.unverified === unverified) return;
    steps.push({ at, state, settled, truth, known, unverified });
  };
  let judged: Judged = { truth: null, cause: 'no_data', known: 0, unverified: 0 };
  for (const at of [...instantsOf(inputs), Infinity]) {
    for (let due = persistence.due(); due < at; due = persistence.due()) {
      persistence.pass(due);
      record(due, judged);
    }
    if (at === Infinity) break;
    judged = judge(signal, inputs, at);
    persistence.take(at, judged.truth, judged.cause);
    record(at, judged);
  }
  return { signal, steps };
}

export function stepAt({ steps }: SignalCourse, instant: number): SignalStep {
  return steps[indexAt(steps, instant)] ?? nothingYet;
}

/** What a signal is worth to a rule that names it: it holds while it fires, until it has ended for good. */
export function truthOfState(state: SignalState): Truth {
  if (state === 'firing' || state === 'resolving') return true;
  return state === 'ok' || state === 'pending' ? false : null;
}

interface Judged {
  truth: Truth;
  cause: Cause;
  known: number;
  unverified: number;
}

/** A leaf of the rule, read forward. */
interface Input {
  instants: readonly { at: number }[];
  position: number;
  at(index: number): Pick<ConditionTurn, 'truth' | 'usable' | 'unverified'>;
}

function judge(signal: Signal, inputs: readonly Input[], instant: number): Judged {
  let index = 0;
  let [known, unverified] = [0, 0];
  let cause: Cause = 'no_data';
  const next = (): Truth => {
    const input = inputs[index++];
    if (input === undefined) return null;
    while ((input.instants[input.position + 1]?.at ?? Infinity) <= instant) input.position += 1;
    const { truth, usable, unverified: share } = input.at(input.position);
    if (truth !== null) [known, unverified] = [known + 1, unverified + share];
    else if (usable === 'source_error' || (usable === 'stale' && cause === 'no_data')) cause = usable;
    return truth;
  };
  // The rule is walked in the order of its leaves, each once.
  const leaves: Leaves = { condition: next, signal: next };
  const truth = truthOf(signal.rule, leaves);
  const shares = {
    known: inputs.length === 0 ? 0 : known / inputs.length,
    unverified: known === 0 ? 0 : unverified / known,
  };
  // One condition that fails may decide that a rule does not hold; to say that it holds, enough of it must be known.
  const enough = truth === false || shares.known >= signal.evidence.known;
  const good = shares.unverified <= signal.evidence.unverified;
  return { truth: enough && good ? truth : null, cause, ...shares };
}

function inputOf(leaf: ReturnType<typeof leavesOf>[number], courses: Courses): Input {
  if (leaf.kind === 'condition') {
    const { turns } = courses.condition(leaf);
    return { instants: turns, position: -1, at: (index) => turns[index] ?? unknownTurn };
  }
  const steps = courses.signal(leaf.id)?.steps ?? [];
  return {
    instants: steps,
    position: -1,
    at(index) {
      const step = steps[index];
      if (step === undefined) return unknownTurn;
      const usable = step.state === 'stale' || step.state === 'source_error' ? step.state : 'unknown';
      return { truth: truthOfState(step.state), usable, unverified: step.unverified };
    },
  };
}

function instantsOf(inputs: readonly Input[]): number[] {
  const instants = new Set(inputs.flatMap((input) => input.instants.map(({ at }) => at)));
  return [...instants].sort((a, b) => a - b);
}

const unknownTurn = { truth: null, usable: 'unknown', unverified: 0 } as const;

const nothingYet: SignalStep = {
  ...{ at: -Infinity, state: 'no_data', settled: 'ok', truth: null, known: 0, unverified: 0 },
};
