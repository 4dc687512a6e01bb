import type { Course } from '../course.ts';
import { dayNumber, dayOf, endOf } from '../instant.ts';
import type { History } from '../point.ts';
import type { Outcome, Signal } from '../signal.ts';
import { baseRate, type BaseRate } from './base-rate.ts';
import { episodes, type Episode } from './episodes.ts';
import { judgeEpisodes, tally, type JudgedEpisode, type Tally } from './judge-episodes.ts';
import { outcomeDays } from './outcome-days.ts';
import { atLeastByChance } from './rate.ts';

/** What a signal said between two dates, and what came of it. */
export interface SignalRecord {
  signal: string;
  /** Firings that began on or after the day it was registered. */
  calls: readonly Episode[];
  /** Firings it would have had before: the rule was written in hindsight of them, so they prove less. */
  replayed: readonly Episode[];
  /** Null where it forecasts nothing. */
  judged: JudgedRecord | null;
}

interface JudgedRecord {
  outcome: string;
  withinDays: number;
  probability: number | null;
  calls: readonly Call[];
  replayed: readonly JudgedEpisode[];
  tally: { calls: Tally; replayed: Tally };
  base: BaseRate;
  /** How probable so many hits or more would be at the base rate; null where nothing is judged yet. */
  byChance: { calls: number | null; replayed: number | null };
}

export interface Call extends JudgedEpisode {
  probability: number | null;
  /** How often the outcome had followed anyway, as far as was known when the call was made; null where nothing was. */
  baseThen: number | null;
  /** The rule was amended after the call: it was made by another wording than the one replayed here. */
  amended: boolean;
}

/**
 * The record of a signal between two instants (UTC, milliseconds), judged with what is known at `to`; base rates are counted over
 * windows that begin at `from` or later. Null where there is no such signal.
 */
export function signalRecord(course: Course, id: string, from: number, to: number): SignalRecord | null {
  const of = course.signal(id);
  if (of === null) return null;
  const { signal } = of;
  const found = episodes(of, course, from, to);
  const calls = found.filter((one) => one.from >= signal.registered);
  const replayed = found.filter((one) => one.from < signal.registered);
  const outcome = signal.outcome === null ? undefined : course.thesis.outcomes.get(signal.outcome.id);
  if (outcome === undefined) return { signal: id, calls, replayed, judged: null };
  const history = course.history(outcome.formula);
  return {
    ...{ signal: id, calls, replayed },
    judged: judgedRecord(signal, outcome, history, { calls, replayed }, from, to),
  };
}

function judgedRecord(
  { outcome: forecast, amendments }: Signal,
  { id, bound }: Outcome,
  history: History,
  found: { calls: readonly Episode[]; replayed: readonly Episode[] },
  from: number,
  to: number,
): JudgedRecord {
  const { withinDays = 0, probability = null } = forecast ?? {};
  const outcome = outcomeDays(history, bound, to);
  const calls = judgeEpisodes(found.calls, outcome, withinDays).map((call) => {
    const knownThen = outcomeDays(history, bound, endOf(dayNumber(call.from)));
    const baseThen = baseRate(knownThen, withinDays, dayOf(from)).days.share;
    return { ...call, probability, baseThen, amended: amendments.some(({ on }) => on > call.from) };
  });
  const replayed = judgeEpisodes(found.replayed, outcome, withinDays);
  const tallies = { calls: tally(calls), replayed: tally(replayed) };
  const base = baseRate(outcome, withinDays, dayOf(from));
  const chance = ({ followed }: Tally): number | null =>
    base.days.share === null || followed.of === 0
      ? null
      : atLeastByChance(followed.count, followed.of, base.days.share);
  return {
    ...{ outcome: id, withinDays, probability, calls, replayed, tally: tallies, base },
    byChance: { calls: chance(tallies.calls), replayed: chance(tallies.replayed) },
  };
}
