import type { Course } from './course.ts';
import { isoInstant } from './instant.ts';
import { signalStates, type SignalState } from './signal.ts';
import { stepAt } from './signals/signal-course.ts';
import { inputsAt } from './signals/transitions.ts';
import { indexAt } from './timeline.ts';

/** States of an alert: those of its signal, and the two a person gives it. */
export const alertStates = [...signalStates, 'muted', 'acknowledged'] as const;
export type AlertState = (typeof alertStates)[number];

/** A line of the log. Instants are ISO, UTC. The last line of a rule is where it stands. */
export interface AlertEntry {
  rule_id: string;
  /** When the line was written. */
  at: string;
  from: AlertState;
  to: AlertState;
  /** The moment whose knowledge it rests on. */
  as_of: string;
  thesis_hash: string;
  inputs_hash: string;
  /** What the signal is, beneath what a person said. */
  signal: SignalState;
  /** Whether it fires beneath a gap in what is known. */
  settled: 'ok' | 'firing';
  /** Of what a person did: who, why, and until when (ISO instant; null: until it ends). */
  person: { name: string; reason: string; until: string | null } | null;
}

/** What every line of a run shares. `hash` makes a short name of a text. */
export interface AlertRun {
  /** Instants, UTC milliseconds: whose knowledge is judged, and when this is. */
  asOf: number;
  at: number;
  thesisHash: string;
  hash: (text: string) => string;
}

/**
 * Lines to be added to the log for one signal: every change of state since the last line, in order. Where there is no line yet, only
 * what it is now. Done twice it adds nothing, and nothing for a moment before the last line. Null where there is no such signal.
 */
export function alertEntries(
  course: Course,
  id: string,
  log: readonly AlertEntry[],
  run: AlertRun,
): AlertEntry[] | null {
  const signal = course.signal(id);
  if (signal === null) return null;
  const added: AlertEntry[] = [];
  let last = standing(log, id);
  const since = last === null ? run.asOf : Date.parse(last.as_of);
  if (since > run.asOf) return [];
  const { steps } = signal;
  const between = steps.slice(indexAt(steps, since) + 1, indexAt(steps, run.asOf) + 1).map(({ at }) => at);
  // What was found out late may have changed what was before the last line: it is told as of now.
  for (const instant of [...between, run.asOf]) {
    const { state, settled } = stepAt(signal, instant);
    const from: AlertState = last?.to ?? 'no_data';
    const to = nextState(last, state, settled, instant);
    if (from === to && (last?.signal ?? 'no_data') === state) continue;
    const inputs = inputsAt(signal, course, instant).map(({ condition, value, truth }) => [
      ...[condition.indicator, condition.of, value, truth],
    ]);
    last = {
      ...{ rule_id: id, at: isoInstant(run.at), from, to, as_of: isoInstant(instant) },
      thesis_hash: run.thesisHash,
      inputs_hash: run.hash(JSON.stringify(inputs)),
      ...{ signal: state, settled },
      person: to === 'muted' || to === 'acknowledged' ? (last?.person ?? null) : null,
    };
    added.push(last);
  }
  return added;
}

/**
 * What a person says of an alert. Muted, nothing of it is told until then; acknowledged, this firing is not told again. Null where
 * there is nothing to acknowledge, or nothing muted or acknowledged to lift (`back`).
 */
export function personEntry(
  log: readonly AlertEntry[],
  id: string,
  to: 'muted' | 'acknowledged' | 'back',
  person: NonNullable<AlertEntry['person']>,
  at: number,
): AlertEntry | null {
  const last = standing(log, id);
  if (last === null) return null;
  if (to === 'acknowledged' && last.settled !== 'firing') return null;
  if (to === 'back' && last.person === null) return null;
  return { ...last, at: isoInstant(at), from: last.to, to: to === 'back' ? last.signal : to, person };
}

/** The last line of a rule; null where there is none. */
export function standing(log: readonly AlertEntry[], id: string): AlertEntry | null {
  return log.findLast((entry) => entry.rule_id === id) ?? null;
}

/** Whether a line is to be told: it began or ceased to fire, fires on past what a person said, or its source failed; and it is not muted. */
export function isNews(entry: AlertEntry, before: AlertEntry | null): boolean {
  if (entry.to === 'muted' || entry.to === 'acknowledged') return false;
  const ranOut = entry.person === null && (entry.from === 'muted' || entry.from === 'acknowledged');
  if (ranOut && entry.settled === 'firing') return true;
  return (
    entry.settled !== (before?.settled ?? 'ok') || (entry.to === 'source_error' && entry.from !== entry.to)
  );
}

function nextState(
  last: AlertEntry | null,
  state: SignalState,
  settled: AlertEntry['settled'],
  instant: number,
): AlertState {
  if (last === null || (last.to !== 'muted' && last.to !== 'acknowledged')) return state;
  const until = last.person?.until ?? null;
  if (until !== null && Date.parse(until) <= instant) return state;
  return last.to === 'muted' || settled === 'firing' ? last.to : state;
}
