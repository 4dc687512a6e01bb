import { absoluteLabel } from './absolute-period.ts';
import { contextLabel, datedLabel } from './dated-period.ts';
import type { Groups } from './period-pattern.ts';
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
  for (const match of periodMatches(text)) {
    const { groups } = match;
    const before = anchor !== null && match.index - anchor.end <= contextReach ? anchor.label : null;
    const label = labelOf(groups, dateAt(match.index), before);
    if (label === null) continue;
    const vague = groups['vague'] !== undefined;
    const mention = { start: match.index, end: match.end, label, vague };
    found.push(mention);
    if (!vague && groups['yearAgo'] === undefined && groups['relative'] === undefined) anchor = mention;
  }
  return found;
}

/** How far back 上年同期 or 上一季度 looks for the period it is counted from. */
const contextReach = 160;

function labelOf(g: Groups, date: string | null, before: string | null): string | null {
  return absoluteLabel(g) ?? (date === null ? contextLabel(g, before) : datedLabel(g, date, before));
}
