import type { VintageOut } from '../api/fact-queries.ts';
import { dayNumber } from '../chart/scale.ts';

export const periodLengths = ['instant', 'short', 'quarter', 'half', 'nine', 'year', 'other'] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** What is said of one period: the newest value that is believed, and those it replaced, oldest first. */
export interface SeriesPeriod {
  key: string;
  start: string | null;
  end: string;
  length: PeriodLength;
  /** Null where every value of the period is set aside. */
  now: VintageOut | null;
  earlier: VintageOut[];
  aside: VintageOut[];
}

/** The values of a series by period, oldest first; a value that was only repeated counts once, as first known. */
export function seriesPeriods(values: readonly VintageOut[]): SeriesPeriod[] {
  const groups = new Map<string, VintageOut[]>();
  for (const value of values) {
    const key = `${value.period_start ?? ''}/${value.period_end}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups]
    .flatMap(([key, group]) => periodOf(key, group))
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? -1 : 1));
}

function periodOf(key: string, group: readonly VintageOut[]): SeriesPeriod[] {
  const sorted = [...group].sort((a, b) => (a.known_at < b.known_at ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) return [];
  const said: VintageOut[] = [];
  for (const value of sorted)
    if (value.state === 'ok' && said.at(-1)?.value !== value.value) said.push(value);
  return [
    {
      ...{ key, start: first.period_start, end: first.period_end },
      length: lengthOf(first.period_start, first.period_end),
      now: said.at(-1) ?? null,
      earlier: said.slice(0, -1),
      aside: sorted.filter(({ state }) => state === 'quarantined'),
    },
  ];
}

/** Which lengths there are, the most frequent first: years are never drawn among quarters. */
export function lengthsOf(periods: readonly SeriesPeriod[]): PeriodLength[] {
  const counts = new Map<PeriodLength, number>();
  for (const { length } of periods) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([length]) => length);
}

function lengthOf(start: string | null, end: string): PeriodLength {
  if (start === null) return 'instant';
  const days = dayNumber(end) - dayNumber(start) + 1;
  if (days <= 45) return 'short';
  const found = bounds.find(([, from, to]) => days >= from && days <= to);
  return found?.[0] ?? 'other';
}

/** Days a period of a name may have: 13 or 14 weeks, 52 or 53. */
const bounds: readonly (readonly [PeriodLength, number, number])[] = [
  ['quarter', 80, 100],
  ['half', 170, 195],
  ['nine', 260, 285],
  ['year', 350, 380],
];
