import { addMonths } from '../../base/days.ts';
import { text, type Locale, type Text } from '../../base/locale.ts';
import { dayNumber, dayOf, endOf, isoDay } from '../../thesis/instant.ts';
import type { JudgedEpisode, Tally } from '../../thesis/replay/judge-episodes.ts';
import type { Episode } from '../../thesis/replay/episodes.ts';
import { signalRecord } from '../../thesis/replay/record.ts';
import { changesOf, replayIndicator } from '../../thesis/replay/replay-indicator.ts';
import { replayStance } from '../../thesis/replay/replay-stance.ts';
import type { Indicator } from '../../thesis/indicator.ts';
import type { Signal } from '../../thesis/signal.ts';
import { stepAt } from '../../thesis/signals/signal-course.ts';
import { indexAt } from '../../thesis/timeline.ts';
import type { ReplayOut } from '../shapes/replay.ts';
import { bandWords, readingStateWords, signalStateWords } from '../wording/thesis-words.ts';
import type { Evaluated } from './evaluated.ts';

export interface Span {
  /** UTC, milliseconds. */
  from: number;
  to: number;
  /** Ends of days at which a point is given, oldest first. */
  grid: readonly number[];
  every: ReplayOut['every'];
  locale: Locale;
}

type EpisodeOut = ReplayOut['episodes'][number];

/** Back from the last day, with it; by months: the same day of each, its last where it has no such day. */
export function gridOf(from: number, to: number, step: 'day' | 'week' | 'month'): number[] {
  const [last, first] = [dayOf(to), dayOf(from)];
  const back = (steps: number): number =>
    step === 'month' ? dayNumber(addMonths(isoDay(last), -steps)) : last - steps * days[step];
  const grid: number[] = [];
  for (let day = last; day >= first; day = back(grid.length)) grid.push(endOf(day));
  return grid.reverse();
}

const days = { day: 1, week: 7 } as const;

/** Each row of the table as long as it held; null where the thesis has no table. */
export function replayedStance({ thesis, stance }: Evaluated, span: Span): ReplayOut | null {
  if (stance === null) return null;
  const { from, to, grid, locale } = span;
  const named = (name: keyof typeof stance.table.meaning): string => stance.table.meaning[name].title[locale];
  const episodes = replayStance(stance, thesis.registered, from, to).map((one): EpisodeOut => {
    const why = stance.table.rows.find(({ id }) => id === one.row)?.why[locale];
    return {
      ...{ from: one.from, to: one.to, days: one.days, what: one.stance, call: !one.replayed, ...unjudged },
      text: why === undefined ? named(one.stance) : `${named(one.stance)}: ${why}`,
    };
  });
  return {
    ...{ kind: 'stance', id: 'stance', title: words.stance[locale], registered: thesis.registered },
    ...{ ...daysOf(span), episodes, judged: null },
    known_from: firstDay(stance.steps, ({ stance: what }) => what !== 'not_enough_evidence'),
    days: shares(episodes, (what) => named(what as keyof typeof stance.table.meaning)),
    points: grid.map((instant) => ({
      on: isoDay(dayOf(instant)),
      what: stance.steps[indexAt(stance.steps, instant)]?.stance ?? 'not_enough_evidence',
      value: null,
    })),
  };
}

/** Every time it fired, with what came of it. */
export function replayedSignal({ course }: Pick<Evaluated, 'course'>, signal: Signal, span: Span): ReplayOut {
  const { from, to, grid, locale } = span;
  const record = signalRecord(course, signal.id, from, to);
  const of = course.signal(signal.id);
  const judged = record?.judged ?? null;
  const all: { episode: Episode | JudgedEpisode; call: boolean }[] =
    record === null
      ? []
      : [
          ...(judged?.replayed ?? record.replayed).map((episode) => ({ episode, call: false })),
          ...(judged?.calls ?? record.calls).map((episode) => ({ episode, call: true })),
        ];
  const episodes = all.map(({ episode, call }): EpisodeOut => {
    const verdict = 'verdict' in episode ? episode.verdict : null;
    const followed = 'followed' in episode ? episode.followed : null;
    return {
      ...{ from: episode.from, to: episode.to, days: episode.days, what: 'firing', call, verdict },
      ...{
        text: signalStateWords.firing[locale],
        verdict_text: verdict === null ? null : verdictWords[verdict][locale],
      },
      ...{ followed_on: followed?.on ?? null, lead_days: followed?.leadDays ?? null },
      ...('until' in episode
        ? { until: episode.until, overlaps: episode.overlaps }
        : { until: null, overlaps: false }),
    };
  });
  return {
    ...{ kind: 'signal', id: signal.id, title: signal.title[locale], registered: signal.registered },
    ...{ ...daysOf(span), episodes },
    known_from: firstDay(of?.steps ?? [], ({ known }) => known > 0),
    judged:
      judged === null
        ? null
        : {
            ...{ outcome: judged.outcome, within_days: judged.withinDays, base: judged.base },
            ...{ calls: tallyOut(judged.tally.calls), replayed: tallyOut(judged.tally.replayed) },
          },
    days: shares(episodes, () => signalStateWords.firing[locale], dayOf(to) - dayOf(from)),
    points:
      of === null
        ? []
        : grid.map((instant) => ({
            on: isoDay(dayOf(instant)),
            what: stepAt(of, instant).state,
            value: null,
          })),
  };
}

