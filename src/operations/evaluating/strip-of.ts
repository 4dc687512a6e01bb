import { dayOf, isoDay } from '../../thesis/instant.ts';
import { signalRecord } from '../../thesis/replay/record.ts';
import type { Signal } from '../../thesis/signal.ts';
import { stepAt } from '../../thesis/signals/signal-course.ts';
import type { StripOut } from '../shapes/signal.ts';
import type { Evaluation } from './evaluated.ts';
import { tenYears } from './ten-years.ts';

/** A signal over the ten years before the instant asked about: its states day by day, how often it fired, what came of it. */
export function stripOf(
  { course, instant }: Pick<Evaluation, 'course' | 'instant'>,
  signal: Signal,
): StripOut {
  const from = instant - tenYears;
  const record = signalRecord(course, signal.id, from, instant);
  const judged = record?.judged ?? null;
  const tallies = judged === null ? [] : [judged.tally.calls, judged.tally.replayed];
  const sum = (of: (one: (typeof tallies)[number]) => number): number =>
    tallies.reduce((total, one) => total + of(one), 0);
  const fired = record === null ? [] : [...record.replayed, ...record.calls];
  const day = (at: number): string => isoDay(dayOf(at));
  return {
    ...{ id: signal.id, from: day(from), to: day(instant) },
    runs: runsOf(course, signal.id, from, instant),
    fired: fired.length,
    // The first may have begun before.
    days: fired.reduce((total, one) => total + daysWithin(one, day(from), day(instant)), 0),
    followed: sum(({ followed }) => followed.count),
    judged: sum(({ followed }) => followed.of),
    false_alarms: sum(({ falseAlarms }) => falseAlarms),
    forecasts: judged !== null,
  };
}

/** The last state of each day on which it changed, and that of the first day. */
function runsOf(course: Evaluation['course'], id: string, from: number, to: number): StripOut['runs'] {
  const of = course.signal(id);
  if (of === null) return [];
  const last = new Map([[isoDay(dayOf(from)), stepAt(of, from).state]]);
  for (const { at, state } of of.steps) if (at > from && at <= to) last.set(isoDay(dayOf(at)), state);
  const runs: StripOut['runs'] = [];
  for (const [on, what] of last) if (runs.at(-1)?.what !== what) runs.push({ on, what });
  return runs;
}

function daysWithin(episode: { from: string; to: string | null }, first: string, last: string): number {
  const begin = episode.from < first ? first : episode.from;
  return Math.round((Date.parse(episode.to ?? last) - Date.parse(begin)) / 86_400_000);
}
