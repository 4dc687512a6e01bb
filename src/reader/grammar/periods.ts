import { absoluteLabel } from './absolute-period.ts';
import { contextLabel, datedLabel } from './dated-period.ts';
import { dayAfter } from './period-labels.ts';
import type { PeriodMatch } from './period-pattern.ts';
import { periodMatches } from './period-pattern.ts';

/** A period or date named in the text. View offsets; the label as GUIDE.md writes periods. */
export interface PeriodMention {
  start: number;
  end: number;
  label: string;
  /** 现在, 这几天, recently: says when it was written more than what the figure is about. */
  vague: boolean;
}

/**
 * Every period named in the text, in order. Words relative to the text's date (去年, next year, 上季度) are understood
 * only where that date is known; a month or quarter without a year takes the year of the text. `dateAt` gives the date
 * (ISO 8601) of the part of the text around an offset.
 */
export function periodsIn(text: string, dateAt: (offset: number) => string | null): PeriodMention[] {
  const found: PeriodMention[] = [];
  let anchor: PeriodMention | null = null;
  let day: PeriodMention | null = null;
  // 隔夜美股…。美东时间12月9日…: the night is the one whose day is named behind it.
  let night: PeriodMention | null = null;
  for (const match of periodMatches(text)) {
    const { kind, groups } = match;
    const before = anchor !== null && match.index - anchor.end <= contextReach ? anchor.label : null;
    const label: string | null = byDay(match, day) ?? labelOf(match, dateAt(match.index), before);
    if (label === null) continue;
    const vague = kind === 'vague';
    const joined = joinedTo(text, found[found.length - 1], { start: match.index, label });
    if (joined !== null) found.pop();
    if (label.length === 10 && night !== null) {
      const told: string = text.slice(Math.max(0, match.index - 4), match.index);
      if (match.index - night.end > nightReach) night = null;
      else if (/(?:美东|美国|当地|纽约)时间$/.test(told)) {
        if (label === dayAfter(night.label)) night.label = label;
        night = null;
      }
    }
    const mention: PeriodMention = {
      start: joined?.start ?? match.index,
      end: match.end,
      label: joined?.label ?? label,
      vague,
    };
    found.push(mention);
    if (groups['relative'] === '隔夜') night = mention;
    if (!vague && kind !== 'yearAgo' && kind !== 'relative') {
      anchor = mention;
      if (mention.label.length === 10 && kind !== 'nextDay') day = mention;
    }
  }
  return found;
}

/** 次日 and 当日 are counted from the day named last, however many other periods stand between; null for other words. */
function byDay({ kind, index, groups }: PeriodMatch, day: PeriodMention | null): string | null {
  if (!(kind === 'nextDay' || kind === 'relative') || day === null || index - day.end > dayReach) return null;
  if (kind === 'nextDay') return dayAfter(day.label);
  const word = groups['relative'];
  return word === '当天' || word === '当日' ? day.label : null;
}

/** How far back 次日 and 当日 look for the day they are counted from. */
const dayReach = 400;
/** How far behind 隔夜 the day of that night is looked for. */
const nightReach = 800;

/** From November 2022 to October 2024, 2024年3月至5月: one stretch of time, where both ends are months or both quarters. */
function joinedTo(
  text: string,
  first: PeriodMention | undefined,
  last: { start: number; label: string },
): { start: number; label: string } | null {
  if (first === undefined || last.start - first.end > 9 || first.label >= last.label) return null;
  if (!stretchOf.test(first.label) || first.label.length !== last.label.length) return null;
  return / ?(?:to|through|至|到|[-–—~]) ?$/.exec(text.slice(first.end, last.start))?.index === 0 &&
    stretchOf.test(last.label)
    ? { start: first.start, label: `${first.label}/${last.label}` }
    : null;
}

const stretchOf = /^\d{4}-(?:\d\d|Q\d)$/;

/** How far back 上年同期 or 上一季度 looks for the period it is counted from. */
const contextReach = 160;

function labelOf({ kind, groups }: PeriodMatch, date: string | null, before: string | null): string | null {
  return (
    absoluteLabel(kind, groups) ??
    (date === null ? contextLabel(kind, groups, before) : datedLabel(kind, groups, date, before))
  );
}
