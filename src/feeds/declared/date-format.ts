import { addDays, isDay } from '../../base/days.ts';
import { lastDayOf, type Period } from '../days.ts';

/** What a stated date stands for. */
export const granularities = ['day', 'week_end', 'week_start', 'month', 'quarter', 'year'] as const;
export type Granularity = (typeof granularities)[number];

/**
 * Reads dates written in one way, as first days: `yyyy`, `MM`, `M`, `MMM` (Jan), `dd`, `d`, `Q` (1 to 4); letters in
 * single quotes and all signs stand for themselves, a `*` at the end for anything. Also `unix` and `unix_ms`, in UTC.
 * Null for a format that says too little, or is ambiguous (`yy`).
 */
export function dateReader(format: string): ((text: string) => string | null) | null {
  if (format === 'unix' || format === 'unix_ms') return unixReader(format === 'unix' ? 1000 : 1);
  const names: string[] = [];
  let known = true;
  const pattern = format.replace(/'[^']*'|\*$|yyyy|MMM|MM|M|dd|d|Q|[A-Za-z]+|[^A-Za-z]/g, (token) => {
    const part = parts[token];
    if (part !== undefined) names.push(token);
    else if (/^[A-Za-z]/.test(token)) known = false;
    return part ?? (token === '*' ? '.*' : escaped(token.replaceAll("'", '')));
  });
  const kinds = names.map((name) => name.slice(0, 1));
  if (!known || !kinds.includes('y') || new Set(kinds).size !== kinds.length) return null;
  if (kinds.includes('d') && !kinds.includes('M')) return null;
  const shape = new RegExp(`^${pattern}$`);
  return (text) => {
    const found = shape.exec(text.trim());
    return found === null ? null : firstDay(new Map(names.map((name, n) => [name, found[n + 1] ?? ''])));
  };
}

/** The period that begins or ends with a day, by what the day stands for. A stock is an instant at its end. */
export function periodOf(day: string, granularity: Granularity, instant: boolean): Period | null {
  const span = spans[granularity];
  if (span === 0) return { periodStart: null, periodEnd: day };
  if (granularity === 'week_end') return { periodStart: instant ? null : addDays(day, -6), periodEnd: day };
  const periodStart =
    granularity === 'week_start'
      ? day
      : granularity === 'month'
        ? `${day.slice(0, 7)}-01`
        : granularity === 'quarter'
          ? `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
          : `${day.slice(0, 4)}-01-01`;
  const periodEnd = granularity === 'week_start' ? addDays(day, 6) : lastDayOf(periodStart, span);
  return { periodStart: instant ? null : periodStart, periodEnd };
}

/** Months a date stands for; 0 and 1 have no other use for a day and for weeks. */
const spans: Readonly<Record<Granularity, number>> = {
  day: 0,
  week_end: 1,
  week_start: 1,
  month: 1,
  quarter: 3,
  year: 12,
};

const parts: Readonly<Record<string, string>> = {
  yyyy: '(\\d{4})',
  MMM: '([A-Za-z]{3})',
  MM: '(\\d\\d)',
  M: '(\\d\\d?)',
  dd: '(\\d\\d)',
  d: '(\\d\\d?)',
  Q: '([1-4])',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function firstDay(found: ReadonlyMap<string, string>): string | null {
  const quarter = found.get('Q');
  const name = found.get('MMM')?.toLowerCase();
  const month =
    name !== undefined
      ? months.indexOf(name) + 1
      : quarter !== undefined
        ? Number(quarter) * 3 - 2
        : Number(found.get('MM') ?? found.get('M') ?? '1');
  const day = Number(found.get('dd') ?? found.get('d') ?? '1');
  const text = `${found.get('yyyy') ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

function unixReader(unit: number): (text: string) => string | null {
  return (text) => {
    const at = /^\d{1,14}$/.test(text) ? Number(text) * unit : Number.NaN;
    return at < 7_258_118_400_000 ? new Date(at).toISOString().slice(0, 10) : null;
  };
}

function escaped(token: string): string {
  return token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
