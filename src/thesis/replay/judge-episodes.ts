import { aggregate } from '../operators/common-members.ts';
import { dayNumber, isoDay } from '../instant.ts';
import type { Episode } from './episodes.ts';
import { firstAfter, type OutcomeDays } from './outcome-days.ts';
import { rate, type Rate } from './rate.ts';

type Verdict =
  | 'followed'
  /** A false alarm. */
  | 'did_not_follow'
  /** The window has not passed, or what happened in it is not known yet. */
  | 'open'
  /** Nothing is known of the outcome when the window began. */
  | 'not_covered';

/** An episode held against what should have followed within so many days of its beginning. */
export interface JudgedEpisode extends Episode {
  verdict: Verdict;
  /** ISO day on which it followed, and how many days after the beginning. */
  followed: { on: string; leadDays: number } | null;
  /** ISO day by which it must follow. */
  until: string;
  /** Its window overlaps with one counted before: it is shown, and not counted once more. */
  overlaps: boolean;
}

/** What came of a number of episodes, windows that overlap counted once. */
export interface Tally {
  episodes: number;
  overlapping: number;
  open: number;
  notCovered: number;
  /** Of those judged. */
  followed: Rate;
  falseAlarms: number;
  leadDays: { median: number; least: number; most: number } | null;
}

export function judgeEpisodes(
  found: readonly Episode[],
  outcome: OutcomeDays,
  within: number,
): JudgedEpisode[] {
  let counted = -Infinity;
  return found.map((episode) => {
    const start = dayNumber(episode.from);
    const overlaps = start < counted + within;
    if (!overlaps) counted = start;
    const day = firstAfter(outcome, start, within);
    return {
      ...episode,
      verdict: verdictOf(outcome, start, within, day),
      followed: day === null ? null : { on: isoDay(day), leadDays: day - start },
      until: isoDay(start + within),
      overlaps,
    };
  });
}

export function tally(judged: readonly JudgedEpisode[]): Tally {
  const counted = judged.filter(({ overlaps }) => !overlaps);
  const count = (verdict: Verdict): number => counted.filter((one) => one.verdict === verdict).length;
  const leads = counted.flatMap(({ followed }) => (followed === null ? [] : [followed.leadDays]));
  const [followed, falseAlarms] = [count('followed'), count('did_not_follow')];
  return {
    episodes: judged.length,
    overlapping: judged.length - counted.length,
    open: count('open'),
    notCovered: count('not_covered'),
    followed: rate(followed, followed + falseAlarms),
    falseAlarms,
    leadDays:
      leads.length === 0
        ? null
        : { median: aggregate('median', leads), least: Math.min(...leads), most: Math.max(...leads) },
  };
}

function verdictOf(outcome: OutcomeDays, start: number, within: number, day: number | null): Verdict {
  if (outcome.first > start) return 'not_covered';
  if (day !== null) return 'followed';
  return start + within <= outcome.until ? 'did_not_follow' : 'open';
}
