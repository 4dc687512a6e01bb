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
import { relativeLabel, relativeYear } from './relative-period.ts';
import { weekdayBefore } from './weekdays.ts';

/** What is counted from the date of the text, by the kind of its match. */
export function datedLabel(kind: string, g: Groups, date: string, before: string | null): string | null {
  return contextLabel(kind, g, before) ?? labels.get(kind)?.(g, date, before) ?? null;
}

const labels: ReadonlyMap<string, (g: Groups, date: string, before: string | null) => string | null> =
  new Map([
    ['half1', (_, date) => `${yearOf(date)}-H1`],
    ['untilYear', (g, date) => `${yearOf(date)}/${g['untilYear'] ?? ''}`],
    ['yearAgo', (_, date) => String(yearOf(date) - 1)],
    ['vague', (g, date) => monthOf(date, weekAgo.has(g['vague'] ?? '') ? -7 : 0)],
    ['week', weekdayLabel],
    ['weekday', weekdayLabel],
    ['lastWeek', weekdayLabel],
    ['dayName', weekdayLabel],
    ['dayMonth', (g, date) => ofMonth(date, monthNumber(g['dayMonth'] ?? '') ?? 0, g['onlyDay'])],
    ['monthAlone', (g, date) => ofMonth(date, monthNumber(g['monthAlone'] ?? '') ?? 0, undefined)],
    ['rMonth', daysFromTo],
    ['barDay', dayAlone],
    ['dMonth', (g, date) => ofMonth(date, Number(g['dMonth']), g['dDay'])],
    ['hanMonth', (g, date) => ofMonth(date, hanMonths.indexOf(g['hanMonth'] ?? '') + 1, undefined)],
    ['onlyQuarter', (g, date) => quarterBefore(date, Number(quarterDigit(g['onlyQuarter'] ?? '')))],
    ['onlyQuarter2', (g, date) => quarterBefore(date, Number(quarterDigit(g['onlyQuarter2'] ?? '')))],
    ['onlyQuarter3', (g, date) => quarterBefore(date, Number(quarterDigit(g['onlyQuarter3'] ?? '')))],
    ['eq', (g, date) => quarterBefore(date, Number(quarterDigit(g['eq'] ?? '')))],
    ['relYear', relativeYear],
    ['relative', (g, date) => relativeLabel(g['relative'] ?? '', date)],
  ]);

const weekAgo: ReadonlySet<string> = new Set(['上周', '前一周', 'last week']);

/** What is counted from the period named before it, with no date known. */
export function contextLabel(kind: string, g: Groups, before: string | null): string | null {
  // 2024年同期, behind 2025年上半年: the half of that year.
  if (kind === 'sameOf')
    return `${g['sameOf'] ?? ''}${before !== null && /^\d{4}-[QH]/.test(before) ? before.slice(4) : ''}`;
  if (before === null) return null;
  if (kind === 'yearAgo') return stepYear(before, -1);
  const word = g['relative'];
  if (kind !== 'relative' || word === undefined) return null;
  if (word === '同期') return before.length === 10 ? null : before;
  if ((word === '当天' || word === '当日') && before.length === 10) return before;
  if (word === '全年') return /^\d{4}/.test(before) ? before.slice(0, 4) : null;
  if (sameQuarter.test(word)) return /-Q[1-4]$/.test(before) ? before : null;
  return quarterEarlier.test(word) ? stepQuarter(before, -1) : null;
}

const sameQuarter = /^(?:当季|该季度?)$/;
const quarterEarlier = /^(?:上季度?|上一季度?|前一季度?|(?:the )?(?:previous|prior) quarter)$/;

const hanMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A month without a year, or a day of it. */
function ofMonth(date: string, month: number, day: string | undefined): string | null {
  const wanted = yearOfMonth(date, month);
  return day === undefined ? monthLabel(wanted, month) : dayLabel(wanted, month, Number(day));
}

/** A month far ahead of the date, without a year, is last year's: "in November", written in February. */
function yearOfMonth(date: string, month: number): number {
  return yearOf(date) - (month - Number(date.slice(5, 7)) >= 7 ? 1 : 0);
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

/** 5日: of the month of the day named before it, else of the text. */
function dayAlone(g: Groups, date: string, before: string | null): string | null {
  const near = before?.length === 10 ? before : date;
  return dayLabel(yearOf(near), Number(near.slice(5, 7)), Number(g['barDay']));
}

function weekdayLabel(g: Groups, date: string): string {
  return weekdayBefore(date, g['weekday'] ?? g['dayName'] ?? '', g['week'] ?? g['lastWeek'] ?? null);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
