import { monthNumber } from '../formats/calendar-date.ts';
import {
  dayLabel,
  monthLabel,
  monthOf,
  quarterBefore,
  quarterDigit,
  stepQuarter,
  stepYear,
} from './period-labels.ts';
import type { Groups } from './period-pattern.ts';
import { relativeLabel } from './relative-period.ts';
import { weekdayBefore } from './weekdays.ts';

/** What is counted from the date of the text. */
export function datedLabel(g: Groups, date: string, before: string | null): string | null {
  const fromContext = contextLabel(g, before);
  if (fromContext !== null) return fromContext;
  const thisYear = Number(date.slice(0, 4));
  if (g['half1']) return `${thisYear}-H1`;
  if (g['untilYear']) return `${thisYear}/${g['untilYear']}`;
  if (g['yearAgo']) return String(thisYear - 1);
  if (g['vague']) return monthOf(date, /^(?:上周|前一周|last week)$/.test(g['vague']) ? -7 : 0);
  const weekday = g['weekday'] ?? g['dayName'];
  if (weekday) return weekdayBefore(date, weekday, g['week'] ?? g['lastWeek'] ?? null);
  if (g['dayMonth'])
    return dayLabel(
      yearOfMonth(date, monthNumber(g['dayMonth']) ?? 0),
      monthNumber(g['dayMonth']) ?? 0,
      Number(g['onlyDay']),
    );
  if (g['monthAlone']) {
    const named = monthNumber(g['monthAlone']) ?? 0;
    return monthLabel(yearOfMonth(date, named), named);
  }
  if (g['rMonth']) return daysFromTo(g, date);
  if (g['barDay']) {
    // 5日: of the month of the day named before it, else of the text.
    const near = before?.length === 10 ? before : date;
    return dayLabel(Number(near.slice(0, 4)), Number(near.slice(5, 7)), Number(g['barDay']));
  }
  const month = g['dMonth'] ?? g['hanMonth'];
  if (month) {
    const number = g['dMonth'] ? Number(month) : hanMonths.indexOf(month) + 1;
    const wanted = yearOfMonth(date, number);
    return g['dDay'] ? dayLabel(wanted, number, Number(g['dDay'])) : monthLabel(wanted, number);
  }
  const only = g['onlyQuarter'] ?? g['onlyQuarter2'] ?? g['onlyQuarter3'] ?? g['eq'];
  if (only) return quarterBefore(date, Number(quarterDigit(only)));
  return relativeLabel(g, date, thisYear);
}

/** What is counted from the period named before it, with no date known. */
export function contextLabel(g: Groups, before: string | null): string | null {
  // 2024年同期, behind 2025年上半年: the half of that year.
  if (g['sameOf'])
    return `${g['sameOf']}${before !== null && /^\d{4}-[QH]/.test(before) ? before.slice(4) : ''}`;
  if (before === null) return null;
  if (g['yearAgo']) return stepYear(before, -1);
  const word = g['relative'];
  if (word === '同期') return before.length === 10 ? null : before;
  if ((word === '当天' || word === '当日') && before.length === 10) return before;
  if (word === '全年') return /^\d{4}/.test(before) ? before.slice(0, 4) : null;
  if (word !== undefined && sameQuarter.test(word)) return /-Q[1-4]$/.test(before) ? before : null;
  return word !== undefined && quarterEarlier.test(word) ? stepQuarter(before, -1) : null;
}

const sameQuarter = /^(?:当季|该季度?)$/;
const quarterEarlier = /^(?:上季度?|上一季度?|前一季度?|(?:the )?(?:previous|prior) quarter)$/;

const hanMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A month far ahead of the date, without a year, is last year's: "in November", written in February. */
function yearOfMonth(date: string, month: number): number {
  return Number(date.slice(0, 4)) - (month - Number(date.slice(5, 7)) >= 7 ? 1 : 0);
}

/** 2月10日至14日. */
function daysFromTo(g: Groups, date: string): string | null {
  const month = Number(g['rMonth']);
  const last = Number(g['rMonth2'] ?? month);
  const year = yearOfMonth(date, month);
  const from = dayLabel(year, month, Number(g['rDay']));
  const to = dayLabel(year + (last < month ? 1 : 0), last, Number(g['rDay2']));
  return from === null || to === null ? null : `${from}/${to}`;
}
