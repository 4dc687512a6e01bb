/** Calendar arithmetic on period labels as GUIDE.md writes them: "2025-Q3", "FY2026-Q3", "2025-12-09". */

export function stepQuarter(label: string, by: 1 | -1): string | null {
  const match = /^(FY)?(\d{4})-Q([1-4])$/.exec(label);
  if (!match) return null;
  const [, fiscal = '', year = '', quarter = ''] = match;
  const next = Number(quarter) + by;
  if (next === 0) return `${fiscal}${Number(year) - 1}-Q4`;
  return next === 5 ? `${fiscal}${Number(year) + 1}-Q1` : `${fiscal}${year}-Q${next}`;
}

export function stepYear(label: string, by: number): string | null {
  const match = /^(FY)?(\d{4})((?:-(?:Q[1-4]|H[12]|\d\d))?)(?:-\d\d)?$/.exec(label);
  if (!match) return null;
  return `${match[1] ?? ''}${Number(match[2]) + by}${match[3] ?? ''}`;
}

/** A quarter without a year is the latest that had ended or begun by the date of the text. */
export function quarterBefore(date: string, quarter: number): string {
  const current = Math.ceil(Number(date.slice(5, 7)) / 3);
  return `${Number(date.slice(0, 4)) - (quarter > current ? 1 : 0)}-Q${quarter}`;
}

export function fiscalLabel(yearText: string, quarter: string | undefined): string {
  const full = yearText.length === 2 ? `20${yearText}` : yearText;
  return quarter ? `FY${full}-Q${quarterDigit(quarter)}` : `FY${full}`;
}

/** 三, 3, third -> "3". */
export function quarterDigit(quarter: string): string {
  const han = '一二三四首..末'.indexOf(quarter);
  if (han >= 0) return String((han % 4) + 1);
  const named = quarterNames.findIndex((names) => names.includes(quarter));
  return named < 0 ? quarter : String(named + 1);
}

const quarterNames: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th', 'final'],
];

export function monthLabel(wanted: number, month: number): string | null {
  return month >= 1 && month <= 12 ? `${wanted}-${pad(month)}` : null;
}

export function dayLabel(wanted: number, month: number, day: number): string | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(wanted, month)
    ? `${wanted}-${pad(month)}-${pad(day)}`
    : null;
}

export function dayBefore(date: string): string {
  return shift(date, -1);
}

export function dayAfter(date: string): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  if (d < daysIn(y, m)) return `${y}-${pad(m)}-${pad(d + 1)}`;
  return m < 12 ? `${y}-${pad(m + 1)}-01` : `${y + 1}-01-01`;
}

/** The month some days after a date (before it where negative, at most a month). */
export function monthOf(date: string, days: number): string {
  return days === 0 ? date.slice(0, 7) : shift(date, days).slice(0, 7);
}

export function daysIn(wanted: number, month: number): number {
  const leap = (wanted % 4 === 0 && wanted % 100 !== 0) || wanted % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function shift(date: string, days: number): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const day = d + days;
  if (day >= 1) return `${y}-${pad(m)}-${pad(day)}`;
  const [year, month] = m > 1 ? [y, m - 1] : [y - 1, 12];
  return `${year}-${pad(month)}-${pad(day + daysIn(year, month))}`;
}
