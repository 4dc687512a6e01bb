import type { BandPoint } from '../chart/band-layout.ts';
import type { IndicatorDetailOut, ReadingOut } from '../../operations/shapes/reading.ts';
import { periodEnd } from './period-name.ts';

type Entry = NonNullable<IndicatorDetailOut['history']>[number];
type Vintage = NonNullable<IndicatorDetailOut['vintages']>[number];

export interface HistoryPeriod {
  period: string;
  /** ISO day. */
  end: string;
  /** Null where what was said is no longer believed, or never sufficed. */
  now: Entry | null;
  /** What was said of it before, oldest first; null: that there is no value. */
  before: readonly Vintage[];
}

/**
 * Every period of an indicator, oldest first, with what was said of it before. A period without a value is there only after
 * the first that has one (before, nothing had begun), and only where periods follow a calendar: a day is missed by nobody.
 * What reads the same (`words`) is no other vintage.
 */
export function historyPeriods(
  { history, vintages }: Pick<IndicatorDetailOut, 'history' | 'vintages'>,
  cadence: ReadingOut['cadence'],
  words: (value: number) => string,
): HistoryPeriod[] {
  const isCalendar = cadence === 'month' || cadence === 'quarter' || cadence === 'year';
  const entries = new Map((history ?? []).map((entry) => [entry.period, entry]));
  const vintagesOf = new Map<string, Vintage[]>();
  for (const vintage of vintages ?? []) {
    const known = vintagesOf.get(vintage.period);
    if (known === undefined) vintagesOf.set(vintage.period, [vintage]);
    else known.push(vintage);
  }
  const first = history?.[0]?.period_end ?? '';
  const found: HistoryPeriod[] = [];
  for (const period of new Set([...entries.keys(), ...vintagesOf.keys()])) {
    const now = entries.get(period) ?? null;
    const end = now === null ? periodEnd(period) : dayShown(now);
    if (end === null || (now === null && (!isCalendar || end < first))) continue;
    const all = vintagesOf.get(period) ?? [];
    const before = now === null ? all.filter(({ value }) => value !== null) : all.slice(0, -1);
    const said = [...before, now].map((one) => (one?.value == null ? null : words(one.value)));
    found.push({
      ...{ period, end, now },
      before: before.filter(
        (_, index) => said[index] !== said[index + 1] && !(said[index] === null && index === 0),
      ),
    });
  }
  return found.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/** The same for a picture. */
export function bandPoints(periods: readonly HistoryPeriod[]): BandPoint[] {
  return periods.map(({ period, end, now, before }) => ({
    ...{ key: period, day: end, value: now?.value ?? null, low: now?.low ?? 0, high: now?.high ?? 0 },
    provisional: now?.provisional ?? false,
    earlier: before.flatMap(({ value }) => (value === null ? [] : [value])),
  }));
}

/** Where sources are of different days, the period is named by the newest: it is drawn there. */
function dayShown({ period, period_end }: Entry): string {
  const named = periodEnd(period);
  return named !== null && named > period_end ? named : period_end;
}
