import { daysIn, pad } from './period-labels.ts';

/** First and last day of a period label, or null where it names no calendar period (fiscal ones depend on the company). */
export function periodDays(label: string): { start: string; end: string } | null {
  const [first = '', last] = label.split('/');
  if (last !== undefined) {
    const [from, to] = [periodDays(first), periodDays(last)];
    return from === null || to === null ? null : { start: from.start, end: to.end };
  }
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(first);
  if (!match) return null;
  const [, year = '', quarter, half, month, day] = match;
  if (day !== undefined) return { start: first, end: first };
  const [from, to] = quarter
    ? [Number(quarter) * 3 - 2, Number(quarter) * 3]
    : half
      ? [Number(half) * 6 - 5, Number(half) * 6]
      : month
        ? [Number(month), Number(month)]
        : [1, 12];
  return { start: `${year}-${pad(from)}-01`, end: `${year}-${pad(to)}-${pad(daysIn(Number(year), to))}` };
}