/** Its bands, as long as each lasted on the grid. */
export function replayedIndicator(
  { course, thesis }: Evaluated,
  indicator: Indicator,
  span: Span,
): ReplayOut {
  const { grid, locale } = span;
  const watch = course.watch(indicator.id);
  const readings = watch === null ? [] : replayIndicator(watch, grid);
  const points = readings.map(({ band, state, level }, index) => ({
    on: isoDay(dayOf(grid[index] ?? 0)),
    what: state === 'unknown' || band === null ? state : band,
    value: level?.value ?? null,
  }));
  const told = (what: string): string =>
    (bandWords as Readonly<Record<string, Text>>)[what]?.[locale] ??
    (readingStateWords as Readonly<Record<string, Text>>)[what]?.[locale] ??
    what;
  const episodes: EpisodeOut[] = [];
  points.forEach(({ on, what }, index) => {
    const last = episodes.at(-1);
    const until = points[index + 1]?.on ?? null;
    const days = until === null ? 0 : (Date.parse(until) - Date.parse(on)) / 86_400_000;
    if (last?.what === what) Object.assign(last, { to: until, days: last.days + days });
    else
      episodes.push({
        from: on,
        to: until,
        days,
        what,
        text: told(what),
        call: on >= thesis.registered,
        ...unjudged,
      });
  });
  return {
    ...{ kind: 'indicator', id: indicator.id, title: indicator.title[locale], registered: thesis.registered },
    ...{ ...daysOf(span), episodes, judged: null, days: shares(episodes, told), points },
    known_from: watch === null ? null : firstDay(changesOf(watch, -Infinity, Infinity).map((at) => ({ at }))),
  };
}

const unjudged = {
  verdict: null,
  verdict_text: null,
  followed_on: null,
  lead_days: null,
  until: null,
  overlaps: false,
} as const;

function daysOf({ from, to, every }: Span): Pick<ReplayOut, 'from' | 'to' | 'every'> {
  return { from: isoDay(dayOf(from)), to: isoDay(dayOf(to)), every };
}

/** The day of the first step that is known; null where none is. */
function firstDay<Step extends { at: number }>(
  steps: readonly Step[],
  isKnown: (step: Step) => boolean = () => true,
): string | null {
  const first = steps.find((step) => Number.isFinite(step.at) && isKnown(step));
  return first === undefined ? null : isoDay(dayOf(first.at));
}

function shares(
  episodes: readonly EpisodeOut[],
  told: (what: string) => string,
  all = episodes.reduce((sum, { days }) => sum + days, 0),
): ReplayOut['days'] {
  const days = new Map<string, number>();
  for (const one of episodes) days.set(one.what, (days.get(one.what) ?? 0) + one.days);
  return [...days]
    .map(([what, count]) => ({ what, text: told(what), days: count, share: all === 0 ? 0 : count / all }))
    .sort((a, b) => b.days - a.days);
}

function tallyOut({
  notCovered,
  falseAlarms,
  leadDays,
  ...rest
}: Tally): NonNullable<ReplayOut['judged']>['calls'] {
  return { ...rest, not_covered: notCovered, false_alarms: falseAlarms, lead_days: leadDays };
}

const verdictWords = {
  followed: text('followed', '随后发生', '隨後發生'),
  did_not_follow: text('false alarm', '误报', '誤報'),
  open: text('open', '未到期', '未到期'),
  not_covered: text('cannot be judged', '无法判断', '無法判斷'),
};

const words = { stance: text('Stance', '立场', '立場') };
