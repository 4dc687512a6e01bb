import type { Course } from '../course.ts';
import { stepAt, truthOfState } from '../signals/signal-course.ts';
import type { Truth } from '../signal.ts';
import type { StanceName, StanceTable } from '../stance.ts';
import { lifelineEvidence, shareAt, type Evidence } from './evidence.ts';
import { judge } from './judge.ts';
import { signalsOf } from './signals-of.ts';

/** From an instant on, until the next step, the stance was this, by this row. */
interface StanceStep {
  at: number;
  stance: StanceName;
  row: string;
}

export interface StanceCourse {
  table: StanceTable;
  steps: readonly StanceStep[];
  evidence: Evidence;
  /** Signals the table asks for. */
  signals: readonly string[];
}

/** The stance over all dates: a step for every instant at which another row became the first to fit. */
export function stanceCourse(course: Course, table: StanceTable): StanceCourse {
  const signals = signalsOf(table);
  const evidence = lifelineEvidence(course);
  const instants = new Set(evidence.turns.map(({ at }) => at));
  for (const id of signals) for (const { at } of course.signal(id)?.steps ?? []) instants.add(at);
  const steps: StanceStep[] = [];
  for (const at of [...instants].sort((a, b) => a - b)) {
    const { stance, row } = judge(table, (id) => signalTruth(course, id, at), shareAt(evidence, at));
    const step = { at, stance, row: row?.id ?? '' };
    if (steps.at(-1)?.row !== step.row) steps.push(step);
  }
  return { table, steps, evidence, signals };
}

/** What a signal is worth to the table at an instant. */
export function signalTruth(course: Course, id: string, instant: number): Truth {
  const found = course.signal(id);
  return found === null ? null : truthOfState(stepAt(found, instant).state);
}
